/**
 * Reads files of the content folder again. An archive does not keep their texts: they would be a fifth of its memory, and
 * each is needed once or twice.
 */
import { readFileSync } from 'node:fs';
import { authorError } from '../text/author-error.ts';
import { sha256 } from '../text/digest.ts';
import { rememberDigest } from './item-digests.ts';
import type { ArchiveFile, ReceivedText } from './model.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file in UTF-8, with the byte order mark if there is one. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/**
 * Describes a file.
 *
 * @param path where it is on the disk
 * @param replaced the text that was read in place of the file, if there was one
 */
export function describeFile(
  path: string,
  { bytes, sha256: digest }: Pick<ArchiveFile, 'bytes' | 'sha256'>,
  replaced?: string,
): ArchiveFile {
  const file = { path, bytes, sha256: digest, replaced };
  rememberDigest(file, digest);
  return file;
}

/** Reads a file again. @throws Error for the author if it has changed since the archive was read, or is gone */
export function readAgain({ path, sha256: digest, replaced }: ArchiveFile): Uint8Array {
  if (replaced !== undefined) return Buffer.from(replaced);
  const bytes = readIfExists(path);
  if (bytes !== undefined && sha256(bytes) === digest) return bytes;
  throw authorError(`\`${path}\` changed while the program read the archive. Please try again`);
}

function readIfExists(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A received text that is read from its file at each access.
 *
 * @param name the path of the file as messages show it
 * @param file the file
 */
export function createReceivedText(name: string, file: ArchiveFile): ReceivedText {
  return {
    file: name,
    sha256: file.sha256,
    get text() {
      return decodeText(readAgain(file));
    },
  };
}
