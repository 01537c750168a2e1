/** Facets: which passages the filters allow, and how many passages have each value. */
import { formatYear } from '../../text/dates.ts';
import type { Facets, FacetValue } from './answer.ts';
import type { Manifest } from './manifest.ts';
import { type Facet, facets, type Filters } from './search-engine.ts';
import type { NamedPassage } from './search-record.ts';
import type { DocumentFacts, Voice } from './search-source.ts';

/** A passage that has words of a query, with its values of facets. */
export interface FacetedPassage {
  readonly passage: NamedPassage;
  readonly document: DocumentFacts;
  /** The voices that say all the words by themselves; some of the words if the passage does not have all. */
  readonly voices: readonly Voice[];
  /** Whether the voices of the filter, taken together, say them. */
  readonly inFilteredVoices: boolean;
}

/** Whether a passage has one of the values of each facet in the filters. */
export function allows(filters: Filters, faceted: FacetedPassage, except?: Facet): boolean {
  return facets.every((facet) => {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) return true;
    if (facet === 'voice') return faceted.inFilteredVoices;
    return valuesOf(facet, faceted).some(({ value }) => values.includes(value));
  });
}

/**
 * Counts the passages of each value of each facet, as if there were no filter on that facet.
 *
 * @param exact whether every candidate was read; otherwise values that no passage read so far has are listed too
 */
export function countFacets(
  passages: readonly FacetedPassage[],
  filters: Filters,
  exact: boolean,
  { values }: Pick<Manifest, 'values'>,
): Facets {
  const countValues = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, FacetValue>();
    for (const faceted of passages) {
      if (!allows(filters, faceted, facet)) continue;
      for (const { value, label } of valuesOf(facet, faceted)) {
        counts.set(value, { value, label, count: (counts.get(value)?.count ?? 0) + 1 });
      }
    }
    const unread = exact || facet === 'document' || facet === 'name' ? [] : values[facet];
    for (const value of [...(filters[facet] ?? []), ...unread]) {
      if (!counts.has(value)) counts.set(value, { value, label: value, count: 0 });
    }
    return [...counts.values()].sort(compareValues);
  };
  return {
    exact,
    values: {
      voice: countValues('voice'),
      document: countValues('document'),
      kind: countValues('kind'),
      name: countValues('name'),
      year: countValues('year'),
    },
  };
}

/** The most frequent first, then by label. */
export function compareValues(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}

function valuesOf(facet: Facet, { voices, passage, document }: FacetedPassage): { value: string; label: string }[] {
  const labelItself = (value: string) => ({ value, label: value });
  switch (facet) {
    case 'voice':
      return voices.map(labelItself);
    case 'document':
      return [{ value: document.id, label: document.title }];
    case 'kind':
      return [labelItself(document.kind)];
    case 'name':
      return passage.names.map(labelItself);
    case 'year':
      return [labelItself(formatYear(document.date))];
  }
}
