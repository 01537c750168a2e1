/** The URLs of a search and of its hits. */
import type { Hit, SearchRequest, Sort } from './answer.ts';
import { facets, type Facet, type Filters } from './search-engine.ts';

const sorts: readonly Sort[] = ['relevance', 'oldest', 'newest'];

/** A request with its defaults, as the query part of a URL has it. */
export interface CompleteRequest extends SearchRequest {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly limit: number;
}

/** How many passages a page shows at first, and how many more each time. */
export const PAGE_SIZE = 10;

const MAX_LIMIT = 500;

/** Parses the query part of a URL: `?q=treaty&voice=quoted&sort=oldest`. Unknown parameters are ignored. */
export function parseRequest(query: string): CompleteRequest {
  const params = new URLSearchParams(query);
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const values = [...new Set(params.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) filters[facet] = values;
  }
  const limit = Number(params.get('show'));
  return {
    text: params.get('q') ?? '',
    filters,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
    limit: Number.isInteger(limit) && limit > PAGE_SIZE ? Math.min(limit, MAX_LIMIT) : PAGE_SIZE,
  };
}

/** Formats a request as the query part of a URL, without the defaults. */
export function formatRequest({ text, filters = {}, sort = 'relevance', limit = PAGE_SIZE }: SearchRequest): string {
  const params = new URLSearchParams();
  if (text.trim() !== '') params.set('q', text.trim());
  for (const facet of facets) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (limit !== PAGE_SIZE) params.set('show', String(limit));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * The URL of a hit. It contains the words to highlight, so that a reader can share it.
 *
 * @param text the query that found it
 * @returns `/documents/<id>/?mark=two+words#p3`; for a page about the documents, `/names/<id>/`
 */
export function formatHitUrl(hit: Hit, text: string): string {
  // Words are highlighted only in the text of a document.
  if (hit.voice === 'about') return `${hit.document.path}${hit.passage === '' ? '' : `#${hit.passage}`}`;
  // If another form of a name found the passage, the form in the passage is highlighted.
  const marked = [text, ...hit.otherForms.map(({ words }) => words)].join(' ');
  return `${hit.document.path}?${new URLSearchParams({ mark: marked })}#${hit.passage}`;
}
