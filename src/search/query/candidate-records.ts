/** Chooses the records that may match a query, and the order in which to read them. */
import type { MatchCriteria } from './passage-match.ts';
import type { Term } from './query-terms.ts';
import { EngineFault, type EngineResult, type Filters, type SearchEngine } from './search-engine.ts';

/** Ids of records, the most promising first. */
export interface Candidates {
  /** Records that have all the words; those with a phrase of the query come first. */
  readonly withAllWords: readonly string[];
  /** Finds records that have some of the words. */
  findWithSomeWords(): Promise<readonly string[]>;
}

/** The number of terms for the engine. Each may load an index file, so a long query is reduced to its rarest terms. */
const MAX_TERMS = 4;

/** The largest number of words in the phrase for the engine. */
const MAX_PHRASE_WORDS = 4;

/** The largest number of words that a prefix is expanded to. */
const MAX_EXPANSIONS = 5;

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
  const { fewRecords, frequentStems } = await engine.manifest();
  // The index of a small archive does not have the positions of words: its records are all read anyway.
  const phrase = fewRecords.length > 0 ? undefined : choosePhrase(criteria, terms, new Set(frequentStems));
  const find = (stems: string) => engine.find(stems, filters);
  const results = await Promise.all([
    ...(phrase === undefined ? [] : [find(`"${phrase}"`)]),
    find(terms.map(({ stem }) => stem).join(' ')),
  ]);
  return {
    withAllWords: [...new Set(results.flat().map(({ id }) => id))],
    findWithSomeWords: async () => {
      const lists = await Promise.all(terms.map((term) => findTerm(term, find, engine, filters)));
      return fuseResults(lists.map((list, index) => ({ list, idf: terms[index]?.idf ?? 0 })));
    },
  };
}

/**
 * Finds the records of one term.
 *
 * @throws EngineFault if the engine finds none although the vocabulary has the term: the index is incomplete
 */
async function findTerm(
  term: Term,
  find: (stems: string) => Promise<readonly EngineResult[]>,
  engine: SearchEngine,
  filters: Filters,
): Promise<readonly EngineResult[]> {
  const occurring = term.entries.filter(({ passageCount }) => passageCount > 0);
  const expanded = [...new Set(occurring.slice(0, MAX_EXPANSIONS).map(({ stem }) => stem))];
  const stems = term.state === 'prefix' ? expanded : [term.stem];
  const results = (await Promise.all(stems.map(find))).flat();
  if (results.length > 0 || occurring.length === 0) return results;
  if (Object.keys(filters).length > 0 && (await engine.find(stems[0] ?? '')).length > 0) return results;
  throw new EngineFault('index', `The index has no record of "${term.typed}", which is in the vocabulary`);
}

/** Sums score × IDF over the terms. Scores of different terms are comparable once the best of each list is 1. */
function fuseResults(lists: readonly { list: readonly EngineResult[]; idf: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { list, idf } of lists) {
    const best = Math.max(...list.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of list) sums.set(id, (sums.get(id) ?? 0) + (score / best) * idf);
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The neighboring words of the query that are the rarest together. Frequent stems are skipped, as in the index. */
function choosePhrase(
  criteria: MatchCriteria,
  terms: readonly Term[],
  frequentStems: ReadonlySet<string>,
): string | undefined {
  const byKey = new Map(criteria.terms.map((term) => [term.key, term]));
  const words = criteria.tokens
    .map(({ key }) => byKey.get(key))
    .filter((term) => term === undefined || !frequentStems.has(term.stem));
  let best: { stems: string[]; idf: number } | undefined;
  for (const start of words.keys()) {
    const run = words.slice(start, start + MAX_PHRASE_WORDS);
    const end = run.findIndex((term) => term === undefined || term.state === 'prefix' || !terms.includes(term));
    const phrase = (end === -1 ? run : run.slice(0, end)).flatMap((term) => term ?? []);
    const idf = phrase.reduce((sum, term) => sum + term.idf, 0);
    if (phrase.length > 1 && idf > (best?.idf ?? 0)) best = { stems: phrase.map(({ stem }) => stem), idf };
  }
  return best?.stems.join(' ');
}
