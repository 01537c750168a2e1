import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { checkCharacters, noticeCharacters } from './character-checks.ts';

test('each character has its own line and column, in the order of the text', () => {
  const text = 'a\u200Bb\n\ncаfe\u00ADd\n\u200E';
  assert.deepEqual(
    noticeCharacters(text, 'a.md').map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn]),
    [
      ['text-invisible', 1, 2, 3],
      ['text-lookalike', 3, 2, 3],
      ['text-invisible', 3, 5, 6],
      ['text-invisible', 4, 1, 2],
    ],
  );
});

test('a direction mark is expected in a line with right-to-left letters, before or after it', () => {
  assert.deepEqual(noticeCharacters('a\u200E שלום\nשלום \u200Fa\n', 'a.md'), []);
  assert.deepEqual(
    noticeCharacters('שלום\na\u200E\nשלום\n', 'a.md').map(({ line }) => line),
    [2],
  );
});

test('a noncharacter is reported, which this program could take for a sign of its own', () => {
  for (const character of ['\uFDD0', '\uFDD3', '\uFDEF', '\uFFFE', '\uFFFF', '\u{1FFFE}']) {
    assert.deepEqual(
      checkCharacters(`One\n${character}1\uFDD4 word.`, 'a.md').map(({ rule, line, column }) => [rule, line, column]),
      [['text-control', 2, 1]],
    );
  }
  assert.deepEqual(checkCharacters('\uFDCF and \uFDF0', 'a.md'), []);
});

const long: readonly [name: string, text: string][] = [
  ['300,000 zero-width joiners in one line', '\u200D'.repeat(300_000)],
  ['250,000 direction marks in one line', 'a\u200E'.repeat(250_000)],
  ['100,000 soft hyphens in as many lines', 'a\u00AD\n'.repeat(100_000)],
  ['100,000 words with letters of two scripts', 'pаypаl '.repeat(100_000)],
  ['250,000 decomposed letters', 'e\u0301'.repeat(250_000)],
];
for (const [name, text] of long) {
  test(`${name} are found within two seconds`, () => {
    const seconds = timeOf(() => {
      assert.ok([...checkCharacters(text, 'a.md'), ...noticeCharacters(text, 'a.md')].length > 0);
    });
    assert.ok(seconds < 2);
  });
}
