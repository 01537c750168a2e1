/** Answers a query before the engine has started, in an archive that is so small that a search reads every record. */
import type { Answer, SearchRequest } from './answer.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchArchive } from './search-pages.ts';

/**
 * Searches without the engine: every record is a candidate. The hits are those of a search with the engine, unless
 * filters exclude the only passage that has the words of the query in a row.
 *
 * @returns undefined if the archive is not small, if other archives are searched with it, or if there are no hits:
 *   whether there are none is for the engine's answer to say
 * @throws EngineFault if a file of the index cannot be loaded
 */
export async function findEarlyAnswer(request: SearchRequest, engine: SearchEngine): Promise<Answer | undefined> {
  const { readsEveryRecord, records, federates } = await engine.manifest();
  if (!readsEveryRecord || federates.length > 0) return undefined;
  const findAll = () => Promise.resolve([...Array(records).keys()]);
  const answer = await searchArchive(request, { ...engine, find: findAll });
  return answer.hits.length === 0 ? undefined : answer;
}
