/** The cache of read files: a file is read again only if the file or what it depends on has changed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { sha256 } from '../text/digest.ts';
import type { Attachments } from './attachments.ts';
import type { FileKind } from './file-kinds.ts';
import type { ContentFile } from './file-listing.ts';
import { createReadCache, readCached } from './read-cache.ts';

const attachments = (received: Readonly<Record<string, string>>): Attachments => ({
  received: new Map(
    Object.entries(received).map(([name, text]) => [name, { file: `received/${name}`, text, sha256: sha256(text) }]),
  ),
  ledgers: new Map(),
  claims: new Map(),
});
const file = (text: string): ContentFile => ({
  id: 'a',
  path: 'documents/a.md',
  file: 'content/documents/a.md',
  sha256: sha256(text),
  text,
});

/** A kind whose reader gives the text in capitals, looks up one received text, and records what it read. */
function recordingKind(): FileKind<string> & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    folder: 'documents',
    extension: '.md',
    texts,
    read: ({ text }, { received }) => {
      received.get('a.txt');
      texts.push(text);
      if (text === 'crash') throw new Error('no such thing');
      return { value: text.toUpperCase(), problems: [] };
    },
  };
}

test('a file is read again if its text or a received text that it looks up has changed', () => {
  const kind = recordingKind();
  const cache = createReadCache();
  const read = (text: string, received: Readonly<Record<string, string>>) =>
    readCached(kind, file(text), attachments(received), cache).value;
  const values = [
    read('one', {}),
    read('one', {}),
    read('two', {}),
    read('two', { 'b.txt': 'x' }),
    read('two', { 'a.txt': 'x' }),
    read('two', { 'a.txt': 'y' }),
  ];
  assert.deepEqual(values, ['ONE', 'ONE', 'TWO', 'TWO', 'TWO', 'TWO']);
  assert.deepEqual(kind.texts, ['one', 'two', 'two', 'two']);
});

test('the reader receives the text without a byte order mark, which is reported', () => {
  const kind = recordingKind();
  const { value, problems } = readCached(kind, file('\uFEFFone'), attachments({}), createReadCache());
  assert.equal(value, 'ONE');
  assert.deepEqual(problems.map(({ rule }) => rule), ['text-byte-order-mark']); // prettier-ignore
});

test('an exception of a reader is reported as an internal error of that file', () => {
  const { value, problems } = readCached(recordingKind(), file('crash'), attachments({}), createReadCache());
  assert.equal(value, undefined);
  assert.deepEqual(problems.map(({ rule, file: name }) => [rule, name]), [['our-fault', 'content/documents/a.md']]); // prettier-ignore
  assert.match(problems[0]?.message ?? '', /no such thing/);
});

test('a file beyond the limits is not given to the reader', () => {
  const kind = recordingKind();
  const { problems } = readCached(kind, file('> '.repeat(100)), attachments({}), createReadCache());
  assert.deepEqual(problems.map(({ rule }) => rule), ['limit-nesting']); // prettier-ignore
  assert.deepEqual(kind.texts, []);
});
