/** Narrowing by facets: which passages filters let through, and how many there are of each value. */
import type { Facets, FacetValue } from './answer.ts';
import { type Facet, facets, type Filters } from './search-engine.ts';
import type { Manifest } from './manifest.ts';
import type { DocumentFacts, Voice } from './search-source.ts';
import type { NamedPassage } from './search-record.ts';

/** A passage that has words of a query, with what facets look at. */
export interface FacetedPassage {
  readonly passage: NamedPassage;
  readonly document: DocumentFacts;
  /** The voices that say all the words by themselves, or some of them where no passage has all. */
  readonly voices: readonly Voice[];
  /** Whether the voices that are filtered by, taken together, do. */
  readonly spoken: boolean;
}

/** Whether a passage has one of the values of each facet that is filtered by. */
export function allows(filters: Filters, read: FacetedPassage, except?: Facet): boolean {
  return facets.every((facet) => {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) return true;
    return facet === 'voice' ? read.spoken : valuesOf(facet, read).some(({ value }) => values.includes(value));
  });
}

/**
 * Counts the values of each facet, as if that facet were not filtered by.
 *
 * @param certain whether every candidate was read; otherwise values that none of those read has are given too
 */
export function countFacets(
  reads: readonly FacetedPassage[],
  filters: Filters,
  certain: boolean,
  { values }: Pick<Manifest, 'values'>,
): Facets {
  const count = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, FacetValue>();
    for (const read of reads) {
      if (!allows(filters, read, facet)) continue;
      for (const { value, label } of valuesOf(facet, read)) {
        counts.set(value, { value, label, count: (counts.get(value)?.count ?? 0) + 1 });
      }
    }
    const others = certain || facet === 'document' || facet === 'name' ? [] : values[facet];
    for (const value of [...(filters[facet] ?? []), ...others]) {
      if (!counts.has(value)) counts.set(value, { value, label: value, count: 0 });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  };
  return {
    certain,
    values: {
      voice: count('voice'),
      document: count('document'),
      kind: count('kind'),
      name: count('name'),
      year: count('year'),
    },
  };
}

function valuesOf(facet: Facet, { voices, passage, document }: FacetedPassage): { value: string; label: string }[] {
  const plain = (value: string) => ({ value, label: value });
  switch (facet) {
    case 'voice':
      return voices.map(plain);
    case 'document':
      return [{ value: document.id, label: document.title }];
    case 'kind':
      return [plain(document.kind)];
    case 'name':
      return passage.names.map(plain);
    case 'year':
      return [plain(document.date.slice(0, 4))];
  }
}
