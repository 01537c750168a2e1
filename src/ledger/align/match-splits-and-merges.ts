/** Matches passages that were split from one address, and addresses that were merged into one passage. */
import { containment, similarityOf, MARGIN, CONTAINED, JOINED } from './similarity.ts';
import {
  familyOfAddress,
  familyOfPassage,
  normalOf,
  unmatchedAddresses,
  unmatchedPassages,
  pair,
  countSameNeighbors,
  type Matching,
} from './matching.ts';

/** Splits and merges, by the indices of a matching. The first part keeps the id. */
export interface Joins {
  /** For an address the passages into which it was split. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** For a passage the addresses that were merged into it. */
  readonly merges: ReadonlyMap<number, readonly number[]>;
}

const MOST_PARTS = 6;

/** A rival that is not more similar cannot prevent a join, whose similarity is at least {@link JOINED}. */
const RIVAL = JOINED - MARGIN;

/**
 * Finds splits and merges among unmatched passages and addresses, and pairs the first part of each.
 * A split or merge is accepted if three conditions are met: the similarity of the parts, joined by one space, to the
 * whole is at least 0.85; it is higher than that of any single part; and each part has at least 0.8 of its words, in
 * order, in the whole.
 */
export function matchSplitsAndMerges(matching: Matching): Joins {
  const splits = new Map<number, readonly number[]>();
  const merges = new Map<number, readonly number[]>();
  const textOfPassage = (passageIndex: number) => matching.passages[passageIndex]?.normal ?? '';
  const familyAt = (passageIndex: number) => {
    const passage = matching.passages[passageIndex];
    return passage === undefined ? '' : familyOfPassage(passage);
  };
  const addressAt = (addressIndex: number) => matching.addresses[addressIndex];
  const familyOf = (addressIndex: number) => {
    const address = addressAt(addressIndex);
    return address === undefined ? '' : familyOfAddress(address);
  };
  const normals = new Map(
    unmatchedAddresses(matching).flatMap((addressIndex) => {
      const address = addressAt(addressIndex);
      return address === undefined ? [] : [[addressIndex, normalOf(address)] as const];
    }),
  );

  const passages = unmatchedPassages(matching);
  const passageRuns = runsOf(passages, (a, b) => b === a + 1 && familyAt(a) === familyAt(b));
  const splitJoins = [...normals.keys()].flatMap((addressIndex) => {
    const family = familyOf(addressIndex);
    return findJoins(
      addressIndex,
      passageRuns.filter(([first = -1]) => familyAt(first) === family),
      passages.filter((passageIndex) => familyAt(passageIndex) === family),
      textOfPassage,
      new Map([...normals].filter(([other]) => familyOf(other) === family)),
      (passageIndex, whole) => countSameNeighbors(matching, passageIndex, whole),
    );
  });
  for (const { whole, parts } of withoutRivals(splitJoins)) {
    splits.set(whole, parts);
    pair(matching, parts[0] ?? 0, whole);
    for (const passageIndex of parts.slice(1)) matching.excluded.add(passageIndex);
  }

  // Two current addresses are neighbors even if withdrawn addresses are between them.
  const current = [...matching.addresses.keys()].filter((addressIndex) => addressAt(addressIndex)?.state === 'current');
  const next = new Map(current.map((addressIndex, index) => [addressIndex, current[index + 1]]));
  const addresses = unmatchedAddresses(matching);
  const addressRuns = runsOf(addresses, (a, b) => next.get(a) === b && familyOf(a) === familyOf(b));
  const texts = new Map(unmatchedPassages(matching).map((passageIndex) => [passageIndex, textOfPassage(passageIndex)]));
  const mergeJoins = [...texts.keys()].flatMap((passageIndex) => {
    const family = familyAt(passageIndex);
    return findJoins(
      passageIndex,
      addressRuns.filter(([first = -1]) => familyOf(first) === family),
      addresses.filter((addressIndex) => familyOf(addressIndex) === family),
      (addressIndex) => normals.get(addressIndex) ?? '',
      new Map([...texts].filter(([other]) => familyAt(other) === family)),
      (addressIndex, whole) => countSameNeighbors(matching, whole, addressIndex),
    );
  });
  for (const { whole, parts } of withoutRivals(mergeJoins)) {
    merges.set(whole, parts);
    pair(matching, whole, parts[0] ?? 0);
  }
  return { splits, merges };
}

