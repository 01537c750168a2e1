/** Searches an archive: its passages first, then the pages about the documents, in an index of their own. */
import type { Answer, Count, FacetValue, Hit, SearchRequest } from './answer.ts';
import { joinNotices } from './join-notices.ts';
import { createBudget, createBudgetOf, limitFiles } from './limit-files.ts';
import { DEFAULT_LIMIT, search } from './search.ts';
import { facets, type Filters, type SearchEngine } from './search-engine.ts';

/** The number of files of the index of pages that are enough for any query. */
const FILES_OF_PAGES = 12;

/**
 * Searches the passages of an archive. The pages about its documents are searched too, unless the filters exclude them
 * or enough passages have all the words. Their hits come after the passages that match the query as well.
 *
 * @throws EngineFault if the engine cannot answer
 */
export async function searchArchive(request: SearchRequest, engine: SearchEngine): Promise<Answer> {
  const { filters = {}, limit = DEFAULT_LIMIT, enough = limit } = request;
  const onlyPages = isOnlyPages(filters);
  // No passage has the voice of a page: looking for one would read every candidate.
  const manifest = await engine.manifest();
  const budget = createBudget(limit);
  // A small archive is read completely.
  const limited = manifest.readsEveryRecord ? engine : limitFiles(engine, budget);
  const found = await search(onlyPages ? { ...request, filters: {}, limit: 1 } : request, limited);
  const home = onlyPages ? { ...found, hits: [], more: false } : found;
  if (!manifest.pages || engine.pages === undefined || !allowsPages(filters) || home.query.tokens.length === 0)
    return home;
  const isEnough = countFull(home.hits) >= enough && home.notices.absent.length === 0;
  const left = manifest.readsEveryRecord ? FILES_OF_PAGES : budget.left();
  const wordCount = new Set(home.query.tokens.map(({ key }) => key)).size;
  if (isEnough || left < Math.min(FILES_OF_PAGES, wordCount + 2)) return addPageVoice(home, undefined);
  const pages = limitFiles(engine.pages, createBudgetOf(left));
  return joinPages(home, await search({ ...request, filters: {}, sort: 'relevance' }, pages), request);
}

function isOnlyPages({ voice = [] }: Filters): boolean {
  return voice.length > 0 && voice.every((value) => value === 'about');
}

/** Pages have a voice, but no document, kind, name, or year. */
function allowsPages(filters: Filters): boolean {
  const { voice = [] } = filters;
  const hasOthers = facets.some((facet) => facet !== 'voice' && (filters[facet] ?? []).length > 0);
  return !hasOthers && (voice.length === 0 || voice.includes('about'));
}

function countFull(hits: readonly Hit[]): number {
  return hits.filter(({ without }) => without.length === 0).length;
}

const NONE: Count = { exact: true, passages: 0 };

function joinPages(home: Answer, pages: Answer, { sort = 'relevance', limit = DEFAULT_LIMIT }: SearchRequest): Answer {
  const [homeOnly, pagesOnly] = [listWordsOnlyIn(home, pages), listWordsOnlyIn(pages, home)];
  const homeHits = addMissing(home.hits, pagesOnly);
  const pageHits = addMissing(pages.hits, homeOnly);
  const isFull = ({ without }: Hit) => without.length === 0;
  const fullPages = pageHits.filter(isFull);
  const inOrder =
    sort === 'relevance'
      ? [...homeHits.filter(isFull), ...fullPages, ...homeHits.filter((hit) => !isFull(hit))]
      : [...homeHits, ...fullPages];
  const hits = inOrder.some(isFull) ? inOrder : [...inOrder, ...pageHits];
  const pageMatches = homeOnly.length > 0 ? NONE : pages.fullMatches;
  const joined: Answer = {
    ...home,
    hits: hits.slice(0, limit),
    fullMatches: pagesOnly.length > 0 ? NONE : home.fullMatches,
    inflectedMatches: pagesOnly.length > 0 ? 0 : home.inflectedMatches,
    nameFormMatches: pagesOnly.length > 0 ? 0 : home.nameFormMatches,
    pageMatches,
    inflectedPageMatches: homeOnly.length > 0 ? 0 : pages.inflectedMatches,
    more: home.more || pages.more || hits.length > limit,
    notices: { ...joinNotices([home, pages]), partialOnly: hits.length > 0 && !hits.some(isFull) },
    searched: home.searched.map((archive) => ({ ...archive, pagesSearched: true })),
    absence: hits.length > 0 ? undefined : joinAbsence(home, pages),
  };
  return addPageVoice(joined, hits.filter(({ voice }) => voice === 'about').length);
}

function joinAbsence(home: Answer, pages: Answer): Answer['absence'] {
  if (pages.absence === undefined || pages.absence.reason === 'unread') return pages.absence;
  // Only pages were wanted, and passages have the words.
  return home.absence ?? { ...pages.absence, reason: 'filtered' };
}

/** The words of a query that one index has and the other does not have. */
function listWordsOnlyIn(having: Answer, other: Answer): string[] {
  const absent = new Set(having.notices.absent.map(({ word }) => word));
  return other.notices.absent.map(({ word }) => word).filter((word) => !absent.has(word));
}

function addMissing(hits: readonly Hit[], words: readonly string[]): Hit[] {
  return hits.map((hit) => (words.length === 0 ? hit : { ...hit, without: [...hit.without, ...words] }));
}

/** Adds the pages to the voices that a reader can choose. @param count undefined if the pages were not searched */
function addPageVoice(answer: Answer, count: number | undefined): Answer {
  if (count === 0) return answer;
  const value: FacetValue = { value: 'about', label: 'about', count: count ?? 0, counted: count !== undefined };
  const { exact, values } = answer.facets;
  const voice = [...values.voice.filter((other) => other.value !== 'about'), value];
  return { ...answer, facets: { exact, values: { ...values, voice } } };
}
