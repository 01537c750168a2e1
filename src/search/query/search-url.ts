/** The addresses of a search and of its hits: they hold all that was asked. */
import type { Hit, SearchRequest, Sort } from './answer.ts';
import { facets, type Facet, type Filters } from './search-engine.ts';

const sorts: readonly Sort[] = ['relevance', 'oldest', 'newest'];

/** A request, as the query part of an address holds it. */
export interface AskedRequest extends SearchRequest {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly limit: number;
}

/** How many passages a page shows at first, and how many more each time. */
export const PAGE = 10;

const LIMIT = 500;

/** Reads the query part of an address: `?q=treaty&voice=quoted&sort=oldest`. What it does not know is passed over. */
export function parseRequest(query: string): AskedRequest {
  const params = new URLSearchParams(query);
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const values = [...new Set(params.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) filters[facet] = values;
  }
  const shown = Number(params.get('show'));
  return {
    text: params.get('q') ?? '',
    filters,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
    limit: Number.isInteger(shown) && shown > PAGE ? Math.min(shown, LIMIT) : PAGE,
  };
}

/** The query part for a request; nothing that goes without saying. */
export function formatRequest({ text, filters = {}, sort = 'relevance', limit = PAGE }: SearchRequest): string {
  const params = new URLSearchParams();
  if (text.trim() !== '') params.set('q', text.trim());
  for (const facet of facets) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (limit !== PAGE) params.set('show', String(limit));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * The address of a hit: the words to mark travel in it, so that it can be shared.
 *
 * @param text the query that found it
 * @returns `/documents/<id>/?mark=two+words#p3`
 */
export function addressOf(hit: Hit, text: string): string {
  // What was found by another form of a name is marked by the form that stands there.
  const marked = hit.via.length === 0 ? text : [text, ...hit.via.map(({ words }) => words)].join(' ');
  return `${hit.document.path}?${new URLSearchParams({ mark: marked })}#${hit.passage}`;
}
