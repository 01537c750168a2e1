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

const opening = 'The commission met in the old hall on the fourth of May, and heard three witnesses of the company.';
const opinion = 'It found that no toll was due on goods of the county.';

test('a passage that was changed a little keeps its address next to a passage that has its words and others', () => {
  const body = `${opening.replace('three', 'four')}\n\n${opening} ${opinion}`;
  const { ids, questions } = propose(readBody(body, recordBodies(`${opening}\n\n${opinion}`)));
  assert.equal(ids[0], 'p1');
  assert.deepEqual(
    questions.map(({ passage, candidates }) => [passage.place.line, candidates]),
    [[12, ['p2']]],
  );
});

test('without such a passage, the passage that has the words of two is a merge', () => {
  const { ids, questions } = propose(readBody(`${opening} ${opinion}`, recordBodies(`${opening}\n\n${opinion}`)));
  assert.deepEqual([ids, questions], [['p1'], []]);
});

test('if parts of a passage come out of it while another passage is nearly one of them, the editor is asked', () => {
  const before = recordBodies(`${opening} ${opinion}\n\n${opening.replace('three', 'four')}`);
  const { questions } = propose(readBody(`${opening}\n\n${opinion}`, before));
  assert.equal(questions.length, 1);
});
