/** Joins the chunks of a large file, because each write is a call of the operating system. */

/** From this size on, chunks are written, in bytes. */
const WRITE_SIZE = 65_536;

export interface ChunkWriter {
  /** Appends bytes, which must not change afterwards. */
  write(bytes: Uint8Array): void;
  /** Writes what is waiting for more. Must be called at the end. */
  flush(): void;
}

/** @param append appends bytes to the file */
export function createChunkWriter(append: (bytes: Uint8Array) => void): ChunkWriter {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    for (const bytes of waiting.length > 1 ? [Buffer.concat(waiting, size)] : waiting) append(bytes);
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
