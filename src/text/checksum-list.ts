/** Lists of files with their SHA-256, which `sha256sum -c` and BagIt tools read. */
import { sha256 } from './digest.ts';

/**
 * Formats a list: one line per file, sorted by path.
 *
 * @param files the content of each file, by its path
 * @see https://www.rfc-editor.org/rfc/rfc8493#section-2.1.3
 */
export function formatChecksums(files: Iterable<readonly [path: string, content: string | Uint8Array]>): string {
  return formatDigests(Array.from(files, ([path, content]) => [path, sha256(content)]));
}

/** Like {@link formatChecksums}, from the SHA-256 of each file. */
export function formatDigests(files: readonly (readonly [path: string, sha256: string])[]): string {
  return files
    .map(([path, hash]) => [encodePath(path), hash] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** Reverses {@link formatDigests}. Lines of another form are left out. */
export function parseDigests(list: string): (readonly [path: string, sha256: string])[] {
  return Array.from(list.matchAll(/^([0-9a-f]{64})  (.+)$/gm), ([, hash = '', path = '']) => [
    path.replace(/%(?:25|0D|0A)/g, decodeURIComponent),
    hash,
  ]);
}

/** The characters that a line cannot contain, percent-encoded. */
function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent);
}
