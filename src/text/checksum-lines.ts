/** Reads lists of files with their SHA-256. Browsers can load this module. */

/** A line of a list. */
export interface Checksum {
  readonly path: string;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
}

/** The form of a line: the digest, two spaces, and the path. */
export const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** The lines of a list. Lines in another form are left out. */
export function listChecksums(text: string): Checksum[] {
  return text.split('\n').flatMap((line) => {
    const [, digest, path] = LINE.exec(line) ?? [];
    return digest === undefined || path === undefined ? [] : [{ digest, path: decodePath(path) }];
  });
}

/** A path of a list, in which only percent signs and line ends are encoded. */
export function decodePath(path: string): string {
  return path.replace(/%(?:25|0D|0A)/gi, decodeURIComponent);
}
