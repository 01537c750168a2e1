/** Chooses the records to read for a query: in a small archive, or if the query has only stop words. */
import type { MatchCriteria } from './passage-match.ts';
import type { Term } from './query-terms.ts';
import { EngineFault } from './engine-fault.ts';
import { findFilteredRecords } from './facet-lookup.ts';
import type { Filters, SearchEngine } from './search-engine.ts';

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
  const allowed = await findFilteredRecords(filters, engine);
  const select = (records: readonly number[]) => records.filter((record) => allowed.every((set) => set.has(record)));
  return {
    withAllWords: select(await findAllTerms(terms, engine)),
    findWithSomeWords: async () => {
      const lists = await Promise.all(terms.map((term) => findTerm(term, engine)));
      return select([...new Set(lists.flat())]);
    },
  };
}

/** Finds the records that have all terms. Another key of a term counts as the term. */
async function findAllTerms(terms: readonly Term[], engine: SearchEngine): Promise<readonly number[]> {
  const withOtherKeys = terms.filter(({ otherKeys }) => otherKeys.length > 0);
  if (withOtherKeys.length === 0) return engine.find(terms.map(({ stem }) => stem).join(' '));
  const lists = await Promise.all(terms.map((term) => findStems(stemsOf(term), engine)));
  const sets = lists.slice(1).map((records) => new Set(records));
  return [...new Set(lists[0])].filter((record) => sets.every((records) => records.has(record)));
}

async function findStems(stems: readonly string[], engine: SearchEngine): Promise<number[]> {
  return (await Promise.all(stems.map((stem) => engine.find(stem)))).flat();
}

function stemsOf({ stem, otherKeys }: Term): string[] {
  return [...new Set([stem, ...otherKeys.map((other) => other.stem)])];
}

/**
 * Finds the records of one term.
 *
 * @throws EngineFault if the engine finds none although the vocabulary has the term: the index is incomplete
 */
async function findTerm(term: Term, engine: SearchEngine): Promise<readonly number[]> {
  const occurring = term.entries.filter(({ passageCount }) => passageCount > 0);
  const expanded = [...new Set(occurring.slice(0, MAX_EXPANSIONS).map(({ stem }) => stem))];
  const stems = term.state === 'prefix' ? expanded : stemsOf(term);
  const results = await findStems(stems, engine);
  if (results.length > 0 || occurring.length === 0) return results;
  throw new EngineFault('index', `The index has no record of "${term.typed}", which is in the vocabulary`);
}
