/** The text of a record that the engine indexes: stems, so that index, query, and highlighting agree on word forms. */
import type { PackedRecord } from '../query/search-record.ts';
import { isStopWord, keysOf, stemOf } from '../query/tokenizer.ts';

/** In an index with fewer records, only stop words are frequent. */
const MANY_RECORDS = 1000;

/** The share of the records from which on a stem is frequent. */
const FREQUENT_SHARE = 0.25;

/** The stems of the words in a record, then those of the names in it. */
export function stemsOf({ passages, names }: PackedRecord, language: string): string[] {
  const texts = [...passages.map(({ words }) => words), ...names.flat()];
  return texts.flatMap(keysOf).map((key) => stemOf(key, language));
}

/** Finds the frequent stems. The engine is not given their positions, which would be most of the index. */
export function findFrequentStems(records: readonly (readonly string[])[], language: string): Set<string> {
  const counts = new Map<string, number>();
  for (const stems of records) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const limit = records.length < MANY_RECORDS ? Infinity : records.length * FREQUENT_SHARE;
  return new Set(
    [...counts].filter(([stem, count]) => count > limit || isStopWord(stem, language)).map(([stem]) => stem),
  );
}

/**
 * Formats the text of a record: the frequent stems once each, in an order that compresses well, then the others in the
 * order of the text.
 *
 * @param positions whether the engine needs the positions of words; without them, each stem is written once
 */
export function formatIndexedText(
  stems: readonly string[],
  frequentStems: ReadonlySet<string>,
  positions: boolean,
): string {
  const distinct = new Set(stems);
  if (!positions) return [...distinct].sort().join(' ');
  const frequent = [...frequentStems].filter((stem) => distinct.has(stem));
  return [...frequent, ...stems.filter((stem) => !frequentStems.has(stem))].join(' ');
}
