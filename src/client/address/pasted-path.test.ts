/** The address that was meant by a path with signs that were pasted or encoded. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readPastedPath } from './pasted-path.ts';

const CASES: readonly [path: string, address: string | undefined][] = [
  ['/documents/letter/%23p4.k7f2q', '/documents/letter/#p4.k7f2q'],
  ['/papers/documents/letter%23p4', '/papers/documents/letter#p4'],
  ['/documents/letter/).', '/documents/letter/'],
  ['/documents/letter)', '/documents/letter'],
  ['/documents/letter/%E2%80%9D', '/documents/letter/'],
  ['/documents/letter%E2%80%9D.', '/documents/letter'],
  ['/documents/letter/%3E', '/documents/letter/'],
  ['/documents/letter/%20', '/documents/letter/'],
  ['/documents/letter,/', '/documents/letter'],
  ['/documents/letter/', undefined],
  ['/documents/%D9%85', undefined],
  ['/documents/letter.txt', undefined],
  ['/documents/%E2%80', undefined],
  ['//elsewhere.example/%23', undefined],
  ['/%2Felsewhere.example)', '/%2Felsewhere.example'],
  ['/%2F%2Felsewhere.example/.', '/%2F%2Felsewhere.example/'],
  ['/documents/a%3Fb)', '/documents/a%3Fb'],
  ['/', undefined],
];

for (const [path, address] of CASES) {
  test(`${path} means ${address ?? 'no other address'}`, () => {
    assert.equal(readPastedPath(path), address);
    if (address !== undefined) assert.equal(readPastedPath(address.split('#')[0] ?? ''), undefined);
  });
}

test('no path leads to another site', () => {
  const site = 'https://archive.example';
  for (const [path] of CASES) {
    const address = readPastedPath(path);
    if (address !== undefined) assert.equal(new URL(address, site).origin, site, path);
  }
});
