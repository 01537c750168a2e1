/** The page of each entry of a long list. */
import type { ListName, Paths } from '../paths.ts';
import type { ListPage } from './list-parts.ts';

/** The address of the page of each id of a list. Empty if the list is one page. */
export function locateEntries<Entry>(
  pages: readonly ListPage<Entry>[],
  list: ListName,
  paths: Paths,
  idsOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, string> {
  if (pages.length === 1) return new Map();
  return new Map(
    pages.flatMap(({ entries, steps }) => {
      const href = paths.part(list, ...steps);
      return entries.flatMap(idsOf).map((id) => [id, href] as const);
    }),
  );
}
