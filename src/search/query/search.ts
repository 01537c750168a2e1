/** Searches one index: the engine gives candidates, and every statement is checked in the passages themselves. */
import { compareDates, compareNewestFirst } from '../../text/dates.ts';
import { describeAbsence } from './absence.ts';
import type { Absence, Answer, Hit, SearchRequest, Sort } from './answer.ts';
import { allows, countFacets } from './facets.ts';
import type { Manifest } from './manifest.ts';
import {
  ENOUGH_FULL_MATCHES,
  findMatchedPassages,
  type MatchedPassage,
  type MatchedPassages,
  scoreOf,
} from './matched-passages.ts';
import { parseQuery, type Query } from './parse-query.ts';
import type { Match, MatchCriteria } from './passage-match.ts';
import { lookUpTerms, markAbsent, type Term } from './query-terms.ts';
import type { Filters, SearchEngine } from './search-engine.ts';
import { cutSnippet } from './snippet.ts';

/** The number of passages in an answer, if the request has no limit. */
export const DEFAULT_LIMIT = 20;

/**
 * Searches.
 *
 * @throws EngineFault if the engine cannot answer; an answer without hits is therefore a reliable statement
 */
export async function search(request: SearchRequest, engine: SearchEngine): Promise<Answer> {
  const { filters = {}, sort = 'relevance', limit = DEFAULT_LIMIT, typing = false } = request;
  const manifest = await engine.manifest();
  const query = parseQuery(request.text);
  const { terms, matched } = await findMatches(query, request, engine, manifest);
  const { passages, allFullMatchesRead, allMatchesRead } = matched;
  const criteria = createCriteria(terms, query, request, manifest);
  const allowed = passages.filter((passage) => allows(filters, passage));
  const full = allowed.filter((passage) => passage.full);
  const withoutNameForms = full.filter(({ match }) => match.otherForms.length === 0);
  // The last word of a query that is being typed may be incomplete.
  const isInflected = ({ match }: MatchedPassage) =>
    match.inflectedTerms.some(({ matchesPrefix }) => !typing || !matchesPrefix);
  const partial = allowed.filter(
    (passage) => !passage.full && (full.length === 0 || hasMostOfQuery(passage.match, criteria)),
  );
  const fullIsEnough = full.length >= ENOUGH_FULL_MATCHES || full.some(({ match }) => match.verbatim);
  const listed = fullIsEnough ? full : [...full, ...partial];
  const sorted = sort === 'relevance' ? listed : listed.toSorted(compareByDate(sort));
  const onlyStopWords = criteria.terms.every(({ isStopWord }) => isStopWord);
  const isInPhrase = ({ key }: Term) => query.phrases.flat().some((token) => token.key === key);
  const reasonWithoutFilters = async (): Promise<Absence['reason']> => {
    if (manifest.readsEveryRecord || !isFiltered(filters)) return 'absent';
    // The search may have no files left to read the passages that can match.
    return (await search({ ...request, filters: {}, limit: 1 }, engine)).absence?.reason ?? 'filtered';
  };

  return {
    query,
    hits: sorted.slice(0, limit).map((passage) => describeHit(passage, manifest)),
    fullMatches: allFullMatchesRead
      ? { exact: true, passages: withoutNameForms.length }
      : { exact: false, atLeast: withoutNameForms.length },
    inflectedMatches: withoutNameForms.filter(isInflected).length,
    nameFormMatches: full.length - withoutNameForms.length,
    pageMatches: { exact: true, passages: 0 },
    inflectedPageMatches: 0,
    more: sorted.length > limit || !allMatchesRead,
    notices: {
      absent: distinctWords(
        terms
          .filter(({ state, isStopWord }) => state === 'absent' && (!isStopWord || onlyStopWords))
          .map(({ typed, entries }) => ({ word: typed, suggestions: entries.map(({ spelling }) => spelling) })),
      ),
      forms: listFoundForms(terms, query, allFullMatchesRead ? full : [], isInflected),
      prefixes: typing ? [] : listFoundWords(terms, 'prefix'),
      stopWords: onlyStopWords
        ? []
        : criteria.terms.filter((term) => term.isStopWord && !isInPhrase(term)).map(({ typed }) => typed),
      partialOnly: full.length === 0 && listed.length > 0,
    },
    facets: countFacets(
      full.length === 0 ? passages : passages.filter((passage) => passage.full),
      filters,
      full.length === 0 ? allMatchesRead : allFullMatchesRead,
      manifest,
    ),
    searched: [
      {
        archive: manifest.title,
        address: manifest.address,
        documents: manifest.documents,
        passages: manifest.passages,
        pages: manifest.pages ?? 0,
        pagesSearched: false,
        digest: manifest.digest,
      },
    ],
    unreachable: [],
    absence:
      listed.length > 0
        ? undefined
        : await describeAbsence(query, terms, { passages, allMatchesRead }, engine, reasonWithoutFilters),
  };
}

