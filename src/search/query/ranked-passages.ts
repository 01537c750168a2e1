/** Ranks every passage of a large archive for a query with BM25, from the files of stems, before any passage is read. */
import { MAX_EXPANSIONS } from './candidate-records.ts';
import type { MatchCriteria } from './passage-match.ts';
import { type Place, countPositions, type Postings, recordOf, visitPlaces } from './postings.ts';
import type { Term } from './query-terms.ts';
import { EngineFault } from './engine-fault.ts';
import { findFilteredRecords } from './facet-lookup.ts';
import type { Filters, SearchEngine } from './search-engine.ts';
import { findStemEntry } from './stem-lookup.ts';

/** Places of passages, the most promising first. */
export interface RankedPlaces {
  readonly withAllWords: readonly Place[];
  findWithSomeWords(): readonly Place[];
  /** Those of them whose words weigh at least as much as the words that they do not have. */
  findWithMostWords(): readonly Place[];
}

/** The weight of a longer word than the one in the query. */
const PREFIX_WEIGHT = 0.6;

/** The largest distance of two words in the query whose distance in a passage counts. */
const MAX_DISTANCE = 3;

/**
 * If so few passages have all the words of the phrases, they are read. Pagefind, which has the positions of all words,
 * would load more files.
 */
const FEW_PASSAGES = 10;

interface TermPostings {
  readonly term: Term;
  readonly postings: Postings;
}

/** A passage with words of the query. */
interface ScoredPlace {
  readonly place: Place;
  readonly score: number;
  /** The sum of the IDF of the words that it has. */
  readonly idf: number;
}

/** Ranks passages. Filters by voice are not applied: a record has several voices. */
export async function rankPassages(
  criteria: MatchCriteria,
  engine: SearchEngine,
  filters: Filters,
): Promise<RankedPlaces> {
  const terms = criteria.requiredTerms.filter((term) => term.entries.length > 0);
  const lists = await Promise.all(terms.map((term) => readPostings(term, engine)));
  const keysOfPhrases = new Set(criteria.phrases.flat().map(({ key }) => key));
  const listsOfPhrases = lists.filter(({ term }) => keysOfPhrases.has(term.key));
  const usesPhrases = countCommonPlaces(listsOfPhrases) > FEW_PASSAGES;
  const allowed = [
    ...(await findFilteredRecords(filters, engine)),
    ...(usesPhrases ? await findPhrases(criteria, engine) : []),
  ];
  const pairs = findPairs(criteria, lists);
  const withAllWords: ScoredPlace[] = [];
  const withSomeWords: ScoredPlace[] = [];
  const hasPhrases = listsOfPhrases.length > 0;
  const isPhraseWord = lists.map((list) => listsOfPhrases.includes(list));
  visitPlaces(postingsOf(lists), (place, indexes) => {
    if (hasPhrases && indexes.some((index, number) => index === -1 && isPhraseWord[number])) return;
    if (allowed.length > 0 && !allowed.every((records) => records.has(recordOf(place)))) return;
    let score = 0;
    let idf = 0;
    for (let number = 0; number < lists.length; number += 1) {
      const list = lists[number];
      const weight = list?.postings.weights[indexes[number] ?? -1];
      if (list === undefined || weight === undefined) continue;
      score += list.term.idf * weight;
      idf += list.term.idf;
    }
    for (const pair of pairs) score += scorePair(pair, lists, indexes);
    (indexes.includes(-1) ? withSomeWords : withAllWords).push({ place, score, idf });
  });
  const sort = (places: ScoredPlace[]) => places.sort((a, b) => b.score - a.score || a.place - b.place);
  const listPlaces = (places: readonly ScoredPlace[]) => places.map(({ place }) => place);
  const totalIdf = lists.reduce((sum, { term }) => sum + term.idf, 0);
  return {
    withAllWords: listPlaces(sort(withAllWords)),
    findWithSomeWords: () => listPlaces(sort(withSomeWords)),
    findWithMostWords: () => listPlaces(sort(withSomeWords.filter(({ idf }) => idf >= totalIdf / 2))),
  };
}

function postingsOf(lists: readonly TermPostings[]): Postings[] {
  return lists.map(({ postings }) => postings);
}

/** The number of passages that have all of some terms. */
function countCommonPlaces(lists: readonly TermPostings[]): number {
  let count = 0;
  visitPlaces(postingsOf(lists), (_, indexes) => {
    if (!indexes.includes(-1)) count += 1;
  });
  return count;
}

