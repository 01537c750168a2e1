/** The content of a file: whole, or in chunks, so that a large file never exists in memory as a whole. */
import { createHash } from 'node:crypto';

/** Text, written as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

/** The content of a file, or its chunks in their order. Chunks can be read once. */
export type FileContent = Chunk | Iterable<Chunk>;

/** Whether content is one chunk. */
export function isWhole(content: FileContent): content is Chunk {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** The chunks of a file. Content that is whole is one chunk. */
export function listChunks(content: FileContent): Iterable<Chunk> {
  return isWhole(content) ? [content] : content;
}

/** The size of a file in bytes, and its SHA-256. */
export interface MeasuredFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The size and the digest of a file.
 *
 * @param use receives each chunk, in their order
 */
export function measure(content: FileContent, use?: (chunk: Uint8Array) => void): MeasuredFile {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of listChunks(content)) {
    const encoded = toBytes(chunk);
    hash.update(encoded);
    bytes += encoded.length;
    use?.(encoded);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The whole content of a file, in memory. */
export function joinContent(content: FileContent): Buffer {
  return Buffer.concat(Array.from(listChunks(content), toBytes));
}

/** The bytes of a chunk. */
export function toBytes(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
