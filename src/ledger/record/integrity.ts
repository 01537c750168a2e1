/** Checks that a ledger is as the command wrote it. */
import type { DeletedDocument } from '../../model/former-documents.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import type { Address, Ledger } from '../../schemas/ledger-record.ts';
import { digestOf, sha256 } from '../../text/digest.ts';
import { problem, startOfFile, type Problem } from '../../text/problem.ts';
import { excerpt } from '../../text/shorten.ts';
import { ledgerFileOf } from '../ledger-file.ts';
import { RESTORE_FILE } from '../recorded-file.ts';
import { DOCUMENT_SEAL, digestOfEdition, findLastSeals, isChained, ORDER_SEAL, sealFacts } from './chain.ts';

/**
 * Finds changes of a ledger that were not made by the command: facts that do not have the seal of their edition, editions that do
 * not continue the edition before them, words that do not match their digest, duplicate addresses, forwards to nowhere.
 * Rules: `ledger-altered`, `ledger-unsealed`.
 */
export function checkIntegrity(document: ArchiveDocument | DeletedDocument): Problem[] {
  const { id, file, ledger } = document;
  if (ledger === undefined) return [];
  const messages = [
    ...checkDocument(ledger, [id, ...('fields' in document ? document.fields.formerly : [])]),
    ...checkEditions(ledger),
    ...checkAddresses(ledger),
    ...(isChained(ledger) ? checkSeals(ledger) : []),
  ];
  const start = startOfFile(ledgerFileOf(file));
  if (messages.length === 0 && !isChained(ledger)) {
    const number = ledger.editions.find(({ digest }) => digest === undefined)?.number;
    const message = `Edition ${number} has no digest, so a change of the ledger by hand would not be noticed`;
    const fix = ledger.editions.every(({ digest }) => digest === undefined)
      ? `Add the digests once: \`npm run ledger -- ${id} --seal\``
      : RESTORE_FILE;
    return [problem('ledger-unsealed', start, message, fix)];
  }
  return messages.map((message) => problem('ledger-altered', start, message, RESTORE_FILE));
}

/** @param ids the id of the document, then its former ids: the ledger of a renamed document has one until it is recorded */
function checkDocument({ document }: Ledger, ids: readonly string[]): string[] {
  return ids.includes(document)
    ? []
    : [
        `Unexpected ledger of the document \`${document}\`, expected that of \`${ids[0]}\`; if it was renamed, add \`formerly: [${document}]\``,
      ];
}

function checkEditions({ editions }: Ledger): string[] {
  return editions.flatMap(({ number, date }, index) => {
    const before = editions[index - 1];
    return [
      ...(number === index + 1 ? [] : [`Unexpected edition ${number}, expected edition ${index + 1}`]),
      ...(before !== undefined && date < before.date
        ? [`Edition ${number} has the date ${date}, expected ${before.date} (edition ${before.number}) or later`]
        : []),
    ];
  });
}

function checkAddresses({ addresses, editions }: Ledger): string[] {
  const messages: string[] = [];
  const ids = new Set<string>();
  const known = new Set(addresses.map(({ id }) => id));
  const last = editions.at(-1)?.number ?? 0;
  for (const address of addresses) {
    const { id, readings, forwards } = address;
    if (ids.has(id)) messages.push(`\`${id}\` occurs twice, expected each address once`);
    ids.add(id);
    for (const target of forwards)
      if (!known.has(target)) messages.push(`\`${id}\` forwards to \`${target}\`, which is not in the ledger`);
    for (const { text, digest, sha256: exact } of readings) {
      if (sha256(text) !== exact || digestOf(text, digest.length) !== digest)
        messages.push(`The words ${excerpt(text)} of \`${id}\` do not match their digest and SHA-256`);
    }
    const unlisted = editionsOf(address).find((number) => number > last);
    if (unlisted !== undefined) messages.push(`\`${id}\` refers to edition ${unlisted}, which is not listed`);
  }
  return messages;
}

/** The numbers of the editions that an address refers to. */
function editionsOf(address: Address): number[] {
  const { readings, moves } = address;
  const ended = address.state === 'current' ? undefined : address.ended;
  return [...readings, ...moves, ended, address['readings-withheld']].flatMap((fact) => fact?.since ?? []);
}

function checkSeals(ledger: Ledger): string[] {
  const { editions } = ledger;
  const broken = editions.flatMap((edition, index) =>
    digestOfEdition(edition, editions[index - 1]) === edition.digest
      ? []
      : [
          `Edition ${edition.number} does not match its digest: its date, its seals, or the edition before it was changed`,
        ],
  );
  const present = sealFacts(ledger);
  const sealed = findLastSeals(editions);
  const added = [...present.keys()].filter((key) => !sealed.has(key));
  const sameIds = added.length === 0 && [...sealed.keys()].every((key) => present.has(key));
  const changed = [...sealed].flatMap(([key, { seal, edition }]) => {
    const now = present.get(key);
    if (key === ORDER_SEAL && !sameIds) return [];
    if (now === undefined) return [`\`${key}\` was published by edition ${edition} and is missing`];
    return now === seal ? [] : [`${describeFact(key)} not as edition ${edition} recorded it`];
  });
  return [...broken, ...changed, ...added.map((key) => `${describeFact(key)} not recorded by any edition`)];
}

function describeFact(key: string): string {
  switch (key) {
    case DOCUMENT_SEAL:
      return 'The field `document`, `formerly`, `deleted`, or `withheld` is';
    case ORDER_SEAL:
      return 'The order of the addresses is';
    default:
      return `The entry of \`${key}\` (its id, kind, label, state, readings, moves, and forwards) is`;
  }
}
