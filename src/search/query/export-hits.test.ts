import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { formatCitations, formatHitsCsv } from './export-hits.ts';
import { search } from './search.ts';

const words = 'He said, “a separate treaty”, and "no more"; a treaty.';
const start = words.indexOf('“');
const engine = await indexOf(
  sourceOf({
    letter: [
      ['p4', words, { pinned: 'p4.k7f2q', quoted: [{ start, end: words.indexOf('”'), speaker: 'Vale' }] }],
      ['p5', 'A treaty.'],
    ],
  }),
);
const { hits } = await search({ text: 'separate' }, engine);
const all = (await search({ text: 'treaty' }, engine)).hits;

test('a table has a row for each hit, with quotation marks doubled', () => {
  const csv = formatHitsCsv(hits, 'https://archive.example/');
  assert.equal(
    csv,
    '\uFEFFarchive,document,date,locator,who speaks,quoted,words,address\r\n' +
      'Sample,Letter,2010-10-18,para. 4,Quoted in it,Vale,' +
      '"He said, “a separate treaty”, and ""no more""; a treaty.",' +
      'https://archive.example/documents/letter/#p4.k7f2q\r\n',
  );
});

test('a citation has the locator, who is quoted, and the pinned address', () => {
  assert.equal(
    formatCitations(hits, 'https://archive.example/'),
    'Letter, October 18, 2010, para. 4, quoting Vale. Sample. https://archive.example/documents/letter/#p4.k7f2q\n',
  );
});

test('citations have one line for each hit', () =>
  assert.equal(formatCitations(all, 'https://archive.example/').split('\n').length, 3));
