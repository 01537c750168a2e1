/** Derives from the records which passages have a stem, and how much the stem counts in each. */
import { weighFrequency } from '../query/bm25.ts';
import { PASSAGES_PER_RECORD, type Place } from '../query/postings.ts';
import type { PackedRecord } from '../query/search-record.ts';
import type { PackedStem } from '../query/stem-files.ts';
import { isStopWord, stemOf } from '../query/word-forms.ts';
import { packWord } from '../query/vocabulary-files.ts';
import { createNumberedTexts, type NumberedTexts } from './numbered-texts.ts';
import { approximate, formatColumns } from './posting-columns.ts';
import { formatDistance, formatOccurrence } from './posting-text.ts';
import type { Vocabulary } from './word-counts.ts';
import { listKeys } from './written-words.ts';

/** The passages with a stem in a run of records. Places are counted from the first record of the run. */
export type PostingRun = readonly [
  stem: string,
  /** The first passage. How its place is written depends on the run before. */
  first: Place,
  /** The postings as they are written, except for the first place. */
  text: string,
  last: Place,
];

/** What some consecutive records have. */
export interface RecordRun {
  /** The number of places in the records. */
  readonly places: number;
  readonly postings: readonly PostingRun[];
}

/** More records are divided into runs: until a run is complete, its postings take five times the memory. */
const RECORDS_PER_RUN = 2000;

/**
 * Collects the stems of all records.
 *
 * @param records in the order of their numbers, each with at most {@link PASSAGES_PER_RECORD} passages
 * @param withStopWords whether stop words are listed too
 * @param texts those of the records, if they are read several times
 * @returns the stems, in the order of their code units
 */
export function collectStems(
  records: readonly PackedRecord[],
  vocabulary: Vocabulary,
  language: string,
  withStopWords = false,
  texts = createNumberedTexts(),
): PackedStem[] {
  const runs: RecordRun[] = [];
  for (let start = 0; start < records.length; start += RECORDS_PER_RUN) {
    const run = records.slice(start, start + RECORDS_PER_RUN);
    const postings = collectPostings(run, vocabulary.meanLength, language, withStopWords, texts);
    runs.push({ places: run.length * PASSAGES_PER_RECORD, postings });
  }
  return joinRuns(runs, vocabulary, language, withStopWords);
}

/** The passages with a stem, while records are read. */
interface StemPostings {
  readonly stem: string;
  /** The first and the last passage whose postings are written; −1 if there is none. */
  first: Place;
  last: Place;
  /** The postings as they are written, except for the first place. Joined at the end, which takes half as long. */
  readonly text: string[];
  /** The last passage that has the stem. */
  place: Place;
  /** How often this passage has the stem, and the index of the first word with it. */
  frequency: number;
  position: number;
}

/** Collects the passages with each stem in a run of records. */
export function collectPostings(
  records: readonly PackedRecord[],
  meanLength: number,
  language: string,
  withStopWords: boolean,
  texts: NumberedTexts = createNumberedTexts(),
): PostingRun[] {
  const byStem = new Map<string, StemPostings>();
  const findPostings = (key: string): StemPostings[] => {
    if (!withStopWords && isStopWord(key, language)) return [];
    const stem = stemOf(key, language);
    const known = byStem.get(stem);
    if (known !== undefined) return [known];
    const postings = { stem, first: -1, last: -1, text: [], place: -1, frequency: 0, position: 0 };
    byStem.set(stem, postings);
    return [postings];
  };
  /** The postings of the stems of a word, each once. */
  const postingsOf = texts.describe((word): readonly StemPostings[] => [
    ...new Set(listKeys(word).flatMap(findPostings)),
  ]);
  for (const [number, { passages, names }] of records.entries()) {
    const postingsOfNames = names.map((forms) => forms.flatMap((form) => [...texts.read(form)].flatMap(postingsOf)));
    for (const [index, { words, mentions = [] }] of passages.entries()) {
      const place = number * PASSAGES_PER_RECORD + index;
      const written = texts.read(words);
      const found: StemPostings[] = [];
      let position = 0;
      for (const word of written) {
        for (const postings of postingsOf(word)) {
          if (postings.place === place) postings.frequency += 1;
          else found.push(enterPassage(postings, place, 1, position));
        }
        position += 1;
      }
      for (const [name] of mentions) {
        for (const postings of postingsOfNames[name] ?? []) {
          if (postings.place !== place) found.push(enterPassage(postings, place, 0, 0));
        }
      }
      const relativeLength = written.length / (meanLength || 1);
      for (const postings of found) addPosting(postings, weighFrequency(postings.frequency, relativeLength));
    }
  }
  return [...byStem.values()]
    .filter(({ first }) => first !== -1)
    .map(({ stem, first, text, last }) => [stem, first, text.join(''), last]);
}

function enterPassage(postings: StemPostings, place: Place, frequency: number, position: number): StemPostings {
  postings.place = place;
  postings.frequency = frequency;
  postings.position = position;
  return postings;
}

function addPosting(postings: StemPostings, weight: number): void {
  const { place, position, first, last } = postings;
  if (first === -1) postings.first = place;
  else postings.text.push(formatDistance(place - last));
  postings.text.push(formatOccurrence(weight, position));
  postings.last = place;
}

/** Joins consecutive runs of records. */
export function joinPostings(runs: Iterable<RecordRun>): RecordRun {
  const byStem = new Map<string, { readonly first: Place; text: string; last: Place }>();
  let start = 0;
  for (const run of runs) {
    for (const [stem, first, text, last] of run.postings) {
      const known = byStem.get(stem);
      if (known === undefined) {
        byStem.set(stem, { first: start + first, text, last: start + last });
      } else {
        known.text += formatDistance(start + first - known.last) + text;
        known.last = start + last;
      }
    }
    start += run.places;
  }
  return { places: start, postings: Array.from(byStem, ([stem, { first, text, last }]) => [stem, first, text, last]) };
}

/** The stems of consecutive runs of records, in the order of their code units, with their words. */
export function joinRuns(
  runs: Iterable<RecordRun>,
  { entries, passages }: Vocabulary,
  language: string,
  withStopWords: boolean,
): PackedStem[] {
  const { postings } = joinPostings(runs);
  const format = (first: Place, text: string) => formatColumns(formatDistance(first + 1) + text, approximate(passages));
  const words = Map.groupBy(
    entries.filter(({ key }) => withStopWords || !isStopWord(key, language)),
    ({ key }) => stemOf(key, language),
  );
  return postings
    .map(([stem, first, text]): PackedStem => [stem, (words.get(stem) ?? []).map(packWord), format(first, text)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
