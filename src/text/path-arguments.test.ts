import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocumentId, readPath } from './path-arguments.ts';

const ids: readonly (readonly [argument: string, id: string])[] = [
  ['letter', 'letter'],
  ['letter.md', 'letter'],
  ['letter.ledger.json', 'letter'],
  ['documents/letter.md', 'letter'],
  ['documents\\letter', 'letter'],
  ['content/documents/letter.md', 'letter'],
  ['content\\documents\\letter.md', 'letter'],
  ['.\\content\\documents\\letter.claims.yaml', 'letter'],
  ['C:\\papers\\content\\documents\\harbor-notice.md', 'harbor-notice'],
  ['content\\documents/letter.md', 'letter'],
  ['content\\received\\letter.txt', 'letter'],
  ['content\\received\\letter.B.txt', 'letter'],
  // Not the file of a document.
  ['content/sources/letter.md', 'content/sources/letter.md'],
  ['content\\annotations\\letter\\a.md', 'content\\annotations\\letter\\a.md'],
  ['letter/', 'letter/'],
  ['', ''],
];

for (const [argument, id] of ids)
  test(`the document of \`${argument}\` is \`${id}\``, () => {
    assert.equal(readDocumentId(argument), id);
  });

const files = new Set(['drafts/a.md', 'odd\\name.md']);
const paths: readonly (readonly [argument: string, path: string])[] = [
  ['drafts/a.md', 'drafts/a.md'],
  ['drafts\\a.md', 'drafts/a.md'],
  ['.\\drafts\\a.md', './drafts/a.md'],
  // A file of this name exists.
  ['odd\\name.md', 'odd\\name.md'],
  // A new folder.
  ['my\\archive', 'my/archive'],
];

for (const [argument, path] of paths)
  test(`\`${argument}\` is the path ${path}`, () => {
    assert.equal(
      readPath(argument, (candidate) => files.has(candidate)),
      path,
    );
  });
