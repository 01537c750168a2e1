/** The address that was meant by a path with signs that were pasted or encoded. */
import { decodeUri } from '../../text/decode-uri.ts';

/**
 * Reads a path that has no page: `/documents/letter/%23p4` is `/documents/letter/#p4`, and `/documents/letter/).` is
 * `/documents/letter/`. Undefined if the path has neither, and for one that a browser would take for another host.
 *
 * @param path a path of the site as the browser has it, encoded
 */
export function readPastedPath(path: string): string | undefined {
  if (path.startsWith('//')) return undefined;
  if (/%23/i.test(path)) return path.replace(/%23/i, '#');
  // Only the last step is decoded. All others stay as they are: an encoded `/` or `?` must not become a sign of the path.
  const start = path.replace(/\/$/, '').lastIndexOf('/') + 1;
  const [folder, step] = [path.slice(0, start), path.slice(start).replace(/\/$/, '')];
  const decoded = decodeUri(step);
  if (decoded === undefined) return undefined;
  const bare = decoded.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
  if (bare === decoded || (bare === '' && folder === '/')) return undefined;
  return folder + encodeURIComponent(bare);
}
