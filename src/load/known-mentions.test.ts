import assert from 'node:assert/strict';
import test from 'node:test';
import { deserialize, serialize } from 'node:v8';
import type { Name } from '../model/names-and-mentions.ts';
import { indexForms, findAllMentions } from './mentions.ts';
import {
  createKnownMentions,
  haveSameMentions,
  packMentions,
  unpackMentions,
  type PackedMentions,
} from './known-mentions.ts';
import { readArchive } from './read-archive.ts';
import { createReadCache } from './read-cache.ts';

const cache = createReadCache();
const { archive } = await readArchive('tests/archives/bridge', cache);
assert.ok(archive !== undefined && archive.mentions.length > 5);
const { documents, names, mentions } = archive;

test('mentions that were packed are the same mentions', () => {
  const packed = deserialize(serialize(packMentions(cache.mentions))) as PackedMentions;
  assert.deepEqual(unpackMentions(packed), cache.mentions);
});

test('mentions that are known are not found again', () => {
  const known = createKnownMentions(cache.mentions);
  const found = findAllMentions(documents, indexForms(names), known);
  assert.deepEqual(found, mentions);
  assert.ok(found.every((mention) => mentions.includes(mention)));
  assert.ok(haveSameMentions(known, cache.mentions));
});

test('other forms, and another document with the same id, are looked for', () => {
  const [name] = names;
  assert.ok(name);
  const form = { text: 'the', basis: 'named', misspelt: false, shared: false, in: [] } as const;
  const withForm: Name[] = [{ ...name, forms: [form] }];
  const known = createKnownMentions(cache.mentions);
  const found = findAllMentions(documents, indexForms(withForm), known);
  assert.ok(found.length > 0 && found.every((mention) => mention.form === 'the'));
  assert.ok(!haveSameMentions(known, cache.mentions));

  const [first, ...others] = documents;
  assert.ok(first);
  const empty = { ...first, passages: [] };
  const changed = createKnownMentions(cache.mentions);
  const rest = findAllMentions([empty, ...others], indexForms(names), changed);
  assert.deepEqual(rest, mentions.filter(({ document }) => document !== first.id)); // prettier-ignore
});

test('the mentions of a document that is gone are forgotten', () => {
  const known = createKnownMentions(cache.mentions);
  findAllMentions(documents.slice(1), indexForms(names), known);
  assert.equal(known.documents.size, documents.length - 1);
});
