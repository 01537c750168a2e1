/** Joins what is derived from runs of pages in groups, so that a build joins again only the groups of changed runs. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';

/** The mean number of runs in a group. */
const RUNS_PER_GROUP = 16;

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

/** Divides runs into groups. Where a group begins depends on one run alone. */
function divideGroups<Run extends NamedRun>(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const isFirst = groups.length === 0 || Number.parseInt(sha256(run.name).slice(4, 8), 16) % RUNS_PER_GROUP === 0;
    if (isFirst) groups.push([]);
    groups.at(-1)?.push(run);
  }
  return groups;
}
