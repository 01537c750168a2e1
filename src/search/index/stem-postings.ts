/** Derives from the records which passages have a stem, and how much the stem counts in each. */
import { weighFrequency } from '../query/bm25.ts';
import { formatPosting, PASSAGES_PER_RECORD, type Place, type Posting } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { PackedStem } from '../query/stem-files.ts';
import { allKeysOf, type OtherKey, tokenize } from '../query/tokenizer.ts';
import { isStopWord, stemOf } from '../query/word-forms.ts';
import { packWord, type Vocabulary } from '../query/vocabulary-files.ts';

/** The passages with a stem in a run of records. Places are counted from the first record of the run. */
export type PostingRun = readonly [
  stem: string,
  /** The first passage. How it is written depends on the run before. */
  first: Posting,
  /** The other passages, as they are written. */
  rest: string,
  last: Place,
];

/** Some consecutive records. */
export interface RecordRun {
  /** The number of records. */
  readonly records: number;
  readonly postings: readonly PostingRun[];
}

/**
 * Collects the stems of all records.
 *
 * @param records in the order of their numbers, each with at most {@link PASSAGES_PER_RECORD} passages
 * @param withStopWords whether stop words are listed too
 * @returns the stems, in the order of their code units
 */
export function collectStems(
  records: readonly PackedRecord[],
  vocabulary: Vocabulary,
  language: string,
  withStopWords = false,
): PackedStem[] {
  const postings = collectPostings(records, vocabulary.meanLength, language, withStopWords);
  return joinRuns([{ records: records.length, postings }], vocabulary, language, withStopWords);
}

/** Collects the passages with each stem in a run of records. */
export function collectPostings(
  records: readonly PackedRecord[],
  meanLength: number,
  language: string,
  withStopWords: boolean,
): PostingRun[] {
  const isIndexed = (key: string) => withStopWords || !isStopWord(key, language);
  const stemsByKey = new Map<string, readonly string[]>();
  /** The stem of a key, as a list; an empty list if it is not listed. Looked up, because most words are repeated. */
  const stemsOfKey = (key: string) => {
    const known = stemsByKey.get(key) ?? (isIndexed(key) ? [stemOf(key, language)] : []);
    stemsByKey.set(key, known);
    return known;
  };
  const stemsOfWord = (key: string, otherKeys: readonly OtherKey[]): Iterable<string> =>
    otherKeys.length === 0
      ? stemsOfKey(key)
      : new Set([key, ...otherKeys.map((other) => other.key)].flatMap(stemsOfKey));
  const stemsOf = (text: string) => allKeysOf(text).flatMap(stemsOfKey);
  const postings = new Map<string, { readonly first: Posting; rest: string; last: Place }>();
  const addPosting = (stem: string, posting: Posting) => {
    const list = postings.get(stem);
    if (list === undefined) {
      postings.set(stem, { first: posting, rest: '', last: posting.place });
      return;
    }
    list.rest += formatPosting(posting, list.last);
    list.last = posting.place;
  };
  for (const [number, { passages, names }] of records.entries()) {
    const stemsOfNames = names.map((forms) => forms.flatMap(stemsOf));
    for (const [index, { words, mentions = [] }] of passages.entries()) {
      const tokens = tokenize(words);
      const found = new Map<string, { frequency: number; position: number }>();
      for (const [position, { key, otherKeys }] of tokens.entries()) {
        for (const stem of stemsOfWord(key, otherKeys)) {
          const known = found.get(stem);
          if (known === undefined) found.set(stem, { frequency: 1, position });
          else known.frequency += 1;
        }
      }
      for (const [name] of mentions) {
        for (const stem of stemsOfNames[name] ?? [])
          if (!found.has(stem)) found.set(stem, { frequency: 0, position: 0 });
      }
      const place = number * PASSAGES_PER_RECORD + index;
      for (const [stem, { frequency, position }] of found) {
        const weight = weighFrequency(frequency, tokens.length / (meanLength || 1));
        addPosting(stem, { place, weight, position });
      }
    }
  }
  return Array.from(postings, ([stem, { first, rest, last }]) => [stem, first, rest, last]);
}

/** The stems of consecutive runs of records, in the order of their code units, with their words. */
export function joinRuns(
  runs: readonly RecordRun[],
  { entries }: Vocabulary,
  language: string,
  withStopWords: boolean,
): PackedStem[] {
  const postings = new Map<string, { text: string; last: Place }>();
  let start = 0;
  for (const { records, postings: run } of runs) {
    for (const [stem, first, rest, last] of run) {
      const known = postings.get(stem) ?? { text: '', last: -1 };
      known.text += formatPosting({ ...first, place: start + first.place }, known.last) + rest;
      known.last = start + last;
      postings.set(stem, known);
    }
    start += records * PASSAGES_PER_RECORD;
  }
  const words = Map.groupBy(
    entries.filter(({ key }) => withStopWords || !isStopWord(key, language)),
    ({ key }) => stemOf(key, language),
  );
  return [...postings]
    .map(([stem, { text }]): PackedStem => [stem, (words.get(stem) ?? []).map(packWord), text])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
