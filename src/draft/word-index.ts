/**
 * An index of the words of an archive by pairs of consecutive words. Words are numbers, and the index consists of typed
 * arrays, so that an archive of millions of words fits into the memory of a browser.
 */
import { normalize, normalizeWithMap, originOf } from '../text/normal-form.ts';
import { isSameWord } from '../text/quotation-wording.ts';
import { placeWords, type PlacedWord, type QuotedWord } from '../text/quoted-runs.ts';

/** A text of the index: a passage of the archive, or an earlier reading of one. */
export interface IndexedText {
  readonly document: string;
  /** The words as the archive has them. A gap is `[…]`. */
  readonly text: string;
  /** Whether the words of the text before this one continue in it, as those of a paragraph in the next paragraph. */
  readonly continues: boolean;
}

export interface WordIndex<Text extends IndexedText = IndexedText> {
  readonly texts: readonly Text[];
  /** `starts[i]`: the position of the first word of text `i`. */
  readonly starts: Uint32Array;
  /** The number of each word, with its case. `0` is a break that no quotation crosses. */
  readonly words: Uint32Array;
  /** The word of a number. */
  readonly spellings: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the lower-case spelling of the word of a number. */
  readonly folded: Uint32Array;
  /** How often the words with a folded number occur. */
  readonly counts: Uint32Array;
  /** The positions of pairs by hash: those of bucket `b` are `positions[buckets[b]]` to `positions[buckets[b + 1]]`. */
  readonly buckets: Uint32Array;
  readonly positions: Uint32Array;
}

const BREAK = 0;

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Normal form without ligatures, which text from PDF files contains. */
export function normalizeForWords(text: string): string {
  return withoutLigatures(normalize(text));
}

