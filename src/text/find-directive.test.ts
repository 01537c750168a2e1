import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDirective } from './find-directive.ts';
import { linearize } from './linear-page.ts';
import type { TextDirective } from './text-directive.ts';

const searched: [name: string, blocks: string[], directive: TextDirective, found: string | undefined][] = [
  ['the first of several', ['a Senator', 'a senator'], { start: 'senator' }, 'senator'],
  ['whole words only', ['machines', 'a machine'], { start: 'machine' }, 'machine'],
  ['nothing across two blocks', ['machine', 'defense'], { start: 'machine defense' }, undefined],
  ['an end in another block', ['a machine', 'b defense'], { start: 'machine', end: 'defense' }, 'machine\nb defense'],
  [
    'a prefix in another block',
    ['JEFF', 'Senator', 'JOHN', 'Senator'],
    { prefix: 'JOHN', start: 'Senator' },
    'senator',
  ],
  [
    'nothing if the prefix is elsewhere',
    ['Senator', 'JOHN x Senator'],
    { prefix: 'JOHN', start: 'Senator' },
    undefined,
  ],
  ['nothing if the suffix does not match', ['a b c'], { start: 'b', suffix: 'd' }, undefined],
  ['a suffix joined to the words', ['defense.ii'], { start: 'defense.', suffix: 'ii' }, 'defense.'],
  ['no end before the start', ['end start'], { start: 'start', end: 'end' }, undefined],
];

for (const [name, blocks, directive, found] of searched) {
  test(`the search finds ${name}`, () => {
    const page = linearize(blocks);
    const range = findDirective(page, directive, true);
    assert.equal(range && page.text.slice(range.start, range.end), found);
  });
}
