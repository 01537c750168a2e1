/**
 * The chain of a ledger. Each edition has a seal for every fact that it published or changed, and a digest of these
 * seals and of the edition before it. A later change by hand then breaks a seal or a digest. docs/decisions/ledger-chain.md
 * says what the chain can prove.
 */
import { randomBytes } from 'node:crypto';
import type { Address, Edition, Ledger } from '../../schemas/ledger-record.ts';
import { digestOfNormal, sha256 } from '../../text/digest.ts';

/** The seal of the facts about the whole document. An address cannot contain parentheses. */
export const DOCUMENT_SEAL = '(document)';

/** The seal of the order of the addresses. */
export const ORDER_SEAL = '(order)';

/** The length of a seal in base-32 characters: 80 bits. */
const SEAL_LENGTH = 16;

/** Creates the salt of an address: 130 random bits as 26 base-32 characters. */
function createSalt(): string {
  return digestOfNormal(randomBytes(32).toString('hex'), 26);
}

/** Whether every edition of a ledger has a digest. */
export function isChained({ editions }: Ledger): boolean {
  return editions.every(({ digest }) => digest !== undefined);
}

/**
 * Gives every edition without a digest its digest. The last edition gets the seals of all facts that differ from those
 * that the editions before it sealed.
 *
 * @param before the ledger before the last edition; undefined for the first edition
 * @param after the ledger with the new edition
 */
export function extendChain(before: Ledger | undefined, after: Ledger, salt: () => string = createSalt): Ledger {
  const earlier = new Map(before?.addresses.map((address) => [address.id, address]));
  const addresses = after.addresses.map((address) => ({
    ...address,
    salt: keptSalt(earlier.get(address.id), address) ?? salt(),
  }));
  const sealed = findLastSeals(after.editions);
  const changed = [...sealFacts({ ...after, addresses })].filter(([key, seal]) => sealed.get(key)?.seal !== seal);
  const editions: Edition[] = [];
  for (const { number, date, digest, seals } of after.editions) {
    const isLast = number === after.editions.at(-1)?.number;
    const ownSeals = seals ?? (isLast ? Object.fromEntries(changed) : {});
    const edition = { number, date, seals: ownSeals };
    editions.push({ ...edition, digest: digest ?? digestOfEdition(edition, editions.at(-1)) });
  }
  return { ...after, editions, addresses };
}

/**
 * The salt of an address; undefined if it needs a new one. If readings were withheld, the seals of earlier editions
 * must not tell whether a guess at the withheld words is right: they cannot be computed without the old salt.
 */
function keptSalt(before: Address | undefined, { readings }: Address): string | undefined {
  const texts = new Set(readings.map(({ text }) => text));
  return before?.readings.every(({ text }) => texts.has(text)) === true ? before.salt : undefined;
}

/** The digest of an edition: SHA-256 of its number, date, and seals, and of the digest of the edition before it. */
export function digestOfEdition(
  { number, date, seals = {} }: Pick<Edition, 'number' | 'date' | 'seals'>,
  previous: Edition | undefined,
): string {
  const entries = Object.entries(seals).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([previous?.digest ?? null, number, date, entries]));
}

/** For each fact the last edition that sealed it, and the seal. */
export function findLastSeals(editions: readonly Edition[]): Map<string, { seal: string; edition: number }> {
  return new Map(
    editions.flatMap(({ number, seals = {} }) =>
      Object.entries(seals).map(([key, seal]) => [key, { seal, edition: number }] as const),
    ),
  );
}

/** The seals of the present facts: about the document, the order of its addresses, and each address. */
export function sealFacts(ledger: Ledger): Map<string, string> {
  const { editions: _, addresses, ...document } = ledger;
  return new Map([
    [DOCUMENT_SEAL, sealOf(document)],
    [ORDER_SEAL, sealOf(addresses.map(({ id }) => id))],
    ...addresses.map((address) => [address.id, sealOf(address)] as const),
  ]);
}

function sealOf(value: unknown): string {
  return digestOfNormal(formatCanonical(value), SEAL_LENGTH);
}

/**
 * Formats a value as JSON with sorted keys. Fields without a value and empty lists do not count, so that a new optional
 * field does not change the seal of an old fact.
 */
function formatCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatCanonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${formatCanonical(field)}`).join(',')}}`;
}
