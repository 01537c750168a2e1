/** Finds the records that filters allow, in the files of facets. */
import { EngineFault } from './engine-fault.ts';
import { facetKey, listedFacets } from './facet-files.ts';
import { parsePlaces } from './postings.ts';
import type { Filters, SearchEngine } from './search-engine.ts';
import { findListFile } from './list-files.ts';

/**
 * Finds the records that filters allow.
 *
 * @returns for each facet with a filter, the numbers of the records that have one of its values
 * @throws EngineFault if the index has no lists of records: it is that of another archive, and of another version
 */
export async function findFilteredRecords(filters: Filters, engine: SearchEngine): Promise<ReadonlySet<number>[]> {
  const used = listedFacets.filter((facet) => (filters[facet] ?? []).length > 0);
  return Promise.all(
    used.map(async (facet) => {
      const lists = await Promise.all(
        (filters[facet] ?? []).map((value) => findRecords(facetKey(facet, value), engine)),
      );
      return new Set(lists.flat());
    }),
  );
}

async function findRecords(key: string, engine: SearchEngine): Promise<number[]> {
  const { facets } = await engine.manifest();
  if (facets === undefined) throw new EngineFault('index', 'The index is of another version');
  const number = findListFile(facets, key);
  if (number === undefined) return [];
  const [, records = ''] = (await engine.facetFile(number)).find(([other]) => other === key) ?? [];
  return parsePlaces(records);
}