function withoutLigatures(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

/**
 * The words of a text of the archive, with offsets in UTF-16 units of the text. A gap is a word without letters. A
 * bracketed letter is a part of its word: `[t]he`.
 */
export function placeTextWords(text: string): PlacedWord[] {
  const mapped = normalizeWithMap(text);
  const placed: PlacedWord[] = [];
  const fold = /[ﬀ-ﬆ]/.test(text) ? withoutLigatures : (word: string) => word;
  const gaps = [...mapped.text.matchAll(/\[\.\.\.\]/g)].filter(
    ({ index }) => text[mapped.starts[index + 1] ?? 0] === '…',
  );
  let next = 0;
  for (const { text: word, start, end } of placeWords(mapped.text)) {
    for (; (gaps[next]?.index ?? Infinity) < start; next += 1) placed.push({ text: '', start: 0, end: 0 });
    const before = placed.at(-1);
    const range = originOf(mapped, start, end);
    if (before?.text.length === 1 && mapped.text.slice(start - 3, start) === `[${before.text}]`) {
      placed[placed.length - 1] = { text: before.text + fold(word), start: before.start, end: range.end };
    } else placed.push({ text: fold(word), start: range.start, end: range.end });
  }
  for (; next < gaps.length; next += 1) placed.push({ text: '', start: 0, end: 0 });
  return placed;
}

/** Texts whose normal form has the same words, apart from the apostrophes. */
const SIMPLE = /^[\n\x20-\x5A\x5C-\x7E‘’“”–—]*$/;
const SIMPLE_WORD = /\d+(?:[.,:]\d+)*|[A-Za-z]+(?:'[A-Za-z]+)*|[%&+=<>$]/g;

/** The words of {@link placeTextWords} without their offsets. Most texts are simple, and take a tenth of the time. */
export function listTextWords(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.replace(/[‘’]/g, "'").match(SIMPLE_WORD) ?? [];
  return placeTextWords(text).map((word) => word.text);
}

/** Indexes texts. Between two texts there is a break, unless the second continues the first. */
export function indexWords<Text extends IndexedText>(texts: readonly Text[]): WordIndex<Text> {
  const numbers = new Map<string, number>([['', BREAK]]);
  const spellings = [''];
  const foldedNumbers = [BREAK];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = spellings.length;
    numbers.set(word, number);
    spellings.push(word);
    foldedNumbers.push(number);
    const lower = foldWord(word);
    if (lower !== word) foldedNumbers[number] = numberOf(lower);
    return number;
  };
  const starts = new Uint32Array(texts.length + 1);
  let words = new Uint32Array(1024);
  let length = 0;
  const push = (number: number) => {
    if (length === words.length) {
      const larger = new Uint32Array(length * 2);
      larger.set(words);
      words = larger;
    }
    words[length] = number;
    length += 1;
  };
  for (const [index, { text, continues }] of texts.entries()) {
    if (!continues) push(BREAK);
    starts[index] = length;
    for (const word of listTextWords(text)) push(numberOf(word));
  }
  push(BREAK);
  starts[texts.length] = length - 1;
  words = words.slice(0, length);
  const folded = Uint32Array.from(foldedNumbers);
  const counts = new Uint32Array(spellings.length);
  for (const word of words) counts[folded[word] ?? 0] = (counts[folded[word] ?? 0] ?? 0) + 1;
  return { texts, starts, words, spellings, numbers, folded, counts, ...indexPairs(words, folded) };
}

/** The lower-case spelling in which words are looked up. */
export function foldWord(word: string): string {
  return word.toLowerCase();
}

function indexPairs(words: Uint32Array, folded: Uint32Array): { buckets: Uint32Array; positions: Uint32Array } {
  const size = 2 ** Math.ceil(Math.log2(Math.max(words.length, 2)));
  const buckets = new Uint32Array(size + 1);
  const bucketAt = new Uint32Array(words.length).fill(size);
  let second = folded[words[0] ?? 0] ?? BREAK;
  for (let position = 0; position < words.length - 1; position += 1) {
    const first = second;
    second = folded[words[position + 1] ?? 0] ?? BREAK;
    if (first === BREAK || second === BREAK) continue;
    const bucket = hashPair(first, second, size);
    bucketAt[position] = bucket;
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < size; bucket += 1)
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + (buckets[bucket] ?? 0);
  const positions = new Uint32Array(buckets[size] ?? 0);
  const next = buckets.slice();
  for (let position = 0; position < words.length - 1; position += 1) {
    const bucket = bucketAt[position] ?? size;
    if (bucket === size) continue;
    positions[next[bucket] ?? 0] = position;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  return { buckets, positions };
}

function hashPair(first: number, second: number, size: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (size - 1);
}

/** The positions that may have a pair of words, in any case. Others have the same hash: the caller compares the words. */
export function findPair(index: WordIndex, first: string, second: string): Uint32Array {
  const { numbers, folded } = index;
  const [a, b] = [numbers.get(foldWord(first)), numbers.get(foldWord(second))];
  return findNumberedPair(index, a && folded[a], b && folded[b]);
}

/** As {@link findPair}, by the numbers of the words in lower case. */
export function findNumberedPair(
  { buckets, positions }: WordIndex,
  first: number | undefined,
  second: number | undefined,
): Uint32Array {
  if (!first || !second) return positions.subarray(0, 0);
  const bucket = hashPair(first, second, buckets.length - 1);
  return positions.subarray(buckets[bucket], buckets[bucket + 1]);
}

/** The index of the text that contains a position. */
export function textAt({ starts }: WordIndex, position: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A sequence of words in the index. */
export interface Occurrence {
  readonly position: number;
  /** Whether the words have the case that a quotation may give them. */
  readonly sameCase: boolean;
}

/** Finds every place of a sequence of at least two words. */
export function findSequence(index: WordIndex, words: readonly QuotedWord[]): Occurrence[] {
  const rarest = findRarestPair(index, words);
  if (rarest === undefined) return [];
  const found: Occurrence[] = [];
  for (const position of rarest.positions) {
    const start = position - rarest.offset;
    if (start < 0) continue;
    let [length, sameCase] = [0, true];
    for (; length < words.length; length += 1) {
      const [word, source] = [words[length], index.spellings[index.words[start + length] ?? BREAK]];
      if (isSameWord(word, source)) continue;
      if (word === undefined || !source || foldWord(word.text) !== foldWord(source)) break;
      sameCase = false;
    }
    if (length === words.length) found.push({ position: start, sameCase });
  }
  return found;
}

/** The pair of consecutive words that occurs least often, and its offset; undefined if there are fewer than two words. */
export function findRarestPair(
  index: WordIndex,
  words: readonly QuotedWord[],
): { readonly offset: number; readonly positions: Uint32Array } | undefined {
  let rarest: { offset: number; positions: Uint32Array } | undefined;
  for (let offset = 0; offset < words.length - 1; offset += 1) {
    const positions = findPair(index, words[offset]?.text ?? '', words[offset + 1]?.text ?? '');
    if (rarest === undefined || positions.length < rarest.positions.length) rarest = { offset, positions };
    if (positions.length === 0) break;
  }
  return rarest;
}
