/** Chunks of any size are written in their order, few at a time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createChunkWriter } from './chunk-writer.ts';

test('chunks of any size are written in their order, also if they change after they are written', () => {
  const written: Buffer[] = [];
  const writer = createChunkWriter((bytes) => written.push(Buffer.from(bytes)));
  const sizes = [0, 1, 65_535, 1, 65_536, 65_537, 3, 200_000, 10, ...Array.from({ length: 3000 }, () => 100)];
  const expected = sizes.map((size, index) => Buffer.alloc(size, index));
  for (const bytes of expected) {
    const chunk = Buffer.from(bytes);
    writer.write(chunk);
    chunk.fill(0xff);
  }
  writer.flush();
  writer.flush();
  assert.ok(Buffer.concat(written).equals(Buffer.concat(expected)));
  assert.ok(written.length < 15, `${written.length} writes`);
});
