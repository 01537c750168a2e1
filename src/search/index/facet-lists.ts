/** Lists the records that have each value of a facet, so that a query with a filter knows which records to read. */
import { formatYear } from '../../text/dates.ts';
import { facetKey, type ListedFacet, type PackedFacetValue } from '../query/facet-files.ts';
import type { PackedRecord } from '../query/search-record.ts';
import { formatDistance } from './posting-text.ts';
import { joinPostings, type RecordRun } from './stem-postings.ts';

/**
 * Lists the values of some consecutive records. The result has the form of postings, with values in place of stems, and
 * records in place of passages.
 */
export function collectFacets(records: readonly PackedRecord[]): RecordRun {
  const lists = new Map<string, { readonly first: number; text: string; last: number }>();
  for (const [number, record] of records.entries()) {
    for (const key of new Set(listKeys(record))) {
      const list = lists.get(key);
      if (list === undefined) {
        lists.set(key, { first: number, text: '', last: number });
      } else {
        list.text += formatDistance(number - list.last);
        list.last = number;
      }
    }
  }
  return {
    places: records.length,
    postings: Array.from(lists, ([key, { first, text, last }]) => [key, first, text, last]),
  };
}

function listKeys({ document, names }: PackedRecord): string[] {
  const values: readonly (readonly [ListedFacet, string])[] = [
    ['document', document.id],
    ['kind', document.kind],
    ['year', formatYear(document.date)],
    ...names.map(([name]) => ['name', name] as const),
  ];
  return values.map(([facet, value]) => facetKey(facet, value));
}

/** The lists of consecutive runs of records, in the order of the code units of their keys. */
export function joinFacets(runs: Iterable<RecordRun>): PackedFacetValue[] {
  return joinPostings(runs)
    .postings.map(([key, first, text]): PackedFacetValue => [key, formatDistance(first + 1) + text])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
