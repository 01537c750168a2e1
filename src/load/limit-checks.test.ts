import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { frontMatter, readSample } from '../../tests/support/sample-document.ts';
import { checkNotes } from '../checks/notes-and-calls.ts';
import { parseMarkdown } from '../dialect/markdown.ts';
import type { Archive } from '../model/model.ts';
import { checkLimits } from './limit-checks.ts';

const beyondLimits: readonly [name: string, text: string][] = [
  ['4 kB of nested quotations', '> '.repeat(2000)],
  ['nested lists', '- '.repeat(500) + 'x'],
  ['nested quotations in a note', `[^1]: ${'> '.repeat(50_000)}`],
  ['nested lists in a note', `[^1]: ${'- '.repeat(1500)}x`],
  ['notes in notes', '[^1]: '.repeat(1500)],
  ['nested quotations in a note with an escape in its label', `[^a\\]b]: ${'> '.repeat(50_000)}`],
  ['nested lists by indentation', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['nested emphasis', '*a **b '.repeat(2000)],
  ['nested brackets', '['.repeat(10_000)],
  ['a megabyte of backticks', '`'.repeat(1_000_000)],
  ['a megabyte of closing brackets', ']'.repeat(1_000_000)],
  ['a megabyte of asterisks in words', 'a**b'.repeat(250_000)],
  ['parts inside parts', ':::verse\n'.repeat(1000)],
  ['80 kB of unclosed links', '[x]('.repeat(20_000)],
  ['a megabyte of unclosed links', '[x]('.repeat(250_000)],
  ['unclosed links on 100,000 lines', '[x](\n'.repeat(100_000)],
  ['250,000 paragraphs', 'ab\n\n'.repeat(250_000)],
  ['headings without empty lines', '# a\n'.repeat(250_000)],
  ['a paragraph of 500,000 lines', 'a\n'.repeat(500_000)],
  ['20,000 notes', Array.from({ length: 20_000 }, (_, number) => `[^${number}]: b`).join('\n\n')],
  ['20,000 calls in as many paragraphs', 'a[^1]\n\n'.repeat(20_000) + '[^1]: b'],
  ['100,000 calls of a note', `${'[^1]'.repeat(100_000)}\n\n[^1]: b`],
  ['100,000 line breaks', 'a\\\n'.repeat(100_000)],
];

for (const [name, text] of beyondLimits) {
  test(`${name}: a message within a second`, () => {
    const seconds = timeOf(() => assert.match(checkLimits(text, 'a.md')[0]?.rule ?? '', /^limit-/));
    assert.ok(seconds < 1, `${seconds} s`);
  });
}

const atLimits: readonly [name: string, text: string][] = [
  ['2,000 opening brackets', '[x]('.repeat(2000)],
  ['10,000 line breaks', 'a\\\n'.repeat(10_000)],
  ['4,500 calls', `${'a[^1] '.repeat(1500)}\n\n`.repeat(3) + '[^1]: b'],
  ['2,000 notes', `${Array.from({ length: 2000 }, (_, number) => `a[^${number}]\n\n[^${number}]: b`).join('\n\n')}`],
];

for (const [name, text] of atLimits) {
  test(`${name} are within the limits, and are read within five seconds`, () => {
    const file = frontMatter + text;
    assert.deepEqual(checkLimits(file, 'a.md'), []);
    const seconds = timeOf(() => {
      const { value: document } = readSample(file);
      assert.ok(document);
      checkNotes({ documents: [document] } as unknown as Archive);
    });
    assert.ok(seconds < 5, `${seconds} s`);
  });
}

test('separate backticks in 1,400 paragraphs are within the limits, and are parsed within five seconds', () => {
  const text = `${'`a '.repeat(40)}\n\n`.repeat(1400);
  assert.deepEqual(checkLimits(text, 'a.md'), []);
  const seconds = timeOf(() => parseMarkdown(text));
  assert.ok(seconds < 5, `${seconds} s`);
});
