/** The order in which pages are rendered. */

/** The first steps of the path of an item whose page can be divided into parts. */
const DIVIDED = /^(?:names|sources)\/[^/]+/;

/**
 * Puts the parts of a divided page and the page itself one after the other, because they are made from the same values. The
 * pages of a document keep their order: the search reads pages of one kind together, and would keep more of them in memory.
 *
 * @param pathOf the path of a page: `names/holloway/part/passages`
 */
export function orderByItem<Page>(pages: readonly Page[], pathOf: (page: Page) => string): Page[] {
  const groups = Map.groupBy(pages, (page) => {
    const path = pathOf(page);
    return DIVIDED.exec(path)?.[0] ?? path;
  });
  return [...groups.values()].flat();
}
