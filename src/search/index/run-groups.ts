/**
 * Divides documents or pages into runs, and runs into groups. After a change, a build derives again what depends on the
 * changed runs, and joins only their groups again. What consists of items, such as words, is also divided by the key of each
 * item, because a changed word changes few of these ranges.
 */
import { crc32 } from 'node:zlib';
import { decodePart, type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';

/** The mean number of documents in a run. */
const DOCUMENTS_PER_RUN = 32;

/** The mean number of runs in a group. */
const RUNS_PER_GROUP = 16;

/** The number of ranges into which the items of a group are divided. After a changed word, few are joined again. */
export const RANGES = 128;

/** Something that is derived from runs, and joined to something of each group. */
export interface Derivation<Run, Data, Joined = Data> {
  /** Names what is derived. */
  readonly kind: string;
  /** Everything that it is derived from, except for the content of the runs. */
  readonly item: unknown;
  derive(run: Run): Data;
  /** Joins what is derived from consecutive runs. */
  join(parts: Iterable<Data>): Joined;
}

/** Data that consists of items, such as words. */
export interface Items<Summary, Item> {
  /** What is known about all items together. */
  readonly summary: Summary;
  /** In any order. */
  readonly items: readonly Item[];
}

/** The items of a group, divided into {@link RANGES}. */
export interface RangedItems<Summary, Item> {
  readonly summary: Summary;
  /** Identifies the items of each range. */
  readonly digests: readonly string[];
  /** Reads the items of a range. */
  read(range: number): readonly Item[];
  /** Saves the items of a range for the next build. Each range is read or kept. */
  keep(range: number): void;
}

interface NamedRun {
  readonly name: string;
  /** Identifies the content. */
  readonly digest: string;
}

/**
 * Derives something from runs. Joining what the groups have gives the same as joining all runs.
 *
 * @param parts what is derived, of which a build saves some
 * @returns what is derived from each group, in the order of the runs. That of all groups would need much memory
 */
export function* deriveGroups<Run extends NamedRun, Data, Joined>(
  runs: readonly Run[],
  derivation: Derivation<Run, Data, Joined>,
  parts?: FileParts,
): Generator<Joined> {
  for (const group of divideGroups(runs)) yield deriveGroup(group, derivation, parts);
}

function deriveGroup<Run extends NamedRun, Data, Joined>(
  group: readonly Run[],
  derivation: Derivation<Run, Data, Joined>,
  parts?: FileParts,
): Joined {
  const { kind, item, derive, join } = derivation;
  let isJoined = false;
  const digests = group.map(({ digest }) => digest);
  const joined = readPart(parts, nameGroup(kind, group), [digests, item], () => {
    isJoined = true;
    return join(deriveRuns(group, derivation, parts));
  });
  // The next build may need the parts of the runs.
  if (!isJoined) for (const run of group) keepPart(`${kind} ${run.name}`, [run.digest, item], () => derive(run), parts);
  return joined;
}

function* deriveRuns<Run extends NamedRun, Data>(
  group: readonly Run[],
  { kind, item, derive }: Derivation<Run, Data, unknown>,
  parts?: FileParts,
): Generator<Data> {
  for (const run of group) yield readPart(parts, `${kind} ${run.name}`, [run.digest, item], () => derive(run));
}

function nameGroup(kind: string, [first]: readonly NamedRun[]): string {
  return `${kind} of the group ${first?.name ?? ''}`;
}

/**
 * Derives items from runs, and divides those of each group into ranges.
 *
 * @param keyOf the key of an item. Items of the same key are in the same range of all groups
 * @param parts what is derived, of which a build saves some
 */
export function deriveRanges<Run extends NamedRun, Data, Summary, Item>(
  runs: readonly Run[],
  derivation: Derivation<Run, Data, Items<Summary, Item>>,
  keyOf: (item: Item) => string,
  parts?: FileParts,
): RangedItems<Summary, Item>[] {
  const { kind, join } = derivation;
  return divideGroups(runs).map((group) => {
    // Encoded, because the items of all groups need much memory otherwise.
    let made: readonly Uint8Array[] | undefined;
    const describe = (data: Iterable<Data>) => {
      const { summary, items } = join(data);
      made = encodeRanges(items, keyOf);
      return { summary, digests: made.map(sha256) };
    };
    const { summary, digests } = deriveGroup(group, { ...derivation, join: describe }, parts);
    const make = (range: number): Uint8Array => {
      // The items of a group that has not changed are saved, unless the file is damaged.
      if (made === undefined) describe(deriveRuns(group, derivation, parts));
      return made?.[range] ?? new Uint8Array();
    };
    const readBytes = (range: number) =>
      parts?.get(`${nameGroup(kind, group)} ${range}`, digests[range], () => make(range)) ?? make(range);
    return {
      summary,
      digests,
      read: (range) => decodePart(readBytes(range)) as readonly Item[],
      keep: (range) => void readBytes(range),
    };
  });
}

/** Divides items into ranges, without saving them. */
export function divideItems<Summary, Item>(
  { summary, items }: Items<Summary, Item>,
  keyOf: (item: Item) => string,
): RangedItems<Summary, Item> {
  const ranges = divideIntoRanges(items, keyOf);
  return {
    summary,
    digests: ranges.map((range) => sha256(JSON.stringify(range))),
    read: (range) => ranges[range] ?? [],
    keep: () => undefined,
  };
}

function encodeRanges<Item>(items: readonly Item[], keyOf: (item: Item) => string): Uint8Array[] {
  return divideIntoRanges(items, keyOf).map((range) => Buffer.from(JSON.stringify(range)));
}

function divideIntoRanges<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const ranges = Array.from({ length: RANGES }, (): Item[] => []);
  for (const item of items) ranges[crc32(keyOf(item)) % RANGES]?.push(item);
  return ranges;
}

/** Saves a part for the next build, without decoding it. */
function keepPart(name: string, item: unknown, make: () => unknown, parts?: FileParts): void {
  parts?.get(name, item, () => Buffer.from(JSON.stringify(make())));
}

/**
 * Divides documents into runs. Where a run begins depends on one document alone, so that a new document changes one run.
 *
 * @param nameOf names a document
 */
export function divideRuns<Document>(
  documents: readonly Document[],
  nameOf: (document: Document) => string,
): Document[][] {
  return divide(documents, (document) => Number.parseInt(sha256(nameOf(document)).slice(0, 4), 16) % DOCUMENTS_PER_RUN);
}

/** Divides runs into groups. Where a group begins depends on one run alone. */
function divideGroups<Run extends NamedRun>(runs: readonly Run[]): Run[][] {
  return divide(runs, ({ name }) => Number.parseInt(sha256(name).slice(4, 8), 16) % RUNS_PER_GROUP);
}

/** Divides a list into lists that begin with the items whose remainder is 0. */
function divide<Item>(items: readonly Item[], remainderOf: (item: Item) => number): Item[][] {
  const lists: Item[][] = [];
  for (const item of items) {
    if (lists.length === 0 || remainderOf(item) === 0) lists.push([]);
    lists.at(-1)?.push(item);
  }
  return lists;
}
