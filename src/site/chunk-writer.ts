/** Writes the chunks of a large file. */
import { writeFileSync } from 'node:fs';

/** Small chunks are joined up to this size, because each write is a call of the operating system. In bytes. */
const WRITE_SIZE = 65_536;

export interface ChunkWriter {
  /** Appends bytes, which must not change afterwards. */
  write(bytes: Uint8Array): void;
  /** Writes what is waiting for more. Must be called at the end. */
  flush(): void;
}

/** @param descriptor an open file */
export function createChunkWriter(descriptor: number): ChunkWriter {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    for (const bytes of waiting.length > 1 ? [Buffer.concat(waiting, size)] : waiting) writeFileSync(descriptor, bytes);
    waiting = [];
    size = 0;
  };
  return {
    write(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= WRITE_SIZE) flush();
    },
    flush,
  };
}