/** Reads the postings of a term; of a term that is the beginning of longer words, those of the words. */
async function readPostings(term: Term, engine: SearchEngine): Promise<TermPostings> {
  const longer = term.matchesPrefix ? term.entries.slice(0, MAX_EXPANSIONS).map(({ stem }) => stem) : [];
  const ownStems = new Set([term.stem, ...term.otherKeys.map(({ stem }) => stem)]);
  const stems = [...new Set([...ownStems, ...longer])];
  const entries = (await Promise.all(stems.map((stem) => findStemEntry(stem, engine)))).flatMap((entry) => entry ?? []);
  const [first] = entries;
  if (first === undefined) {
    throw new EngineFault('index', `The index has no passage with "${term.typed}", which is in the vocabulary`);
  }
  if (entries.length === 1 && ownStems.has(first.stem)) return { term, postings: first.postings };
  const factors = entries.map(({ stem }) => (ownStems.has(stem) ? 1 : PREFIX_WEIGHT));
  const [places, weights, positions]: [number[], number[], number[]] = [[], [], []];
  visitPlaces(
    entries.map(({ postings }) => postings),
    (place, indexes) => {
      let [weight, position] = [0, 0];
      for (const [number, { postings }] of entries.entries()) {
        const index = indexes[number] ?? -1;
        const found = (postings.weights[index] ?? -1) * (factors[number] ?? 1);
        if (found >= weight) [weight, position] = [found, postings.positions[index] ?? 0];
      }
      places.push(place);
      weights.push(weight);
      positions.push(position);
    },
  );
  return { term, postings: { places, weights, positions } };
}

/** Finds, for each phrase that Pagefind can find, the records that have it. */
async function findPhrases(criteria: MatchCriteria, engine: SearchEngine): Promise<ReadonlySet<number>[]> {
  const { frequentStems, stemsOnly } = await engine.manifest();
  if (stemsOnly) return [];
  const frequent = new Set(frequentStems);
  const byKey = new Map(criteria.terms.map((term) => [term.key, term]));
  const phrases = criteria.phrases.flatMap((phrase) => {
    // The passage may have another form of the word, or of the compound.
    if (phrase.some(({ otherKeys }) => otherKeys.length > 0)) return [];
    const stems = phrase.map(({ key }) => byKey.get(key)?.stem ?? '').filter((stem) => !frequent.has(stem));
    const isPlain = stems.length > 1 && stems.every((stem) => /^[a-z0-9]+$/.test(stem));
    return isPlain ? [`"${stems.slice(0, MAX_PHRASE_WORDS).join(' ')}"`] : [];
  });
  return Promise.all(phrases.map(async (phrase) => new Set(await engine.find(phrase))));
}

/** The number of words of a phrase that Pagefind is asked for. Each may load an index file. */
const MAX_PHRASE_WORDS = 3;

/** Two words that follow each other in the query, by the number of their lists. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly distance: number;
  /** The number of different positions that both lists have. */
  readonly positions: number;
  /** What is added to the score of a passage in which the words have this distance. */
  readonly score: number;
}

/** The score of two words of a quoted phrase. Passages with it are read before all others: most have the phrase. */
const PHRASE_SCORE = 1000;

/** Finds the pairs of terms that follow each other in the query; stop words may be between them. */
function findPairs({ tokens, phrases }: MatchCriteria, lists: readonly TermPostings[]): Pair[] {
  const keysOfPhrases = phrases.map((phrase) => new Set(phrase.map(({ key }) => key)));
  const scoreOf = (a: Term | undefined, b: Term | undefined) => {
    if (a === undefined || b === undefined) return 0;
    const isInPhrase = keysOfPhrases.some((keys) => keys.has(a.key) && keys.has(b.key));
    return isInPhrase ? PHRASE_SCORE : Math.max(a.idf, b.idf) / 2;
  };
  const numberByKey = new Map(lists.map(({ term }, number) => [term.key, number]));
  const countIn = (number: number) => countPositions(lists[number]?.postings.places.length ?? 0);
  const found = tokens.flatMap(({ key }, position) => {
    const number = numberByKey.get(key);
    return number === undefined ? [] : [{ number, position }];
  });
  return found.flatMap(({ number: first, position }, index) => {
    const next = found[index + 1];
    if (next === undefined || next.position - position > MAX_DISTANCE) return [];
    const positions = Math.min(countIn(first), countIn(next.number));
    const score = scoreOf(lists[first]?.term, lists[next.number]?.term);
    return [{ first, second: next.number, distance: next.position - position, positions, score }];
  });
}

/** The score of two words if they have the same distance in a passage as in the query; otherwise 0. */
function scorePair(
  { first, second, distance, positions, score }: Pair,
  lists: readonly TermPostings[],
  indexes: readonly number[],
): number {
  const indexA = indexes[first] ?? -1;
  const indexB = indexes[second] ?? -1;
  const a = lists[first];
  const b = lists[second];
  if (a === undefined || b === undefined || indexA === -1 || indexB === -1) return 0;
  if (a.postings.weights[indexA] === 0 || b.postings.weights[indexB] === 0) return 0;
  const found = (a.postings.positions[indexA] ?? 0) + distance - (b.postings.positions[indexB] ?? 0);
  return found % positions === 0 ? score : 0;
}
