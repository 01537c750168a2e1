import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanWords, citeSelection, copyEvidence, type SelectedQuotation } from './evidence-copy.ts';
import { italic } from './italic-text.ts';

const letter: SelectedQuotation = {
  words: ['Senators must be assured'],
  locators: ['para. 6', 'para. 6'],
  speakers: [],
  whole: false,
  citation: 'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010, 1st ed.',
  url: 'https://archive.example/documents/senate-letter/#p6.aaaaa:~:text=Senators%20must',
};
const cited = letter.citation;
const url = letter.url;
const burutin = { name: 'Alexander Burutin', reportedBy: 'Interfax-AVN' };
const gates = { name: 'Robert Gates', reportedBy: undefined };

const plain: [name: string, selected: Partial<SelectedQuotation>, text: string][] = [
  ['the document’s own words', {}, `“Senators must be assured”\n\n— ${cited}, para. 6, ${url}\n`],
  [
    'words with a quotation in them',
    {
      words: ['told *Moscow Interfax* that “the Ministries are drafting a treaty.”'],
      locators: ['para. 1', 'para. 1'],
      speakers: [burutin],
    },
    `“told *Moscow Interfax* that ‘the Ministries are drafting a treaty.’”\n\n— ${cited}, para. 1 (quoting Alexander Burutin, as reported by Interfax-AVN), ${url}\n`,
  ],
  [
    'nothing but quoted words, with their marks',
    {
      words: ['“In our opinion, missile defense is a strategic matter.”'],
      locators: ['para. 3', 'para. 3'],
      speakers: [burutin],
      whole: true,
    },
    `“In our opinion, missile defense is a strategic matter.”\n\n— Alexander Burutin, as reported by Interfax-AVN, in ${cited}, para. 3, ${url}\n`,
  ],
  [
    'part of quoted words',
    { words: ['such talks have nothing to do'], locators: ['bullet 3', 'bullet 3'], speakers: [gates], whole: true },
    `“such talks have nothing to do”\n\n— Robert Gates, in ${cited}, bullet 3, ${url}\n`,
  ],
  [
    'several passages and speakers',
    { words: ['one “two”', 'three\u00ADfour'], locators: ['para. 3', 'para. 4'], speakers: [burutin, gates, burutin] },
    `“one ‘two’\n\n“threefour”\n\n— ${cited}, paras. 3–4 (quoting Alexander Burutin, as reported by Interfax-AVN; Robert Gates), ${url}\n`,
  ],
  [
    'different kinds of passage',
    { locators: ['para. 6', 'signatures'] },
    `“Senators must be assured”\n\n— ${cited}, para. 6 to signatures, ${url}\n`,
  ],
  [
    'a single passage of several selected',
    { locators: ['note iv', 'note v'] },
    `“Senators must be assured”\n\n— ${cited}, notes iv–v, ${url}\n`,
  ],
];

for (const [name, selected, text] of plain) {
  test(`copies ${name}`, () => assert.equal(copyEvidence({ ...letter, ...selected }).plain, text));
}

test('HTML and Markdown escape the words and keep the link', () => {
  const { html, markdown } = copyEvidence({ ...letter, words: ['a <b> & *c*'], citation: `In ${italic('R&D')}` });
  assert.equal(
    html,
    `<blockquote cite="${url}"><p>“a &lt;b&gt; &amp; *c*”</p></blockquote><p>— In <i>R&amp;D</i>, para. 6, <a href="${url}">https://archive.example/documents/senate-letter/#p6.aaaaa</a></p>`,
  );
  assert.equal(
    markdown,
    `> “a \\<b\\> & \\*c\\*”\n>\n> — In *R&D*, para. 6, [https://archive.example/documents/senate-letter/#p6.aaaaa](<${url}>)\n`,
  );
});

test('a citation ends in the pinned address, without words', () => {
  assert.equal(citeSelection(letter), `${cited}, para. 6, https://archive.example/documents/senate-letter/#p6.aaaaa`);
});

test('clean words have nothing invisible', () => {
  assert.equal(cleanWords(' a\u00ADb\u200Bc  d \n e\u00A0f '), 'abc d\ne f');
});