/** Every run of two to six neighbors. */
function runsOf(items: readonly number[], areNeighbors: (a: number, b: number) => boolean): number[][] {
  const runs: number[][] = [];
  items.forEach((first, from) => {
    const run = [first];
    for (const item of items.slice(from + 1, from + MOST_PARTS)) {
      if (!areNeighbors(run.at(-1) ?? -1, item)) break;
      run.push(item);
      runs.push([...run]);
    }
  });
  return runs;
}

/**
 * A possible join: the index of the whole, those of its parts, their similarity to the whole, and the number of
 * neighbors that they share.
 */
interface Join {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly similarity: number;
  readonly sameNeighbors: number;
}

/**
 * The best join of a whole, if there is one, and its rivals: single items outside of it that are similar to the whole,
 * and other wholes that are similar to one of its parts.
 */
function findJoins(
  whole: number,
  runs: readonly number[][],
  items: readonly number[],
  textOf: (item: number) => string,
  wholes: ReadonlyMap<number, string>,
  countNeighbors: (item: number, whole: number) => number,
): Join[] {
  const wholeText = wholes.get(whole) ?? '';
  const best = findBestRun(wholeText, runs, textOf);
  if (best === undefined) return [];
  const rivalOf = (item: number, otherWhole: number, text: string): Join => ({
    whole: otherWhole,
    parts: [item],
    similarity: similarityOf(textOf(item), text, RIVAL),
    sameNeighbors: countNeighbors(item, otherWhole),
  });
  const otherItems = items.filter((item) => !best.parts.includes(item));
  const otherWholes = [...wholes].filter(([other]) => other !== whole);
  const rivals = [
    ...otherItems.map((item) => rivalOf(item, whole, wholeText)),
    ...otherWholes.flatMap(([other, text]) => best.parts.map((part) => rivalOf(part, other, text))),
  ].filter(({ similarity }) => similarity > RIVAL);
  return [{ ...best, whole, sameNeighbors: countNeighbors(best.parts[0] ?? 0, whole) }, ...rivals];
}

/**
 * The joins without a rival. A rival has the same whole or a part in common, is nearly as similar, and shares at
 * least as many neighbors. Joins with a rival become questions later.
 */
function withoutRivals(joins: readonly Join[]): Join[] {
  return joins.filter(
    (join) =>
      join.parts.length > 1 &&
      joins.every(
        (other) =>
          other === join ||
          (other.whole !== join.whole && !other.parts.some((part) => join.parts.includes(part))) ||
          other.similarity <= join.similarity - MARGIN ||
          (other.sameNeighbors < join.sameNeighbors && other.similarity < join.similarity + MARGIN),
      ),
  );
}

/** The run that is most similar to a whole; undefined if none is similar enough. */
function findBestRun(
  wholeText: string,
  runs: readonly number[][],
  textOf: (item: number) => string,
): Pick<Join, 'parts' | 'similarity'> | undefined {
  let best: Pick<Join, 'parts' | 'similarity'> | undefined;
  for (const run of runs) {
    const length = run.reduce((sum, part) => sum + textOf(part).length + 1, -1);
    if (Math.abs(length - wholeText.length) > wholeText.length * (1 - JOINED)) continue;
    const texts = run.map(textOf);
    const similarity = similarityOf(texts.join(' '), wholeText, JOINED);
    if (similarity < JOINED || (best !== undefined && similarity <= best.similarity)) continue;
    if (!texts.every((text) => text !== '' && containment(text, wholeText) >= CONTAINED)) continue;
    if (texts.some((text) => similarityOf(text, wholeText) >= similarity)) continue;
    best = { parts: run, similarity };
  }
  return best;
}
