/** Ranks every passage of a large archive for a query with BM25, from the files of stems, before any passage is read. */
import { MAX_EXPANSIONS } from './candidate-records.ts';
import type { MatchCriteria } from './passage-match.ts';
import { type Place, type Posting, POSITIONS, recordOf } from './postings.ts';
import type { Term } from './query-terms.ts';
import { EngineFault, type Filters, type SearchEngine } from './search-engine.ts';
import { findStemEntry } from './stem-lookup.ts';

/** Places of passages, the most promising first. */
export interface RankedPlaces {
  readonly withAllWords: readonly Place[];
  readonly withSomeWords: readonly Place[];
  /** Those of them whose words weigh at least as much as the words that they do not have. */
  readonly withMostWords: readonly Place[];
}

/** The weight of a longer word than the one in the query. */
const PREFIX_WEIGHT = 0.6;

/** The largest distance of two words in the query whose distance in a passage counts. */
const MAX_DISTANCE = 3;

interface TermPostings {
  readonly term: Term;
  readonly byPlace: ReadonlyMap<Place, Posting>;
}

/** Ranks passages. Filters by voice are not applied: a record has several voices. */
export async function rankPassages(
  criteria: MatchCriteria,
  engine: SearchEngine,
  filters: Filters,
): Promise<RankedPlaces> {
  const terms = criteria.requiredTerms.filter((term) => term.entries.length > 0);
  const [lists, recordLists] = await Promise.all([
    Promise.all(terms.map((term) => readPostings(term, engine))),
    findRecords(criteria, engine, filters),
  ]);
  const allowed = recordLists.map((records) => new Set(records));
  const listsOfPhrases = listPhraseTerms(criteria, lists);
  const isAllowed = (place: Place) =>
    allowed.every((records) => records.has(recordOf(place))) &&
    listsOfPhrases.every(({ byPlace }) => byPlace.has(place));
  const scores = new Map<Place, { score: number; terms: number; idf: number }>();
  for (const { term, byPlace } of lists) {
    for (const [place, { weight }] of byPlace) {
      const score = term.idf * weight;
      const known = scores.get(place);
      if (known === undefined) scores.set(place, { score, terms: 1, idf: term.idf });
      else {
        known.score += score;
        known.terms += 1;
        known.idf += term.idf;
      }
    }
  }
  for (const pair of findPairs(criteria, lists)) addPair(pair, scores);
  const ranked = [...scores]
    .filter(([place]) => isAllowed(place))
    .sort(([placeA, a], [placeB, b]) => b.score - a.score || placeA - placeB);
  const totalIdf = lists.reduce((sum, { term }) => sum + term.idf, 0);
  const hasAll = ({ terms: count }: { terms: number }) => count === lists.length;
  const withSomeWords = ranked.filter(([, passage]) => !hasAll(passage));
  const placesOf = (entries: typeof ranked) => entries.map(([place]) => place);
  return {
    withAllWords: placesOf(ranked.filter(([, passage]) => hasAll(passage))),
    withSomeWords: placesOf(withSomeWords),
    withMostWords: placesOf(withSomeWords.filter(([, { idf }]) => idf >= totalIdf / 2)),
  };
}

/** The terms that a passage must have because they are in quotation marks. */
function listPhraseTerms({ phrases }: MatchCriteria, lists: readonly TermPostings[]): TermPostings[] {
  const keys = new Set(phrases.flat().map(({ key }) => key));
  return lists.filter(({ term }) => keys.has(term.key));
}

/** Reads the postings of a term; of a term that is the beginning of longer words, those of the words. */
async function readPostings(term: Term, engine: SearchEngine): Promise<TermPostings> {
  const longer = term.matchesPrefix ? term.entries.slice(0, MAX_EXPANSIONS).map(({ stem }) => stem) : [];
  const ownStems = new Set([term.stem, ...term.otherKeys.map(({ stem }) => stem)]);
  const stems = [...new Set([...ownStems, ...longer])];
  const entries = await Promise.all(stems.map((stem) => findStemEntry(stem, engine)));
  if (entries.every((entry) => entry === undefined)) {
    throw new EngineFault('index', `The index has no passage with "${term.typed}", which is in the vocabulary`);
  }
  const byPlace = new Map<Place, Posting>();
  for (const entry of entries) {
    for (const posting of entry?.postings ?? []) {
      const weight = ownStems.has(entry?.stem ?? '') ? posting.weight : posting.weight * PREFIX_WEIGHT;
      if (weight >= (byPlace.get(posting.place)?.weight ?? 0)) byPlace.set(posting.place, { ...posting, weight });
    }
  }
  return { term, byPlace };
}

/** Finds, for each filter and each phrase that Pagefind can find, the records that are allowed. */
async function findRecords(
  criteria: MatchCriteria,
  engine: SearchEngine,
  filters: Filters,
): Promise<(readonly number[])[]> {
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
  const { voice: _, ...recordFilters } = filters;
  const hasFilters = Object.values(recordFilters).some((values) => values.length > 0);
  return Promise.all([
    ...(hasFilters ? [engine.filter(recordFilters)] : []),
    ...phrases.map((phrase) => engine.find(phrase)),
  ]);
}

/** The number of words of a phrase that Pagefind is asked for. Each may load an index file. */
const MAX_PHRASE_WORDS = 3;

interface Pair {
  readonly first: TermPostings;
  readonly second: TermPostings;
  readonly distance: number;
}

/** Finds the pairs of terms that follow each other in the query; stop words may be between them. */
function findPairs({ tokens }: MatchCriteria, lists: readonly TermPostings[]): Pair[] {
  const byKey = new Map(lists.map((list) => [list.term.key, list]));
  const found = tokens.flatMap(({ key }, position) => {
    const list = byKey.get(key);
    return list === undefined ? [] : [{ list, position }];
  });
  return found.flatMap(({ list: first, position }, index) => {
    const next = found[index + 1];
    if (next === undefined || next.position - position > MAX_DISTANCE) return [];
    return [{ first, second: next.list, distance: next.position - position }];
  });
}

/** Adds half the IDF of the rarer word where the words have the same distance in the passage as in the query. */
function addPair({ first, second, distance }: Pair, scores: ReadonlyMap<Place, { score: number }>): void {
  const [small, large] = first.byPlace.size < second.byPlace.size ? [first, second] : [second, first];
  for (const place of small.byPlace.keys()) {
    if (!large.byPlace.has(place)) continue;
    const [a, b] = [first.byPlace.get(place), second.byPlace.get(place)];
    const score = scores.get(place);
    if (a === undefined || b === undefined || score === undefined || a.weight === 0 || b.weight === 0) continue;
    if ((a.position + distance) % POSITIONS !== b.position) continue;
    score.score += Math.max(first.term.idf, second.term.idf) / 2;
  }
}
