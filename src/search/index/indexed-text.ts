/** What the engine is fed of a record: stems, so that index, query and marks agree on what a form of a word is. */
import type { PackedRecord } from '../query/search-record.ts';
import { isCommon, keysOf, stemOf } from '../query/tokenizer.ts';

/** Below so many records, no word is too frequent. */
const MANY = 1000;

/** Above this part of the records, a word is. */
const SHARE = 0.25;

/** The stems of a record's words, those of the names in it behind them. */
export function stemsOf({ passages, names }: PackedRecord, language: string): string[] {
  const texts = [...passages.map(({ words }) => words), ...names.flat()];
  return texts.flatMap(keysOf).map((key) => stemOf(key, language));
}

/** Stems of which the engine is told that a record has them, and not where: their places would be most of the index. */
export function findFrequent(records: readonly (readonly string[])[], language: string): Set<string> {
  const counts = new Map<string, number>();
  for (const stems of records) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const limit = records.length < MANY ? Infinity : records.length * SHARE;
  return new Set(
    [...counts].filter(([stem, count]) => count > limit || isCommon(stem, language)).map(([stem]) => stem),
  );
}

/**
 * The text of a record: frequent stems first and once each, in an order that packs well, then the others as they come.
 *
 * @param few whether all records are read for every search: then order and number of the words matter to nobody
 */
export function feedOf(stems: readonly string[], frequent: ReadonlySet<string>, few: boolean): string {
  const present = new Set(stems);
  if (few) return [...present].sort().join(' ');
  return [...[...frequent].filter((stem) => present.has(stem)), ...stems.filter((stem) => !frequent.has(stem))].join(
    ' ',
  );
}
