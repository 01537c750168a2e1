import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeDocument } from '../../citations/citable.ts';
import { toPlain } from '../../citations/italic-text.ts';
import { namesInText, styleCitations } from '../../citations/citation-styles.ts';
import { readArchive } from '../../load/read-archive.ts';
import { createPaths } from '../../paths.ts';
import type { GotoDocument } from './place-syntax.ts';
import { describeTarget, findGoto } from './parse-address.ts';

const { archive: read } = await readArchive('content');
assert(read);
const archive = read;
const origin = 'https://archive.example/';
const bare = { archive, paths: createPaths(origin) };
const documents: GotoDocument[] = archive.documents.map((document) => ({
  id: document.id,
  short: document.fields['title-short'],
  title: document.fields.title.text,
  kind: document.fields.kind,
  aliases: [
    ...(document.id === 'senate-letter' ? ['senators’ letter'] : []),
    ...namesInText(citeDocument(document, undefined, bare)),
  ],
  passages: document.passages.map((passage) => [passage.id, passage.locator]),
}));

const cases: [query: string, target: string | undefined, here?: string][] = [
  ['letter ¶4', 'senate-letter#p4'],
  ['letter ¶ 4', 'senate-letter#p4'],
  ['Letter para. 4', 'senate-letter#p4'],
  ['letter, para 4', 'senate-letter#p4'],
  ['letter par. 4', 'senate-letter#p4'],
  ['letter paragraph 4', 'senate-letter#p4'],
  ['letter p4', 'senate-letter#p4'],
  ['letter 4', 'senate-letter#p4'],
  ['the letter 4', 'senate-letter#p4'],
  ['senate-letter p4', 'senate-letter#p4'],
  ['senators’ letter 4', 'senate-letter#p4'],
  ["senators' letter 4", 'senate-letter#p4'],
  ['para. 4 of the letter', 'senate-letter#p4'],
  ['letter 7', 'The letter has paras. 1–6.'],
  ['Letter, para. 99', 'The letter has paras. 1–6.'],
  ['para. 99 of the letter', 'The letter has paras. 1–6.'],
  ['letter, bullet 9', 'The letter has paras. 1–6.'],
  ['letter paras. 8–9', 'The letter has paras. 1–6.'],
  ['(Sessions et al., 2010, para. 99)', 'The letter has paras. 1–6.'],
  ['letter note ix', 'The letter has notes i–viii.'],
  ['letter note 9', 'The letter has notes i–viii.'],
  ['fact sheet ¶ 14', 'The fact sheet has bullets 1–13.'],
  ['fact sheet note i', 'The fact sheet has no notes.'],
  ['letter table 1', 'The letter has no tables.'],
  ['letter 2010', undefined],
  ['letter note of thanks', undefined],
  ['letter c', undefined],
  ['letter points out', undefined],
  ['letter paras. 3–4', 'senate-letter#p3'],
  ['letter paras. 3-4', 'senate-letter#p3'],
  ['letter pars. 3–4', 'senate-letter#p3'],
  ['letter, ¶¶ 3–4', 'senate-letter#p3'],
  ['letter 3-4', 'senate-letter#p3'],
  ['letter paras. 3 and 4', 'senate-letter#p3'],
  ['letter para. 6 to signatures', 'senate-letter#p6'],
  ['letter notes ii–iv', 'senate-letter#note-ii'],
  ['letter nn.ii–iv', 'senate-letter#note-ii'],
  ['paras. 3–4 of the letter', 'senate-letter#p3'],
  ['paras. 3-4', 'senate-letter#p3', 'senate-letter'],
  ['paras. 3-4', 'senate-letter#p3 fact-sheet#p3'],
  ['letter 4 to Clinton', undefined],
  ['(Sessions et al., par. 4)', 'senate-letter#p4'],
  ['(Sessions et al., pars. 3–4)', 'senate-letter#p3'],
  ['(Sessions et al., 2010, para. 4)', 'senate-letter#p4'],
  ['(Sessions et al., 2010, paras. 3–4)', 'senate-letter#p3'],
  ['Sessions et al., 2010, para. 4', 'senate-letter#p4'],
  ['Sessions et al. (2010, para. 4)', 'senate-letter#p4'],
  ['(Sessions et al., 2010, note iv)', 'senate-letter#note-iv'],
  ['(Sessions et al.)', 'senate-letter#'],
  ['senate-letter#p4', 'senate-letter#p4'],
  ['/documents/senate-letter/#p4', 'senate-letter#p4'],
  ['senate-letter#p4.k7f2q', 'senate-letter#p4.k7f2q'],
  ['letter #4', 'senate-letter#p4'],
  ['letter#p4', 'senate-letter#p4'],
  ['letter', 'senate-letter#'],
  ['letter signatures', 'senate-letter#signatures'],
  ['letter note iv', 'senate-letter#note-iv'],
  ['letter fn. iv', 'senate-letter#note-iv'],
  ['letter n.iv', 'senate-letter#note-iv'],
  ['letter iv', 'senate-letter#note-iv'],
  ['note vi', 'senate-letter#note-vi'],
  ['note ix', 'The letter has notes i–viii.'],
  ['note ix', 'The letter has notes i–viii.', 'fact-sheet'],
  ['¶7', 'The letter has paras. 1–6.', 'senate-letter'],
  ['notes on a treaty', undefined],
  ['table 3', undefined],
  ['fact sheet 11', 'fact-sheet#p11'],
  ['fact sheet bullet 11', 'fact-sheet#p11'],
  ['fact sheet ¶ 11', 'fact-sheet#p11'],
  ['Fact sheet, bullet 11', 'fact-sheet#p11'],
  ['Missile Defense Cooperation with the Russian Federation', 'fact-sheet#'],
  ['bullet 3', 'fact-sheet#p3', 'fact-sheet'],
  ['¶3', 'senate-letter#p3', 'senate-letter'],
  // Each document has a third passage: it is not clear which is meant.
  ['¶3', 'senate-letter#p3 fact-sheet#p3'],
  ['3', undefined],
  ['signatures', undefined],
  ['missile defense', undefined],
  ['letter to Clinton about 4 treaties', undefined],
  ['', undefined],
  ['https://archive.example/documents/senate-letter/', 'senate-letter#'],
  ['https://archive.example/documents/senate-letter/#p4', 'senate-letter#p4'],
  ['archive.example/documents/senate-letter/#p4.k7f2q', 'senate-letter#p4.k7f2q'],
  [
    'https://archive.example/documents/senate-letter/#p4.k7f2q:~:text=a%20joint-,threat',
    'senate-letter#p4.k7f2q:~:text=a%20joint-,threat',
  ],
  ['<https://archive.example/documents/fact-sheet/#p2.abcde>.', 'fact-sheet#p2.abcde'],
  ['https://elsewhere.example/documents/senate-letter/#p4', undefined],
  ['https://archive.example/documents/unknown/#p4', undefined],
];

