/** Derives from the records which passages have a stem, and how much the stem counts in each. */
import { weighFrequency } from '../query/bm25.ts';
import { formatPosting, PASSAGES_PER_RECORD, type Place, type Posting } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { PackedStem } from '../query/stem-files.ts';
import { isStopWord, stemOf } from '../query/word-forms.ts';
import { packWord } from '../query/vocabulary-files.ts';
import type { Vocabulary } from './word-counts.ts';
import { listKeys, readWords, type WrittenWord } from './written-words.ts';

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

/** The passages with a stem, while records are read. */
interface StemPostings {
  first: Posting | undefined;
  rest: string;
  last: Place;
  /** The passage that is read, if it has the stem. */
  place: Place;
  /** How often that passage has the stem, and the index of the first word with it. */
  frequency: number;
  position: number;
}

/** Collects the passages with each stem in a run of records. */
export function collectPostings(
  records: readonly PackedRecord[],
  meanLength: number,
  language: string,
  withStopWords: boolean,
): PostingRun[] {
  const byStem = new Map<string, StemPostings>();
  const byWord = new Map<WrittenWord, readonly StemPostings[]>();
  const findPostings = (key: string): StemPostings[] => {
    if (!withStopWords && isStopWord(key, language)) return [];
    const stem = stemOf(key, language);
    const known = byStem.get(stem) ?? { first: undefined, rest: '', last: -1, place: -1, frequency: 0, position: 0 };
    byStem.set(stem, known);
    return [known];
  };
  /** The postings of the stems of a word, each once. */
  const postingsOf = (word: WrittenWord): readonly StemPostings[] => {
    const known = byWord.get(word) ?? [...new Set(listKeys(word).flatMap(findPostings))];
    byWord.set(word, known);
    return known;
  };
  for (const [number, { passages, names }] of records.entries()) {
    const postingsOfNames = names.map((forms) => forms.flatMap(readWords).flatMap(postingsOf));
    for (const [index, { words, mentions = [] }] of passages.entries()) {
      const place = number * PASSAGES_PER_RECORD + index;
      const found: StemPostings[] = [];
      const addTo = (postings: StemPostings, frequency: number, position: number) => {
        if (postings.place === place) postings.frequency += frequency;
        else {
          Object.assign(postings, { place, frequency, position });
          found.push(postings);
        }
      };
      const written = readWords(words);
      for (const [position, word] of written.entries()) {
        for (const postings of postingsOf(word)) addTo(postings, 1, position);
      }
      for (const [name] of mentions) {
        for (const postings of postingsOfNames[name] ?? []) addTo(postings, 0, 0);
      }
      const relativeLength = written.length / (meanLength || 1);
      for (const postings of found) addPosting(postings, weighFrequency(postings.frequency, relativeLength));
    }
  }
  return Array.from(byStem).flatMap(([stem, { first, rest, last }]): PostingRun[] =>
    first === undefined ? [] : [[stem, first, rest, last]],
  );
}

function addPosting(postings: StemPostings, weight: number): void {
  const { place, position, first, last } = postings;
  const posting = { place, weight, position };
  if (first === undefined) postings.first = posting;
  else postings.rest += formatPosting(posting, last);
  postings.last = place;
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
