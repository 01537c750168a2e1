/** The text of a record that the engine indexes: stems, so that index, query, and highlighting agree on word forms. */
import type { PackedRecord } from '../query/search-record.ts';
import { isStopWord, stemOf } from '../query/word-forms.ts';
import type { NumberedTexts, WordNumbers } from './numbered-texts.ts';
import { listKeys } from './written-words.ts';

/** In an index with fewer records, only stop words are frequent. */
const MANY_RECORDS = 1000;

/** The share of the records from which on a stem is frequent. */
const FREQUENT_SHARE = 0.25;

/** The stems of a record. */
export interface IndexedStems {
  /** In the order of the text; then those of the names in it. */
  readonly stems: readonly string[];
  /** Other stems of words, such as the closed form of a compound. */
  readonly otherStems: readonly OtherStem[];
}

/** A stem that a text has instead of `stems.slice(index, index + covers)`. */
interface OtherStem {
  readonly stem: string;
  readonly index: number;
  readonly covers: number;
}

/**
 * A function that lists the stems of the words in a record and of the names in it.
 *
 * @param texts those of the records
 * @param language BCP 47
 */
export function createStemReader(texts: NumberedTexts, language: string): (record: PackedRecord) => IndexedStems {
  const stemsOf = texts.describe(({ key, otherKeys }) => ({
    stem: stemOf(key, language),
    others: otherKeys.map((other) => ({ stem: stemOf(other.key, language), covers: other.covers })),
  }));
  return (record) => {
    const stems: string[] = [];
    const otherStems: OtherStem[] = [];
    for (const text of textsOf(record)) {
      for (const word of texts.read(text)) {
        const { stem, others } = stemsOf(word);
        const index = stems.push(stem) - 1;
        for (const other of others) otherStems.push({ ...other, index });
      }
    }
    return { stems, otherStems };
  };
}

function textsOf({ passages, names }: PackedRecord): string[] {
  return [...passages.map(({ words }) => words), ...names.flat()];
}

/** The stems of a record, and its other stems, without positions. */
function allStemsOf({ stems, otherStems }: IndexedStems): readonly string[] {
  return otherStems.length === 0 ? stems : [...stems, ...otherStems.map(({ stem }) => stem)];
}

/** Counts the records that have each stem. */
export interface StemCounter {
  /** Counts words of the record that is read. */
  add(words: WordNumbers): void;
  /** Ends the record. @returns whether it has a word */
  endRecord(): boolean;
  /** The frequent stems. The engine is not given their positions, which would be most of the index. */
  listFrequent(): Set<string>;
}

/** The number of records with a stem. */
interface StemCount {
  readonly stem: string;
  count: number;
  /** The number of the last record that has it. */
  lastRecord: number;
}

/**
 * @param texts number the words
 * @param language BCP 47
 */
export function createStemCounter(texts: NumberedTexts, language: string): StemCounter {
  const byStem = new Map<string, StemCount>();
  let number = 1;
  let isEmpty = true;
  const countStem = (key: string): StemCount => {
    const stem = stemOf(key, language);
    const known = byStem.get(stem);
    if (known !== undefined) return known;
    const count = { stem, count: 0, lastRecord: 0 };
    byStem.set(stem, count);
    return count;
  };
  const countsOf = texts.describe((word) => listKeys(word).map(countStem));
  return {
    add(words) {
      if (words.length > 0) isEmpty = false;
      for (const word of words) {
        for (const stem of countsOf(word)) {
          if (stem.lastRecord === number) continue;
          stem.lastRecord = number;
          stem.count += 1;
        }
      }
    },
    endRecord() {
      const hasWords = !isEmpty;
      if (hasWords) number += 1;
      isEmpty = true;
      return hasWords;
    },
    listFrequent() {
      const records = number - 1;
      const limit = records < MANY_RECORDS ? Infinity : records * FREQUENT_SHARE;
      const isFrequent = ({ stem, count }: StemCount) => count > limit || isStopWord(stem, language);
      return new Set([...byStem.values()].filter(isFrequent).map(({ stem }) => stem));
    },
  };
}

/** A phrase that the engine is asked for has no more words than this, without frequent words. */
const MAX_PHRASE_WORDS = 4;

/**
 * Formats the text of a record: the frequent stems once each, in an order that compresses well, then the others in the
 * order of the text, then each other stem between the stems around it, so that phrases with it are found.
 *
 * @param positions whether the engine needs the positions of words; without them, each stem is written once
 */
export function formatIndexedText(
  indexed: IndexedStems,
  frequentStems: ReadonlySet<string>,
  positions: boolean,
): string {
  const distinct = new Set(allStemsOf(indexed));
  if (!positions) return [...distinct].sort().join(' ');
  const { stems, otherStems } = indexed;
  const frequent = [...frequentStems].filter((stem) => distinct.has(stem));
  const isRare = (stem: string) => !frequentStems.has(stem);
  const around = otherStems.flatMap(({ stem, index, covers }) => [
    ...nearestRare(stems, index - 1, -1, isRare).reverse(),
    stem,
    ...nearestRare(stems, index + covers, 1, isRare),
  ]);
  return [...frequent, ...stems.filter(isRare), ...around].join(' ');
}

/** The rare stems next to a place, the nearest first. */
function nearestRare(
  stems: readonly string[],
  from: number,
  step: 1 | -1,
  isRare: (stem: string) => boolean,
): string[] {
  const nearest: string[] = [];
  for (let index = from; nearest.length < MAX_PHRASE_WORDS - 1; index += step) {
    const stem = stems[index];
    if (stem === undefined) break;
    if (isRare(stem)) nearest.push(stem);
  }
  return nearest;
}
