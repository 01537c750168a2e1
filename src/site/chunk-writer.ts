/** Joins the chunks of a large file, because each write is a call of the operating system. */

/** The size of the buffer in which chunks are joined, in bytes. */
const BUFFER_SIZE = 65_536;

export interface ChunkWriter {
  /** Appends bytes, which may change afterwards. */
  write(bytes: Uint8Array): void;
  /** Writes what is in the buffer. Must be called at the end. */
  flush(): void;
}

/** @param append appends bytes to the file. They may change afterwards */
export function createChunkWriter(append: (bytes: Uint8Array) => void): ChunkWriter {
  const buffer = new Uint8Array(BUFFER_SIZE);
  let size = 0;
  const flush = () => {
    if (size > 0) append(buffer.subarray(0, size));
    size = 0;
  };
  return {
    write(bytes) {
      if (size + bytes.length > BUFFER_SIZE) flush();
      if (bytes.length > BUFFER_SIZE) {
        append(bytes);
      } else {
        buffer.set(bytes, size);
        size += bytes.length;
      }
    },
    flush,
  };
}
