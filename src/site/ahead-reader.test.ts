/** Every part of a file is read as it is in the file, in any order. */
import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createRandom } from '../../tests/support/random-change.ts';
import { createAheadReader } from './ahead-reader.ts';

const MEBIBYTE = 1_048_576;
const folder = mkdtempSync(join(tmpdir(), 'ahead-'));
test.after(() => rmSync(folder, { recursive: true }));

/** Four and a half windows. Each group of four bytes is its own number. */
const content = Buffer.from(Uint32Array.from({ length: (4.5 * MEBIBYTE) / 4 }, (_, index) => index).buffer);
const file = join(folder, 'file');
writeFileSync(file, content);

/** Reads parts one after the other, and compares each with the file. */
function assertRead(parts: Iterable<readonly [offset: number, length: number]>): void {
  const descriptor = openSync(file, 'r');
  try {
    const read = createAheadReader(descriptor);
    for (const [offset, length] of parts) {
      const isInFile = offset + length <= content.length;
      const expected = isInFile ? content.subarray(offset, offset + length) : undefined;
      assert.deepEqual(read(offset, length), expected, `${length} bytes at ${offset}`);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Divides the file into parts. */
function* divide(lengthOf: () => number): Generator<readonly [offset: number, length: number]> {
  for (let offset = 0; offset < content.length;) {
    const length = Math.min(lengthOf(), content.length - offset);
    yield [offset, length];
    offset += length;
  }
}

test('parts in the order of the file, of which some are left out', () => {
  const random = createRandom(1);
  const parts = [...divide(() => Math.floor(random() * 60_000))];
  assertRead(parts);
  assertRead(parts.filter(() => random() < 0.7));
});

test('parts in another order, and some twice', () => {
  const random = createRandom(2);
  const parts = [...divide(() => 1 + Math.floor(random() * 60_000))];
  assertRead(parts.toReversed());
  assertRead(parts.map(() => parts[Math.floor(random() * parts.length)] ?? [0, 0]));
});

test('parts as large as the window or larger, empty parts, and parts that end after the file', () => {
  const end = content.length;
  assertRead([
    [0, 0],
    [0, MEBIBYTE],
    [MEBIBYTE, MEBIBYTE + 1],
    [MEBIBYTE * 2, 3],
    [3, MEBIBYTE * 4],
    [end - 1, 1],
    [end - 1, 2],
    [end, 0],
    [end, 1],
    [end - 5, 5],
    [end - 5, MEBIBYTE * 2],
    [1, 1],
  ]);
});
