/** Files of lists, such as those of stems and of values of facets. The lists have the order of the code units of their keys. */

/**
 * Divides lists into files.
 *
 * @param measure the size of a list, in characters
 * @param fileLength the size of a file, in characters. A longer list is alone in its file
 */
export function divideLists<List>(
  lists: readonly List[],
  measure: (list: List) => number,
  fileLength: number,
): List[][] {
  const files: List[][] = [];
  let length = Infinity;
  for (const list of lists) {
    const size = measure(list);
    if (length + size > fileLength) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push(list);
    length += size;
  }
  return files;
}

/**
 * The number of the file that has a list, if the archive has the list.
 *
 * @param firstKeys the first key of each file
 */
export function findListFile(firstKeys: readonly string[], key: string): number | undefined {
  const number = firstKeys.findLastIndex((first) => first <= key);
  return number === -1 ? undefined : number;
}
