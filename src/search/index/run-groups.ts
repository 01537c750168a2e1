/**
 * Divides documents or pages into runs, and runs into groups. After a change, a build derives again what depends on the
 * changed runs, and joins only their groups again.
 */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';

/** The mean number of documents in a run. */
const DOCUMENTS_PER_RUN = 32;

/** The mean number of runs in a group. */
const RUNS_PER_GROUP = 48;

/** Something that is derived from runs. */
export interface Derivation<Run, Data> {
  /** Names what is derived. */
  readonly kind: string;
  /** Everything that it is derived from, except for the content of the runs. */
  readonly item: unknown;
  derive(run: Run): Data;
  /** Joins what is derived from consecutive runs. Joining groups gives the same as joining all runs. */
  join(parts: Iterable<Data>): Data;
}

interface NamedRun {
  readonly name: string;
  /** Identifies the content. */
  readonly digest: string;
}

/**
 * Derives something from runs.
 *
 * @param parts what is derived, of which a build saves some
 * @returns what is derived from each group, in the order of the runs. That of all groups would need much memory
 */
export function* deriveGroups<Run extends NamedRun, Data>(
  runs: readonly Run[],
  { kind, item, derive, join }: Derivation<Run, Data>,
  parts?: FileParts,
): Generator<Data> {
  for (const group of divideGroups(runs)) {
    const deriveRuns = function* (): Generator<Data> {
      for (const run of group) yield readPart(parts, `${kind} ${run.name}`, [run.digest, item], () => derive(run));
    };
    let isJoined = false;
    const digests = group.map(({ digest }) => digest);
    yield readPart(parts, `${kind} of the group ${group[0]?.name ?? ''}`, [digests, item], () => {
      isJoined = true;
      return join(deriveRuns());
    });
    // The next build may need the parts of the runs.
    if (!isJoined)
      for (const run of group) keepPart(`${kind} ${run.name}`, [run.digest, item], () => derive(run), parts);
  }
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
