/** What a page shows of the history of its addresses. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readBody, recordBodies, type RecordedBody } from '../../tests/ledger/record-bodies.ts';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { digestOf } from '../text/digest.ts';
import type { AddressHistory } from './address-history.ts';
import { createDocumentText } from './document-text.ts';

const opened = 'The bridge was opened to carriages in the spring of that year.';
const counted = 'Its keeper counted ninety carts on the first market day.';
const toll = 'A toll of two pence was asked of every rider who crossed.';

/** The histories on the page of a document that was recorded several times. */
function historiesOf(...bodies: string[][]) {
  const recorded: RecordedBody[] = bodies.map((paragraphs) => paragraphs.join('\n\n'));
  const document = readBody(bodies.at(-1)?.join('\n\n') ?? '', recordBodies(...recorded));
  const { ended, blocks } = createDocumentText({ ...archive, documents: [document] }, document, paths, true);
  const print = (history: AddressHistory) => ({
    ...history,
    data: undefined,
    lines: history.lines.map(
      ({ id, text }) =>
      [id === undefined ? '' : `#${id} `, ...text.map((part) => (typeof part === 'string' ? part : `[${part.label}](${part.href})`))].join(''), // prettier-ignore
    ),
    changes: history.changes.map(({ why, difference }) => [why, difference.map(({ words }) => words).join('|')]),
  });
  return {
    beginning: ended.map(print),
    passages: blocks.flatMap((block) => {
      if (block.type !== 'passage') return [];
      const { address, margin } = block.row;
      if (margin === undefined) return [];
      return [
        { address: address.href, history: margin.history && print(margin.history), ended: margin.ended.map(print) },
      ];
    }),
  };
}

test('a passage without changes has no history', () => {
  assert.deepEqual(historiesOf([opened, counted], [opened, counted]), { beginning: [], passages: [] });
});

test('a correction: the old address is the target of its verdict, and both readings are shown', () => {
  const misprint = counted.replace('first', 'frist');
  assert.equal(
    printData(historiesOf([opened, misprint], [opened, counted])),
    `passages:
  - address: #p2.${digestOf(counted)}
    history:
      summary: Corrected, January 2, 2027
      lines:
        - p2: corrected; other words since January 2, 2027.
        - #p2.${digestOf(misprint)} p2.${digestOf(misprint)}: corrected; other words since January 2, 2027.
        - p2.${digestOf(counted)}: same words.
      changes:
        - - January 2, 2027, our error: A reason
          - Its keeper counted ninety carts on the |frist|first| market day.`,
  );
});

test('a withdrawn passage: its addresses are at the passage before it, with its words', () => {
  assert.equal(
    printData(historiesOf([opened, counted, toll], [opened, toll])),
    `passages:
  - address: #p1.${digestOf(opened)}
    ended:
      - ended: true
        summary: p2 withdrawn, January 2, 2027
        lines:
          - #p2 p2: withdrawn, January 2, 2027: A reason.
          - #p2.${digestOf(counted)} p2.${digestOf(counted)}: withdrawn, January 2, 2027.
        withdrawn:
          - from: January 1, 2027
            words: ${counted}`,
  );
});

test('a withdrawn first passage: its addresses are at the beginning', () => {
  const { beginning, passages } = historiesOf([opened, counted], [counted]);
  assert.deepEqual(beginning.map(({ summary }) => summary), ['p1 withdrawn, January 2, 2027']); // prettier-ignore
  assert.deepEqual(passages, []);
});
