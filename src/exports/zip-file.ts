/** Writes ZIP files whose bytes depend on their content only. */
import { zipSync, type Zippable } from 'fflate';
import { authorError } from '../text/author-error.ts';

/** Limits of ZIP without its 64-bit extension. */
const MOST_FILES = 65_535;
const MOST_BYTES = 4_294_967_295;

/** A file of a ZIP file. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether the content is stored without compression. */
  readonly stored?: boolean;
}

/**
 * Writes a ZIP file with its entries in their order, all of the same time.
 *
 * @param option the value of `without` in `archive.yaml` that turns the format off, for the message
 * @throws Error for the author if there are more files or bytes than a ZIP file can have
 */
export function createZip(entries: readonly ZipEntry[], option: string): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  let size = 0;
  for (const { path, content, stored = false } of entries) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    size += bytes.length;
    files[path] = [bytes, { level: stored ? 0 : 6 }];
  }
  if (entries.length > MOST_FILES || size > MOST_BYTES) {
    throw authorError(
      `The archive is too large for the format \`${option}\`: ${entries.length} files, ${size} bytes. ` +
        `Write \`without: [${option}]\` in archive.yaml`,
    );
  }
  // ZIP times are in local time and begin in 1980. This time is written the same in every time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
