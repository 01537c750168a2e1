import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLines, cleanWords, citeSelection, copyEvidence, type SelectedQuotation } from './evidence-copy.ts';
import { italic } from './italic-text.ts';

const letter: SelectedQuotation = {
  words: ['Carriers must be assured'],
  locators: ['para. 6', 'para. 6'],
  speakers: [],
  whole: false,
  citation: 'Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911, 1st ed.',
  url: 'https://bridge-papers.org/documents/letter/#p6.aaaaa:~:text=Carriers%20must',
};
const cited = letter.citation;
const url = letter.url;
const crane = { name: 'Tobias Crane', reportedBy: 'Alder Courier' };
const holloway = { name: 'Peter Holloway', reportedBy: undefined };

test('preformatted text keeps its columns and the first spaces of its lines', () => {
  assert.equal(
    cleanLines('\n  TOTAL   OF ALL \nStone\u00AD    12,000\n\nIron  9 \n'),
    '  TOTAL   OF ALL\nStone    12,000\n\nIron  9',
  );
});

const plain: [name: string, selected: Partial<SelectedQuotation>, text: string][] = [
  ['words of the document', {}, `“Carriers must be assured”\n\n— ${cited}, para. 6, ${url}\n`],
  [
    'words that contain a quotation',
    {
      words: ['told the *Courier* that “the county is drafting an agreement.”'],
      locators: ['para. 1', 'para. 1'],
      speakers: [crane],
    },
    `“told the *Courier* that ‘the county is drafting an agreement.’”\n\n— ${cited}, para. 1 (quoting Tobias Crane, as reported by Alder Courier), ${url}\n`,
  ],
  [
    'a whole quotation with its marks',
    {
      words: ['“In our opinion, a toll is a matter of the bridge.”'],
      locators: ['para. 3', 'para. 3'],
      speakers: [crane],
      whole: true,
    },
    `“In our opinion, a toll is a matter of the bridge.”\n\n— Tobias Crane, as reported by Alder Courier, in ${cited}, para. 3, ${url}\n`,
  ],
  [
    'part of a quotation',
    { words: ['such talks have nothing to do'], locators: ['bullet 3', 'bullet 3'], speakers: [holloway], whole: true },
    `“such talks have nothing to do”\n\n— Peter Holloway, in ${cited}, bullet 3, ${url}\n`,
  ],
  [
    'several passages and speakers',
    { words: ['one “two”', 'three\u00ADfour'], locators: ['para. 3', 'para. 4'], speakers: [crane, holloway, crane] },
    `“one ‘two’\n\n“threefour”\n\n— ${cited}, paras. 3–4 (quoting Tobias Crane, as reported by Alder Courier; Peter Holloway), ${url}\n`,
  ],
  [
    'different kinds of passage',
    { locators: ['para. 6', 'signatures'] },
    `“Carriers must be assured”\n\n— ${cited}, para. 6 to signatures, ${url}\n`,
  ],
  ['two notes', { locators: ['note iv', 'note v'] }, `“Carriers must be assured”\n\n— ${cited}, notes iv–v, ${url}\n`],
];

for (const [name, selected, text] of plain) {
  test(`copies ${name}`, () => assert.equal(copyEvidence({ ...letter, ...selected }).plain, text));
}

test('HTML and Markdown escape the words and contain the link', () => {
  const { html, markdown } = copyEvidence({ ...letter, words: ['a <b> & *c*'], citation: `In ${italic('R&D')}` });
  assert.equal(
    html,
    `<blockquote cite="${url}"><p>“a &lt;b&gt; &amp; *c*”</p></blockquote><p>— In <i>R&amp;D</i>, para. 6, <a href="${url}">https://bridge-papers.org/documents/letter/#p6.aaaaa</a></p>`,
  );
  assert.equal(
    markdown,
    `> “a \\<b\\> & \\*c\\*”\n>\n> — In *R&D*, para. 6, [https://bridge-papers.org/documents/letter/#p6.aaaaa](<${url}>)\n`,
  );
});

test('a citation ends in the pinned address without a text directive', () => {
  assert.equal(citeSelection(letter), `${cited}, para. 6, https://bridge-papers.org/documents/letter/#p6.aaaaa`);
});

test('nothing links to an address that is reserved for examples', () => {
  const selected = { ...letter, url: 'https://archive.example/documents/letter/#p6.aaaaa:~:text=Carriers%20must' };
  assert.equal(citeSelection(selected), `${cited}, para. 6, address not yet assigned`);
  const { plain, html, markdown } = copyEvidence(selected);
  assert.equal(plain, `“Carriers must be assured”\n\n— ${cited}, para. 6, address not yet assigned\n`);
  for (const text of [plain, html, markdown]) assert.doesNotMatch(text, /archive\.example|href|cite=|\]\(/);
});

test('lines and cells stay separate in every format', () => {
  const words = ['went out\nand left *it*', '1911\t38,000\n1912\t40,000'];
  const { plain: text, html, markdown } = copyEvidence({ ...letter, words });
  assert.match(text, /^“went out\nand left \*it\*\n\n“1911\t38,000\n1912\t40,000”\n/);
  assert.match(html, /<p>“went out<br>and left \*it\*<\/p><p>“1911\t38,000<br>1912\t40,000”<\/p>/);
  assert.match(markdown, /^> “went out\\\n> and left \\\*it\\\*\n>\n> “1911\t38,000\\\n> 1912\t40,000”\n/);
});

test('clean words have one tab between cells, and one line end between lines', () => {
  assert.equal(cleanWords('\n\t1911 \t\t38,000\t\n\n \t1912\t'), '1911\t38,000\n1912');
});

test('clean words have no invisible characters', () => {
  assert.equal(cleanWords(' a\u00ADb\u200Bc  d \n e\u00A0f '), 'abc d\ne f');
});
