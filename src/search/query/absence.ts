/** That a query finds nothing, checked in the plain text where it can be, and said with what was looked at. */
import type { Absence } from './answer.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Query } from './parse-query.ts';
import { keysOf } from './tokenizer.ts';
import type { Term } from './query-terms.ts';

/**
 * Describes an absence.
 *
 * @param elsewhere whether passages were found that filters kept back
 */
export async function describeAbsence(
  query: Query,
  terms: readonly Term[],
  elsewhere: boolean,
  engine: SearchEngine,
): Promise<Absence> {
  const tried = [
    ...new Set(
      terms.flatMap((term) => [term.shown, ...(term.state === 'absent' ? [] : term.entries.map(({ shown }) => shown))]),
    ),
  ];
  if (query.words.length === 0) return { reason: 'nothing asked', tried, read: 0, inside: [] };
  if (elsewhere) return { reason: 'filtered', tried, read: 0, inside: [] };

  const { fewRecords } = await engine.manifest();
  const records = await Promise.all(fewRecords.map((id) => engine.record(id)));
  const passages = records.flatMap((record) => record.passages);
  const words = new Set(passages.flatMap((passage) => keysOf(passage.words)));
  const inside = terms
    .filter(({ state }) => state === 'absent')
    .map(({ key, shown }) => ({ word: shown, found: [...words].filter((word) => word.includes(key)).sort() }))
    .filter(({ found }) => found.length > 0);
  return { reason: 'absent', tried, read: passages.length, inside };
}
