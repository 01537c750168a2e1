/** Finds the paragraphs in which a transcription differs from its received text. */
import { diffArrays } from 'diff';
import { findDifference, type Paragraph } from '../text/comparable-text.ts';

/** A difference between the two texts, with the paragraphs around it. */
export interface Difference {
  readonly transcribed: string;
  readonly received: string;
  /** The offset of the difference in both texts, in UTF-16 units. */
  readonly offset: number;
  /** The paragraph of the transcription that differs, and the offset of the difference in its text. */
  readonly paragraph: Paragraph | undefined;
  readonly offsetInParagraph: number;
}

/** If more paragraphs differ, only the first difference is found. */
const MOST_DIFFERENT = 2000;

/** Finds the first difference in each paragraph that differs. */
export function findDifferences(transcribed: readonly Paragraph[], received: readonly Paragraph[]): Difference[] {
  const textsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
  const parts = diffArrays(textsOf(transcribed), textsOf(received), { maxEditLength: MOST_DIFFERENT });
  if (parts === undefined) {
    return compareRanges(transcribed, received, {
      transcribed: [0, transcribed.length],
      received: [0, received.length],
    });
  }
  const differences: Difference[] = [];
  // The paragraphs between the last equal paragraph and the next one.
  let [start, end] = [0, 0];
  let [receivedStart, receivedEnd] = [0, 0];
  const compareChanged = () => {
    const pairs = pairRanges(transcribed.slice(start, end), received.slice(receivedStart, receivedEnd));
    for (const pair of pairs) {
      const ranges = { transcribed: shift(pair.transcribed, start), received: shift(pair.received, receivedStart) };
      for (const found of compareRanges(transcribed, received, ranges)) differences.push(found);
    }
  };
  for (const { removed, added, count } of parts) {
    if (removed) end += count;
    else if (added) receivedEnd += count;
    else {
      compareChanged();
      start = end += count;
      receivedStart = receivedEnd += count;
    }
  }
  compareChanged();
  // The author sees further differences of a paragraph when the first one is fixed.
  const first = new Map(differences.toReversed().map((difference) => [difference.paragraph, difference]));
  return differences.filter((difference) => first.get(difference.paragraph) === difference);
}

/** Indexes of paragraphs; `end` is exclusive. */
type Range = readonly [start: number, end: number];

/** Paragraphs of both texts that belong together. */
interface RangePair {
  readonly transcribed: Range;
  readonly received: Range;
}

function shift([start, end]: Range, by: number): Range {
  return [start + by, end + by];
}

/** How many paragraphs of the received text are searched for the counterpart of a paragraph. */
const REACH = 50;

/** Pairs the paragraphs of both texts: in their order if there are equally many, otherwise by similarity. */
function pairRanges(transcribed: readonly Paragraph[], received: readonly Paragraph[]): RangePair[] {
  const pairs: RangePair[] = [];
  let [next, nextReceived] = [0, 0];
  const pairUpTo = (end: number, receivedEnd: number) => {
    if (end - next === receivedEnd - nextReceived) {
      for (let index = 0; next + index < end; index += 1) {
        pairs.push({ transcribed: shift([index, index + 1], next), received: shift([index, index + 1], nextReceived) });
      }
    } else pairs.push({ transcribed: [next, end], received: [nextReceived, receivedEnd] });
    [next, nextReceived] = [end, receivedEnd];
  };
  if (transcribed.length !== received.length) {
    const receivedWords = received.map(({ text }) => wordsOf(text));
    for (const [index, { text }] of transcribed.entries()) {
      const words = wordsOf(text);
      const candidates = receivedWords.slice(nextReceived, nextReceived + REACH);
      const counterpart = candidates.findIndex((candidate) => isSimilar(words, candidate));
      if (counterpart < 0) continue;
      pairUpTo(index, nextReceived + counterpart);
      pairUpTo(index + 1, nextReceived + 1);
    }
  }
  pairUpTo(transcribed.length, received.length);
  return pairs;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Whether two texts share more than half of the words of the longer one. */
function isSimilar(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [fewer, more] = words.size < others.size ? [words, others] : [others, words];
  if (fewer.size * 2 <= more.size) return false;
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared * 2 > more.size;
}

/**
 * Finds the first difference between two ranges. If one range has more paragraphs, both are compared together with the
 * next paragraph, or at the end of the text with the one before.
 */
function compareRanges(
  transcribed: readonly Paragraph[],
  received: readonly Paragraph[],
  ranges: RangePair,
): Difference[] {
  const [[start, end], [receivedStart, receivedEnd]] = [ranges.transcribed, ranges.received];
  const isUneven = end - start !== receivedEnd - receivedStart;
  const isLast = end === transcribed.length || receivedEnd === received.length;
  const [before, after] = [isUneven && isLast ? 1 : 0, isUneven && !isLast ? 1 : 0];
  const widen = (paragraphs: readonly Paragraph[], from: number, to: number) =>
    paragraphs.slice(Math.max(0, from - before), to + after);
  const paragraphs = widen(transcribed, start, end);
  const text = joinTexts(paragraphs);
  const receivedText = joinTexts(widen(received, receivedStart, receivedEnd));
  const offset = findDifference(text, receivedText);
  if (offset === undefined) return [];
  return [{ transcribed: text, received: receivedText, offset, ...locate(paragraphs, offset) }];
}

const SEPARATOR = '\n\n';

function joinTexts(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join(SEPARATOR);
}

/** The paragraph at an offset of their joined text, and the offset in the paragraph. */
function locate(paragraphs: readonly Paragraph[], offset: number): Pick<Difference, 'paragraph' | 'offsetInParagraph'> {
  let start = 0;
  for (const paragraph of paragraphs) {
    const { length } = paragraph.text;
    if (offset <= start + length || paragraph === paragraphs.at(-1)) {
      return { paragraph, offsetInParagraph: Math.min(offset - start, length) };
    }
    start += length + SEPARATOR.length;
  }
  return { paragraph: undefined, offsetInParagraph: 0 };
}
