/** Links in exported files: full URLs, because a file can be anywhere. */
import { createResolver } from '../dialect/item-links.ts';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import type { Paths } from '../paths.ts';

/**
 * Makes the function that converts the links of a file of content to full URLs.
 *
 * @param from the file that contains the links, relative to the content folder
 */
export function createAbsoluteResolver(paths: Paths, from: string): ResolveLink {
  const resolve = createResolver(paths, from);
  return (url) => {
    const resolved = resolve(url);
    return resolved.startsWith('/') ? paths.absolute(resolved) : resolved;
  };
}