/** What to look for in passages, once the vocabulary was asked about each word. */
function createCriteria(
  terms: readonly Term[],
  query: Query,
  { filters = {} }: SearchRequest,
  manifest: Manifest,
): MatchCriteria {
  const occurring = terms.filter(({ state }) => state !== 'absent');
  const contentTerms = occurring.filter(({ isStopWord }) => !isStopWord);
  return {
    language: manifest.language,
    terms: occurring,
    requiredTerms: contentTerms.length > 0 ? contentTerms : occurring,
    tokens: query.tokens,
    phrases: query.phrases,
    excluded: query.excluded,
    voices: filters.voice ?? [],
    meanLength: manifest.meanLength,
  };
}

function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}

const NOTHING: MatchedPassages = { passages: [], allFullMatchesRead: true, allMatchesRead: true };

/** Looks up the words of the query, and reads the passages that have them. */
async function findMatches(query: Query, request: SearchRequest, engine: SearchEngine, manifest: Manifest) {
  const read = async (terms: readonly Term[], filters = request.filters ?? {}) => {
    const filtered = { ...request, filters };
    const criteria = createCriteria(terms, query, filtered, manifest);
    const { limit = DEFAULT_LIMIT } = request;
    const absent = new Set(terms.filter(({ state }) => state === 'absent').map(({ key }) => key));
    const hasAbsentPhrase = query.phrases.some((phrase) => phrase.some(({ key }) => absent.has(key)));
    return criteria.terms.length === 0 || hasAbsentPhrase
      ? NOTHING
      : findMatchedPassages(filtered, limit, engine, manifest, criteria);
  };
  const needsPagefind = !manifest.stemsOnly && query.phrases.length > 0;
  const terms = await lookUpTerms(query.tokens, engine, {
    typing: request.typing === true,
    phrases: query.phrases,
    needsPagefind,
  });
  const matched = await read(terms);
  // A word that only forms of names have counts if the query has the whole form; otherwise it does not occur.
  const listUnused = ({ passages }: MatchedPassages) => {
    const inForms = new Set(passages.flatMap(({ match }) => match.termsInOtherForms));
    return terms.filter((term) => term.state === 'named' && !inForms.has(term));
  };
  // Filters can exclude all passages with the form.
  const isExcluded = listUnused(matched).length > 0 && isFiltered(request.filters ?? {});
  const unused = listUnused(isExcluded ? await read(terms, {}) : matched);
  if (unused.length === 0) return { terms, matched };
  const remaining = await Promise.all(terms.map((term) => (unused.includes(term) ? markAbsent(term, engine) : term)));
  return { terms: remaining, matched: await read(remaining) };
}

/** Each word once: all parts of a text without spaces have the word that was typed. */
function distinctWords<T extends { readonly word: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.word, entry])).values()];
}

function listFoundWords(terms: readonly Term[], state: Term['state']) {
  return terms
    .filter((term) => term.state === state)
    .map(({ typed, entries }) => ({ word: typed, found: entries.map(({ spelling }) => spelling) }));
}

/** The words that occur only in other forms, with these forms; of a single word, the forms that the passages have. */
function listFoundForms(
  terms: readonly Term[],
  { tokens }: Query,
  full: readonly MatchedPassage[],
  isInflected: (passage: MatchedPassage) => boolean,
) {
  const [term, ...others] = terms;
  const isInForms = term?.state === 'exact' && others.length === 0 && tokens.length === 1;
  if (!isInForms || full.length === 0 || !full.every(isInflected)) return listFoundWords(terms, 'forms');
  const found = full.flatMap(({ match: { passage, marks } }) =>
    marks.map(({ start, end }) => passage.words.slice(start, end)),
  );
  return [{ word: term.typed, found: [...new Set(found)] }];
}

function compareByDate(sort: Sort) {
  const compare = sort === 'oldest' ? compareDates : compareNewestFirst;
  return (a: MatchedPassage, b: MatchedPassage) => compare(a.document.date, b.document.date);
}

/** Whether the terms that a passage has weigh at least as much as the terms that it does not have. */
function hasMostOfQuery({ missingTerms }: Match, { requiredTerms }: MatchCriteria): boolean {
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { idf }) => sum + idf, 0);
  return weigh(requiredTerms.filter((term) => !missingTerms.includes(term))) >= weigh(requiredTerms) / 2;
}

function describeHit(matched: MatchedPassage, manifest: Manifest): Hit {
  const { match, document } = matched;
  const { passage, marks, missingTerms, otherForms, verbatim } = match;
  const quoted = marks.filter(({ voice }) => voice === 'quoted');
  return {
    archive: manifest.title,
    document,
    passage: passage.id,
    pinned: passage.pinned,
    locator: passage.locator,
    voice: quoted.length > 0 && quoted.length === marks.length ? 'quoted' : passage.voice,
    speakers: [...new Set(quoted.flatMap(({ speaker }) => speaker ?? []))],
    snippet: cutSnippet(passage.words, marks),
    words: passage.words,
    verbatim: verbatim && missingTerms.length === 0,
    without: [...new Set(missingTerms.filter(({ isStopWord }) => !isStopWord).map(({ typed }) => typed))],
    otherForms,
    score: scoreOf(matched),
  };
}