for (const [query, target, here] of cases) {
  test(`answers "${query}"${here === undefined ? '' : ` in ${here}`}: ${target ?? 'nothing'}`, () => {
    assert.equal(tell(query, here), target);
  });
}

/** `senate-letter#p4`, several of them, or what is said. */
function tell(query: string, here?: string, among: readonly GotoDocument[] = documents): string | undefined {
  const answer = findGoto(query, among, origin, here);
  if (answer?.found !== true) return answer?.has;
  return answer.targets.map(({ document, fragment }) => `${document}#${fragment ?? ''}`).join(' ');
}

const made = (id: string, short: string, kind: string, ...locators: string[]): GotoDocument => ({
  id,
  short,
  title: id,
  kind,
  aliases: ['Doe, 1950'],
  passages: locators.map((locator, index) => [`x${index}`, locator]),
});

test('what several documents are called leads to none of them by itself', () => {
  const alike = [made('a', 'Letter', 'letter', 'para. 1', 'para. 2'), made('b', 'Letter', 'letter', 'para. 1')];
  assert.equal(tell('(Doe, 1950, para. 1)', undefined, alike), 'a#x0 b#x0');
  assert.equal(tell('letter ¶2', undefined, alike), 'a#x1');
  assert.equal(tell('letter ¶3', undefined, alike), undefined);
});

const having: [locators: string[], asked: string, has: string | undefined][] = [
  [['para. 1'], '9', 'Doe to Roe has para. 1.'],
  [['para. 1', 'para. 2', 'para. 4', 'para. 4a', 'para. 5'], '3', 'Doe to Roe has paras. 1–2, 4–5.'],
  [['note *', 'note †'], 'note ‡', 'Doe to Roe has notes *, †.'],
  [['note i', 'note ii', 'note iii', 'note iv', 'note v'], 'note x', 'Doe to Roe has notes i–v.'],
  [['closing'], '¶1', 'Doe to Roe has no numbered paragraphs.'],
  // Paragraphs begin anew under each heading: that there is no para. 9 cannot be told in a word.
  [['Article I, para. 1', 'Article I, para. 2', 'para. 3', 'Article II, para. 1'], '9', undefined],
];
for (const [locators, asked, has] of having) {
  test(`of ${locators.join('; ')} says ${has ?? 'nothing'}`, () => {
    assert.equal(tell(`Doe to Roe ${asked}`, undefined, [made('doe', 'Doe to Roe', 'letter', ...locators)]), has);
  });
}

test('a citation in any style leads back to its passage', () => {
  const context = { ...bare, edition: { number: 2, corrected: '2027-03-03' } };
  for (const document of archive.documents) {
    for (const passage of document.passages) {
      for (const { citations } of styleCitations(citeDocument(document, { first: passage, last: passage }, context))) {
        for (const { id, text } of citations) {
          // What stands in parentheses in a text has no address, and a bibliography lists the whole.
          const fragment = id.endsWith('in-text')
            ? passage.id
            : id === 'chicago-bibliography'
              ? ''
              : `${passage.id}.${passage.digest}`;
          assert.equal(tell(toPlain(text)), `${document.id}#${fragment}`, toPlain(text));
        }
      }
    }
  }
});

test('a target is described in the archive’s words', () => {
  const described = (fragment?: string) => describeTarget({ document: 'senate-letter', fragment }, documents);
  assert.equal(described('p4'), 'letter, para. 4');
  assert.equal(described('p4.k7f2q:~:text=a,b'), 'letter, para. 4');
  assert.equal(described(), 'letter');
  assert.equal(
    describeTarget({ document: 'doe', fragment: 'x0' }, [made('doe', 'Doe to Roe', 'letter', 'para. 1')]),
    'Doe to Roe, para. 1',
  );
});
