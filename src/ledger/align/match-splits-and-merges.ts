/** Passages that were split from one address, and addresses that were put together in one passage. */
import { ALIKE, containment, likeness, NEAR, PART, WHOLE } from './similarity.ts';
import { familyOfAddress, familyOfPassage, normalOf, openAddresses, openPassages, pair, samePlace, type Matching } from './matching.ts'; // prettier-ignore

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
  const splits = new Map<number, readonly number[]>();
  const merges = new Map<number, readonly number[]>();
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

  const passageRuns = runsOf(openPassages(matching), (a, b) => b === a + 1 && familyAt(a) === familyAt(b));
  const passages = openPassages(matching);
  const split = [...normals].flatMap(([index, whole]) => {
    const family = familyOf(index);
    const runs = passageRuns.filter(([first = -1]) => familyAt(first) === family);
    const place = (at: number) => samePlace(matching, at, index);
    return joinsOf(index, whole, runs, passages.filter((at) => familyAt(at) === family), textOfPassage, place); // prettier-ignore
  });
  for (const { one, run } of unrivalled(split)) {
    splits.set(one, run);
    pair(matching, run[0] ?? 0, one);
    for (const at of run.slice(1)) matching.closed.add(at);
  }

  // Withdrawn addresses between two standing ones do not part them.
  const standing = [...matching.addresses.keys()].filter((index) => addressAt(index)?.state === 'current');
  const next = new Map(standing.map((index, nth) => [index, standing[nth + 1]]));
  const addresses = openAddresses(matching);
  const addressRuns = runsOf(addresses, (a, b) => next.get(a) === b && familyOf(a) === familyOf(b));
  const merged = openPassages(matching).flatMap((at) => {
    const family = familyAt(at);
    const runs = addressRuns.filter(([first = -1]) => familyOf(first) === family);
    const place = (index: number) => samePlace(matching, at, index);
    const textOf = (index: number) => normals.get(index) ?? '';
    return joinsOf(at, textOfPassage(at), runs, addresses.filter((index) => familyOf(index) === family), textOf, place); // prettier-ignore
  });
  for (const { one, run } of unrivalled(merged)) {
    merges.set(one, run);
    pair(matching, one, run[0] ?? 0);
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

/** A whole, by its index, the run of its parts, how alike they are, and how far the places agree. */
interface Join {
  readonly one: number;
  readonly run: readonly number[];
  readonly score: number;
  readonly place: number;
}

/** The best run for a whole, where there is one, and what rivals it: single ones outside of it that are alike to the whole. */
function joinsOf(
  one: number,
  whole: string,
  runs: readonly number[][],
  singles: readonly number[],
  textOf: (item: number) => string,
  placeOf: (item: number) => number,
): Join[] {
  const best = bestRun(whole, runs, textOf);
  if (best === undefined) return [];
  const rivals = singles
    .filter((item) => !best.run.includes(item))
    .map((item) => ({ one, run: [item], score: likeness(textOf(item), whole, ALIKE), place: placeOf(item) }));
  return [{ ...best, one, place: placeOf(best.run[0] ?? 0) }, ...rivals];
}

/** Those that nothing rivals: with a part or the whole in common, nearly as alike, and no worse a place. What is rivalled is asked later. */
function unrivalled(joins: readonly Join[]): Join[] {
  return joins.filter(
    (join) =>
      join.run.length > 1 &&
      joins.every(
        (other) =>
          other === join ||
          (other.one !== join.one && !other.run.some((part) => join.run.includes(part))) ||
          other.score <= join.score - NEAR ||
          (other.place < join.place && other.score < join.score + NEAR),
      ),
  );
}

/** The run that is most alike to the whole, where one is alike enough; else none. */
function bestRun(
  whole: string,
  runs: readonly number[][],
  textOf: (item: number) => string,
): { run: number[]; score: number } | undefined {
  let best: number[] | undefined;
  let most = WHOLE;
  for (const run of runs) {
    const length = run.reduce((sum, part) => sum + textOf(part).length + 1, -1);
    if (Math.abs(length - whole.length) > whole.length * (1 - WHOLE)) continue;
    const parts = run.map(textOf);
    const score = likeness(parts.join(' '), whole, WHOLE);
    if (score < most || (best !== undefined && score === most)) continue;
    if (!parts.every((part) => part !== '' && containment(part, whole) >= PART)) continue;
    if (parts.some((part) => likeness(part, whole) >= score)) continue;
    [best, most] = [run, score];
  }
  return best === undefined ? undefined : { run: best, score: most };
}
