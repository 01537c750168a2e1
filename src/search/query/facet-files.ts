/** The records that have each value of a facet, divided into files that a query with a filter loads. */
import { divideLists } from './list-files.ts';

/** A facet for which records are listed. A record has several voices, so that they are compared in passages. */
export const listedFacets = ['document', 'kind', 'name', 'year'] as const;
export type ListedFacet = (typeof listedFacets)[number];

/** A value in a file: its key, and the distances between the numbers of the records that have it. */
export type PackedFacetValue = readonly [key: string, records: string];

/** The approximate size of a file, in characters. */
const FILE_LENGTH = 16_000;

/** Divides values, in the order of the code units of their keys, into files. */
export function divideFacets(values: readonly PackedFacetValue[]): PackedFacetValue[][] {
  return divideLists(values, ([key, records]) => key.length + records.length, FILE_LENGTH);
}

/** The key of a value. The values of a facet follow each other in the order of keys. */
export function facetKey(facet: ListedFacet, value: string): string {
  return `${facet} ${value}`;
}
