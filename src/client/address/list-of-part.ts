/** The address of a long list, from the address of one of its parts. */

/**
 * The path of the list that a part belongs to: `/all/` for `/all/part/documents/12/`. Undefined for other paths, and for
 * one with two slashes at the beginning, which a browser would take for the address of another host.
 *
 * @param path a path of the site, with its base
 */
export function findListOfPart(path: string): string | undefined {
  return /^(\/[^/].*?\/)part\/[^/]/.exec(path)?.[1];
}
