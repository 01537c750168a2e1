/** The address that was meant by a path with signs that were pasted or encoded. */

/**
 * Reads a path that has no page: `/documents/letter/%23p4` is `/documents/letter/#p4`, and `/documents/letter/).` is
 * `/documents/letter/`. Undefined if the path has neither, and for one that a browser would take for another host.
 *
 * @param path a path of the site as the browser has it, encoded
 */
export function readPastedPath(path: string): string | undefined {
  if (path.startsWith('//')) return undefined;
  if (/%23/i.test(path)) return path.replace(/%23/i, '#');
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const bare = decoded.replace(/(?<=[\p{L}\p{N}]\/?)[^\p{L}\p{N}\p{M}/]+\/?$/u, '');
  return bare === decoded ? undefined : encodeURI(bare);
}
