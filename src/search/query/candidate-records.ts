/** Chooses the records to read for a query: in a small archive, or if the query has only stop words. */
import type { MatchCriteria } from './passage-match.ts';
import type { Term } from './query-terms.ts';
import { EngineFault, type Filters, type SearchEngine } from './search-engine.ts';

/** Numbers of records. */
export interface Candidates {
  readonly withAllWords: readonly number[];
  /** Finds records that have some of the words. */
  findWithSomeWords(): Promise<readonly number[]>;
}

/** The number of terms for the engine. Each may load an index file, so a long query is reduced to its rarest terms. */
const MAX_TERMS = 4;

/** The largest number of words that a prefix is expanded to. */
export const MAX_EXPANSIONS = 5;

/** Finds the candidates for a query. */
export async function findCandidates(
  criteria: MatchCriteria,
  engine: SearchEngine,
  filters: Filters,
): Promise<Candidates> {
  const terms = criteria.requiredTerms
    .filter((term) => term.entries.length > 0)
    .toSorted((a, b) => b.idf - a.idf)
    .slice(0, MAX_TERMS);
  return {
    withAllWords: await engine.find(terms.map(({ stem }) => stem).join(' '), filters),
    findWithSomeWords: async () => {
      const lists = await Promise.all(terms.map((term) => findTerm(term, engine, filters)));
      return [...new Set(lists.flat())];
    },
  };
}

/**
 * Finds the records of one term.
 *
 * @throws EngineFault if the engine finds none although the vocabulary has the term: the index is incomplete
 */
async function findTerm(term: Term, engine: SearchEngine, filters: Filters): Promise<readonly number[]> {
  const occurring = term.entries.filter(({ passageCount }) => passageCount > 0);
  const expanded = [...new Set(occurring.slice(0, MAX_EXPANSIONS).map(({ stem }) => stem))];
  const stems = term.state === 'prefix' ? expanded : [term.stem];
  const results = (await Promise.all(stems.map((stem) => engine.find(stem, filters)))).flat();
  if (results.length > 0 || occurring.length === 0) return results;
  if (Object.keys(filters).length > 0 && (await engine.find(stems[0] ?? '')).length > 0) return results;
  throw new EngineFault('index', `The index has no record of "${term.typed}", which is in the vocabulary`);
}
