/** Any change of a source or a name changes the digest of the values that contain it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive } from '../../tests/support/bridge-archive.ts';
import { digestContent } from './content-digest.ts';
import type { Archive } from './model.ts';
import { digestSharedItems } from './shared-items.ts';

/** The digests of two lists of a copy of the archive. */
function digestsOf(change: Partial<Archive> = {}): { sources: string; names: string } {
  const { sources, names } = structuredClone({ sources: archive.sources, names: archive.names, ...change });
  digestSharedItems({ ...archive, sources, names });
  return { sources: digestContent([sources]), names: digestContent([names]) };
}

const [source, ...sources] = archive.sources;
const [name, ...names] = archive.names;
assert.ok(source !== undefined && name !== undefined);

test('equal archives have equal digests', () => {
  assert.deepEqual(digestsOf(), digestsOf());
});

test('the digest of a source changes with its citations and its fields', () => {
  const [first] = source.citations;
  assert.ok(first !== undefined);
  for (const changed of [
    { ...source, citations: source.citations.slice(1) },
    { ...source, citations: [{ ...first, call: { ...first.call, offset: first.call.offset + 1 } }] },
    { ...source, fields: { ...source.fields, title: 'Another title' } },
  ]) {
    assert.notEqual(digestsOf({ sources: [changed, ...sources] }).sources, digestsOf().sources);
  }
});

test('the digest of a name changes with its forms and its places in the file', () => {
  for (const changed of [
    { ...name, forms: [] },
    { ...name, places: new Map([['', { file: name.file, line: 100, column: 1 }]]) },
  ]) {
    assert.notEqual(digestsOf({ names: [changed, ...names] }).names, digestsOf().names);
  }
});
