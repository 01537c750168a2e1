import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, recordBodies } from '../../../tests/ledger/record-bodies.ts';

const body = `:::dateline
October 18, 2010
:::

The first paragraph speaks of the treaty.[^i]

The second one asks for all of the documents.

The third one says how the Senate will vote.

[^i]: Treaty, page 4.
`;

test('passages have the ids and locators of the ledger, and note calls follow their passage', () => {
  const edited = body.replace('The first', 'A new paragraph comes first.\n\nThe first');
  const document = readBody(edited, recordBodies(body, edited));
  assert.deepEqual(
    document.passages.map(({ id, locator }) => [id, locator]),
    [
      ['dateline', 'dateline'],
      ['p0a', 'para. 0a'],
      ['p1', 'para. 1'],
      ['p2', 'para. 2'],
      ['p3', 'para. 3'],
      ['note-i', 'note i'],
    ],
  );
  assert.deepEqual(
    document.blocks.map((block) => block.type === 'passage' && block.id),
    ['dateline', 'p0a', 'p1', 'p2', 'p3'],
  );
  assert.deepEqual(
    document.notes[0]?.calls.map(({ id, passage }) => [id, passage]),
    [['noteref-i', 'p1']],
  );
});

test('a document that is withheld as a whole has no passages', () => {
  const document = readBody('[[withheld: document]]', recordBodies(body, '[[withheld: document]]'));
  assert.deepEqual([document.passages, document.blocks, document.withheld], [[], [], true]);
});
