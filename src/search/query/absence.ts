/** Checks a query without results against the text of the archive, and says what the statement of absence relies on. */
import type { Absence } from './answer.ts';
import type { MatchedPassages } from './matched-passages.ts';
import type { Query } from './parse-query.ts';
import type { Term } from './query-terms.ts';
import type { SearchEngine } from './search-engine.ts';
import { allKeysOf } from './tokenizer.ts';

/**
 * Describes why a query has no results.
 *
 * @param matched what was found, before the filters. In a large archive, only passages that filters allow are read
 * @param reasonWithoutFilters why the query has no results without its filters: `filtered` if it has some. It is called
 *   only if that is not known
 */
export async function describeAbsence(
  query: Query,
  terms: readonly Term[],
  { passages: found, allMatchesRead }: Pick<MatchedPassages, 'passages' | 'allMatchesRead'>,
  engine: SearchEngine,
  reasonWithoutFilters: () => Promise<Absence['reason']>,
): Promise<Absence> {
  const formsOf = ({ state, entries }: Term) => (state === 'absent' ? [] : entries.map(({ spelling }) => spelling));
  const tried = [...new Set(terms.flatMap((term) => [term.typed, ...formsOf(term)]))];
  const because = (reason: Absence['reason']): Absence => ({ reason, tried, passagesRead: 0, partsOfWords: [] });
  if (query.tokens.length === 0) return because('empty query');
  if (!allMatchesRead) return because('unread');
  if (found.length > 0) return because('filtered');
  const reason = await reasonWithoutFilters();
  if (reason !== 'absent') return because(reason);

  const manifest = await engine.manifest();
  const numbers = manifest.readsEveryRecord ? [...Array(manifest.records).keys()] : [];
  const records = await Promise.all(numbers.map((number) => engine.record(number)));
  const passages = records.flatMap((record) => record.passages);
  const keys = new Set(passages.flatMap((passage) => allKeysOf(passage.words)));
  const partsOfWords = terms
    .filter(({ state }) => state === 'absent')
    .map(({ key }) => ({ word: key, found: [...keys].filter((other) => other.includes(key)).sort() }))
    .filter(({ found }) => found.length > 0);
  return { reason: 'absent', tried, passagesRead: passages.length, partsOfWords };
}
