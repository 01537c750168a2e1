/** The cache of read files: a file is read again only if the file or what it depends on has changed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Attachments } from './attachments.ts';
import type { FileKind } from './file-kinds.ts';
import type { ContentFile } from './file-listing.ts';
import { readCached, type ReadCache } from './read-cache.ts';

const attachments = (receivedHash: string): Attachments => ({
  received: new Map(),
  receivedHash,
  ledgers: new Map(),
  claims: new Map(),
});
const file = (text: string): ContentFile => ({ id: 'a', path: 'documents/a.md', file: 'content/documents/a.md', text });

/** A kind whose reader gives the text in capitals and records what it read. */
function recordingKind(): FileKind<string> & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    folder: 'documents',
    extension: '.md',
    texts,
    dependencies: (_, { receivedHash }) => receivedHash,
    read: ({ text }) => {
      texts.push(text);
      if (text === 'crash') throw new Error('no such thing');
      return { value: text.toUpperCase(), problems: [] };
    },
  };
}

test('a file is read again if its text or a received text has changed', () => {
  const kind = recordingKind();
  const cache: ReadCache = new Map();
  const read = (text: string, hash: string) => readCached(kind, file(text), attachments(hash), cache).value;
  assert.deepEqual([read('one', '1'), read('one', '1'), read('two', '1'), read('two', '2')], ['ONE', 'ONE', 'TWO', 'TWO']); // prettier-ignore
  assert.deepEqual(kind.texts, ['one', 'two', 'two']);
});

test('the reader receives the text without a byte order mark, which is reported', () => {
  const kind = recordingKind();
  const { value, problems } = readCached(kind, file('\uFEFFone'), attachments(''), new Map());
  assert.equal(value, 'ONE');
  assert.deepEqual(problems.map(({ rule }) => rule), ['text-byte-order-mark']); // prettier-ignore
});

test('an exception of a reader is reported as an internal error of that file', () => {
  const { value, problems } = readCached(recordingKind(), file('crash'), attachments(''), new Map());
  assert.equal(value, undefined);
  assert.deepEqual(problems.map(({ rule, file: name }) => [rule, name]), [['our-fault', 'content/documents/a.md']]); // prettier-ignore
  assert.match(problems[0]?.message ?? '', /no such thing/);
});

test('a file beyond the limits is not given to the reader', () => {
  const kind = recordingKind();
  const { problems } = readCached(kind, file('> '.repeat(100)), attachments(''), new Map());
  assert.deepEqual(problems.map(({ rule }) => rule), ['limit-nesting']); // prettier-ignore
  assert.deepEqual(kind.texts, []);
});
