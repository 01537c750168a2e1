import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, recordBodies } from '../../../tests/ledger/record-bodies.ts';
import { sha256 } from '../../text/digest.ts';
import { propose } from './align.ts';

test('a long text in which every passage was changed a little is aligned without questions', () => {
  const rows = (changed: string) =>
    Array.from({ length: 210 }, (_, n) => {
      const words = sha256(`${n}`).replace(/\d/g, ' ').replace(/ +/g, ' ').trim();
      return `Row ${words} and ${sha256(`${n}.`).replace(/\d/g, ' ').replace(/ +/g, ' ').trim()} ${changed}.`;
    }).join('\n\n');
  const { changes, questions, ids } = propose(readBody(rows('at the end'), recordBodies(rows('here at the end'))));
  assert.deepEqual(questions, []);
  assert.deepEqual(
    ids,
    Array.from({ length: 210 }, (_, n) => `p${n + 1}`),
  );
  assert.ok(changes.every(({ type }) => type === 'corrected'));
});
