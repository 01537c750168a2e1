/** Reads parts of a file. Parts that follow each other are read together, because each read is a call of the operating system. */
import { readSync } from 'node:fs';

/** How much is read ahead, in bytes. Few parts are larger. */
const WINDOW = 1_048_576;

/**
 * A function that reads a part of a file into a buffer, which it uses again. A buffer for each part needs hundreds of
 * megabytes, because they are not freed until so much is allocated.
 *
 * @param descriptor the file, which does not change
 * @returns the bytes, until another part is read; undefined if the file ends before
 */
export function createAheadReader(descriptor: number): (offset: number, length: number) => Buffer | undefined {
  const window = Buffer.allocUnsafeSlow(WINDOW);
  /** The range of the file that the window contains. */
  let start = 0;
  let end = 0;
  /** Where the last part ended. */
  let next = 0;

  function readWindow(offset: number, length: number): void {
    // Reading ahead of a part that is elsewhere would read a file with another order several times.
    const isNext = offset >= next && offset < next + WINDOW;
    const size = readSync(descriptor, window, 0, isNext ? WINDOW : length, offset);
    start = offset;
    end = offset + size;
  }

  return (offset, length) => {
    if (length > WINDOW) {
      const bytes = Buffer.allocUnsafeSlow(length);
      return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
    }
    if (offset < start || offset + length > end) readWindow(offset, length);
    next = offset + length;
    return next > end ? undefined : window.subarray(offset - start, next - start);
  };
}
