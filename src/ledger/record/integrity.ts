/** Whether a ledger is as the command wrote it. */
import type { Ledger } from '../../schemas/ledger-record.ts';
import { digestOf, sha256 } from '../../text/digest.ts';
import type { Problem } from '../../text/problem.ts';
import { excerpt } from '../../text/shorten.ts';

/**
 * Finds what somebody else wrote in a ledger: words without their digests, doubled addresses, editions out of order
 * (`ledger-altered`).
 *
 * @param file its name, for messages
 */
export function checkIntegrity({ addresses, editions }: Ledger, file: string): Problem[] {
  const wrong: string[] = [];
  const ids = new Set<string>();
  const last = editions.at(-1)?.number ?? 0;
  editions.forEach(({ number }, at) => {
    if (number !== at + 1) wrong.push(`edition ${number}, expected ${at + 1}`);
  });
  for (const { id, readings, forwards } of addresses) {
    if (ids.has(id)) wrong.push(`second entry \`${id}\`, expected each address once`);
    ids.add(id);
    for (const target of forwards) {
      if (!addresses.some((address) => address.id === target))
        wrong.push(`forward to \`${target}\` at \`${id}\`, expected an address`);
    }
    for (const { text, digest, sha256: exact, since } of readings) {
      if (sha256(text) !== exact || digestOf(text, digest.length) !== digest)
        wrong.push(`words of \`${id}\` ${excerpt(text)}, expected those with its digest and SHA-256`);
      if (since > last) wrong.push(`edition ${since} at \`${id}\`, expected one that is listed`);
    }
  }
  return wrong.map((what) => ({
    rule: 'ledger-altered',
    file,
    line: 1,
    column: 1,
    message: `Unexpected ${what}`,
    fix: 'Take the file back from the last commit: `npm run ledger` writes it, nobody else does',
  }));
}
