/** Passages that were split from one address, and addresses that were put together in one passage. */
import { containment, likeness, PART, WHOLE } from './likeness.ts';
import {
  familyOfAddress,
  familyOfPassage,
  normalOf,
  openAddresses,
  openPassages,
  pair,
  type Matching,
} from './match.ts';

/** Splits and merges, by the indices of a matching. The first of several keeps the id. */
export interface Joins {
  /** For an address the passages it was split into. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** For a passage the addresses merged in it. */
  readonly merges: ReadonlyMap<number, readonly number[]>;
}

const MOST = 6;

/**
 * Finds splits and merges among what is not yet matched, and pairs the first of each.
 * A split or merge is believed where the parts, put together with one space, are at least 0.85 alike to the whole, more alike than
 * any of them alone, and each part has at least 0.8 of its words, in order, in the whole.
 */
export function matchJoins(matching: Matching): Joins {
  const splits = new Map<number, number[]>();
  const merges = new Map<number, number[]>();
  const textOfPassage = (at: number) => matching.passages[at]?.normal.text ?? '';
  const familyAt = (at: number) => {
    const passage = matching.passages[at];
    return passage === undefined ? '' : familyOfPassage(passage);
  };
  const addressAt = (index: number) => matching.addresses[index];
  const familyOf = (index: number) => {
    const address = addressAt(index);
    return address === undefined ? '' : familyOfAddress(address);
  };
  const normals = new Map(
    openAddresses(matching).flatMap((index) => {
      const address = addressAt(index);
      return address === undefined ? [] : [[index, normalOf(address)] as const];
    }),
  );

  for (const [index, whole] of normals) {
    const runs = runsOf(openPassages(matching), (a, b) => b === a + 1 && familyAt(a) === familyAt(b)).filter(
      ([first = -1]) => familyAt(first) === familyOf(index),
    );
    const best = bestRun(whole, runs, textOfPassage);
    if (best === undefined) continue;
    splits.set(index, best);
    pair(matching, best[0] ?? 0, index);
    for (const at of best.slice(1)) matching.closed.add(at);
  }

  // Withdrawn addresses between two standing ones do not part them.
  const standing = [...matching.addresses.keys()].filter((index) => addressAt(index)?.state === 'current');
  const next = new Map(standing.map((index, nth) => [index, standing[nth + 1]]));
  for (const at of openPassages(matching)) {
    const taken = new Set([...merges.values()].flat());
    const open = openAddresses(matching).filter((index) => !taken.has(index));
    const runs = runsOf(open, (a, b) => next.get(a) === b && familyOf(a) === familyOf(b)).filter(
      ([first = -1]) => familyOf(first) === familyAt(at),
    );
    const best = bestRun(textOfPassage(at), runs, (index) => normals.get(index) ?? '');
    if (best === undefined) continue;
    merges.set(at, best);
    pair(matching, at, best[0] ?? 0);
  }
  return { splits, merges };
}

/** Every run of two to six neighbours. */
function runsOf(items: readonly number[], neighbours: (a: number, b: number) => boolean): number[][] {
  const runs: number[][] = [];
  items.forEach((first, from) => {
    const run = [first];
    for (const item of items.slice(from + 1, from + MOST)) {
      if (!neighbours(run.at(-1) ?? -1, item)) break;
      run.push(item);
      runs.push([...run]);
    }
  });
  return runs;
}

function bestRun(whole: string, runs: readonly number[][], textOf: (item: number) => string): number[] | undefined {
  let best: number[] | undefined;
  let most = WHOLE;
  for (const run of runs) {
    const parts = run.map(textOf);
    const together = parts.join(' ');
    if (Math.abs(together.length - whole.length) > whole.length * (1 - WHOLE)) continue;
    const score = likeness(together, whole);
    if (score < most || (best !== undefined && score === most)) continue;
    if (!parts.every((part) => part !== '' && containment(part, whole) >= PART)) continue;
    if (parts.some((part) => likeness(part, whole) >= score)) continue;
    [best, most] = [run, score];
  }
  return best;
}
