/** Checks that a ledger is as the command wrote it. */
import type { Ledger } from '../../schemas/ledger-record.ts';
import { digestOf, sha256 } from '../../text/digest.ts';
import { problem, startOfFile, type Problem } from '../../text/problem.ts';
import { excerpt } from '../../text/shorten.ts';
import { RESTORE_LEDGER } from '../ledger-file.ts';

/**
 * Finds changes that were not made by the command: words that do not match their digest, duplicate addresses,
 * forwards to nowhere, editions out of order. Rule: `ledger-altered`.
 *
 * @param file the path of the ledger, for messages
 */
export function checkIntegrity({ addresses, editions }: Ledger, file: string): Problem[] {
  const messages: string[] = [];
  const ids = new Set<string>();
  const known = new Set(addresses.map(({ id }) => id));
  const last = editions.at(-1)?.number ?? 0;
  editions.forEach(({ number }, index) => {
    if (number !== index + 1) messages.push(`Unexpected edition ${number}, expected edition ${index + 1}`);
  });
  for (const { id, readings, forwards } of addresses) {
    if (ids.has(id)) messages.push(`\`${id}\` occurs twice, expected each address once`);
    ids.add(id);
    for (const target of forwards)
      if (!known.has(target)) messages.push(`\`${id}\` forwards to \`${target}\`, which is not in the ledger`);
    for (const { text, digest, sha256: exact, since } of readings) {
      if (sha256(text) !== exact || digestOf(text, digest.length) !== digest)
        messages.push(`The words ${excerpt(text)} of \`${id}\` do not match their digest and SHA-256`);
      if (since > last) messages.push(`\`${id}\` has a reading of edition ${since}, which is not listed`);
    }
  }
  return messages.map((message) => problem('ledger-altered', startOfFile(file), message, RESTORE_LEDGER));
}
