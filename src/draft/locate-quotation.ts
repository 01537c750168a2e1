/** Finds the places of the words of a quotation in the index: the same words, except for changes that it marks. */
import type { QuotedRun } from '../text/quoted-runs.ts';
import { matchRuns } from '../text/quotation-wording.ts';
import { findRarestPair, findSequence, textAt, type WordIndex } from './word-index.ts';

/** The words of a quotation in the index: a range of positions for each run. */
export interface Location {
  readonly runs: readonly { readonly from: number; readonly to: number }[];
  /** Whether capitals are as in the archive, except where a quotation may change them. */
  readonly sameCase: boolean;
}

/** The largest distance, in words, between a run and the other runs of its quotation. */
const REACH = 20_000;

/** The most places that are listed. */
const MOST = 200;

/** A shorter run after an ellipsis must be in the same passage, because so few words occur everywhere. */
const FAR_RUN = 4;

/** Finds every place of a quotation; without marked changes, it is one run. */
export function locateQuotation(index: WordIndex, runs: readonly QuotedRun[]): Location[] {
  const [only, ...others] = runs;
  if (only !== undefined && others.length === 0) {
    return findSequence(index, only.words)
      .slice(0, MOST)
      .map(({ position, sameCase }) => ({ runs: [{ from: position, to: position + only.words.length }], sameCase }));
  }
  const anchor = findAnchor(index, runs);
  const anchorRun = runs[anchor];
  if (anchorRun === undefined || anchorRun.words.length < 2) return [];
  return findSequence(index, anchorRun.words)
    .filter(({ sameCase }) => sameCase)
    .slice(0, MOST)
    .flatMap(({ position }) => locateAround(index, runs, anchor, position) ?? []);
}

/** The index of the run whose rarest pair of words is the rarest. */
function findAnchor(index: WordIndex, runs: readonly QuotedRun[]): number {
  let [anchor, fewest] = [-1, Infinity];
  for (const [candidate, { words }] of runs.entries()) {
    const count = findRarestPair(index, words)?.positions.length ?? Infinity;
    if (count < fewest) [anchor, fewest] = [candidate, count];
  }
  return anchor;
}

/** Finds the runs before and after a run that was found, each at its nearest place. */
function locateAround(
  index: WordIndex,
  runs: readonly QuotedRun[],
  anchor: number,
  position: number,
): Location | undefined {
  const length = runs[anchor]?.words.length ?? 0;
  const [first, last] = chainAround(index, position);
  const wordsOf = (from: number, to: number) =>
    Array.from(index.words.subarray(from, to), (word) => index.spellings[word] ?? '');
  const after = matchRuns(runs.slice(anchor), wordsOf(position, Math.min(last, position + length + REACH)), 0).starts;
  // Backward, each run has the gap of the run after it, and its words are in reverse order.
  const backward = runs
    .slice(0, anchor)
    .map(({ words }, run): QuotedRun => ({ words: words.toReversed(), gap: runs[run + 1]?.gap ?? 0 }))
    .reverse();
  const sourceBefore = wordsOf(Math.max(first, position - REACH), position).reverse();
  const before = matchRuns(backward, sourceBefore, backward[0]?.gap ?? 0).starts;
  if (after === undefined || before === undefined) return undefined;
  const located = [
    ...before
      .map((start, run) => {
        const to = position - start;
        return { from: to - (backward[run]?.words.length ?? 0), to };
      })
      .reverse(),
    ...after.map((start, run) => ({
      from: position + start,
      to: position + start + (runs[anchor + run]?.words.length ?? 0),
    })),
  ];
  const isScattered = located.some(({ from, to }, run) => {
    const previous = located[run - 1];
    const shorter = Math.min(to - from, previous === undefined ? Infinity : previous.to - previous.from);
    return previous !== undefined && shorter < FAR_RUN && textAt(index, previous.to - 1) !== textAt(index, from);
  });
  return isScattered ? undefined : { runs: located, sameCase: true };
}

/** The range of positions around a position, up to the texts that do not continue. */
export function chainAround(index: WordIndex, position: number): [first: number, last: number] {
  const text = textAt(index, position);
  let [first, last] = [text, text];
  while (index.texts[first]?.continues === true) first -= 1;
  while (index.texts[last + 1]?.continues === true) last += 1;
  return [index.starts[first] ?? 0, endOfText(index, last)];
}

/** The position after the last word of a text. */
function endOfText({ texts, starts, words }: WordIndex, text: number): number {
  const next = starts[text + 1] ?? words.length;
  return texts[text + 1]?.continues === true || text + 1 === texts.length ? next : next - 1;
}
