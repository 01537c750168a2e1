import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeDocument } from '../../citations/citable.ts';
import { toPlain } from '../../citations/italic-text.ts';
import { namesInText, styleCitations } from '../../citations/citation-styles.ts';
import { readArchive } from '../../load/read-archive.ts';
import { createPaths } from '../../paths.ts';
import type { GotoDocument } from './place-syntax.ts';
import { describeTarget, findGoto } from './parse-address.ts';

const origin = 'https://papers-archive.org/';

const letter: GotoDocument = {
  id: 'doe-letter',
  short: 'Letter',
  title: 'Letter from four harbor masters to Secretary Jane Roe, March 3, 1950',
  kind: 'letter',
  aliases: ['masters’ letter', 'Doe et al.', 'Doe et al., 1950', 'Doe et al. (1950)'],
  passages: [
    ['letterhead', 'letterhead'],
    ...[1, 2, 3, 4, 5, 6].map((number) => [`p${number}`, `para. ${number}`] as const),
    ['signatures', 'signatures'],
    ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'].map((label) => [`note-${label}`, `note ${label}`] as const),
  ],
};
const factSheet: GotoDocument = {
  id: 'harbor-sheet',
  short: 'Fact sheet',
  title: 'Cooperation in the Harbors of the North',
  kind: 'fact sheet',
  aliases: [],
  passages: Array.from({ length: 13 }, (_, index) => [`p${index + 1}`, `bullet ${index + 1}`]),
};
const documents = [letter, factSheet];

const cases: [query: string, target: string | undefined, currentDocument?: string][] = [
  ['letter ¶4', 'doe-letter#p4'],
  ['letter ¶ 4', 'doe-letter#p4'],
  ['Letter para. 4', 'doe-letter#p4'],
  ['letter, para 4', 'doe-letter#p4'],
  ['letter par. 4', 'doe-letter#p4'],
  ['letter paragraph 4', 'doe-letter#p4'],
  ['letter p4', 'doe-letter#p4'],
  ['letter 4', 'doe-letter#p4'],
  ['the letter 4', 'doe-letter#p4'],
  ['doe-letter p4', 'doe-letter#p4'],
  ['masters’ letter 4', 'doe-letter#p4'],
  ["masters' letter 4", 'doe-letter#p4'],
  ['para. 4 of the letter', 'doe-letter#p4'],
  ['letter 7', 'The letter has paras. 1–6.'],
  ['Letter, para. 99', 'The letter has paras. 1–6.'],
  ['para. 99 of the letter', 'The letter has paras. 1–6.'],
  ['letter, bullet 9', 'The letter has paras. 1–6.'],
  ['letter paras. 8–9', 'The letter has paras. 1–6.'],
  ['(Doe et al., 1950, para. 99)', 'The letter has paras. 1–6.'],
  ['letter note ix', 'The letter has notes i–viii.'],
  ['letter note 9', 'The letter has notes i–viii.'],
  ['fact sheet ¶ 14', 'The fact sheet has bullets 1–13.'],
  ['fact sheet note i', 'The fact sheet has no notes.'],
  ['letter table 1', 'The letter has no tables.'],
  ['letter 1950', undefined],
  ['letter note of thanks', undefined],
  ['letter c', undefined],
  ['letter points out', undefined],
  ['letter paras. 3–4', 'doe-letter#p3'],
  ['letter paras. 3-4', 'doe-letter#p3'],
  ['letter pars. 3–4', 'doe-letter#p3'],
  ['letter, ¶¶ 3–4', 'doe-letter#p3'],
  ['letter 3-4', 'doe-letter#p3'],
  ['letter paras. 3 and 4', 'doe-letter#p3'],
  ['letter para. 6 to signatures', 'doe-letter#p6'],
  ['letter notes ii–iv', 'doe-letter#note-ii'],
  ['letter nn.ii–iv', 'doe-letter#note-ii'],
  ['paras. 3–4 of the letter', 'doe-letter#p3'],
  ['paras. 3-4', 'doe-letter#p3', 'doe-letter'],
  ['paras. 3-4', 'doe-letter#p3 harbor-sheet#p3'],
  ['letter 4 to Roe', undefined],
  ['(Doe et al., par. 4)', 'doe-letter#p4'],
  ['(Doe et al., pars. 3–4)', 'doe-letter#p3'],
  ['(Doe et al., 1950, para. 4)', 'doe-letter#p4'],
  ['(Doe et al., 1950, paras. 3–4)', 'doe-letter#p3'],
  ['Doe et al., 1950, para. 4', 'doe-letter#p4'],
  ['Doe et al. (1950, para. 4)', 'doe-letter#p4'],
  ['(Doe et al., 1950, note iv)', 'doe-letter#note-iv'],
  ['(Doe et al.)', 'doe-letter#'],
  ['doe-letter#p4', 'doe-letter#p4'],
  ['/documents/doe-letter/#p4', 'doe-letter#p4'],
  ['doe-letter#p4.k7f2q', 'doe-letter#p4.k7f2q'],
  ['letter #4', 'doe-letter#p4'],
  ['letter#p4', 'doe-letter#p4'],
  ['letter', 'doe-letter#'],
  ['letter signatures', 'doe-letter#signatures'],
  ['letter note iv', 'doe-letter#note-iv'],
  ['letter fn. iv', 'doe-letter#note-iv'],
  ['letter n.iv', 'doe-letter#note-iv'],
  ['letter iv', 'doe-letter#note-iv'],
  ['note vi', 'doe-letter#note-vi'],
  ['note ix', 'The letter has notes i–viii.'],
  ['note ix', 'The letter has notes i–viii.', 'harbor-sheet'],
  ['¶7', 'The letter has paras. 1–6.', 'doe-letter'],
  ['notes on a treaty', undefined],
  ['table 3', undefined],
  ['fact sheet 11', 'harbor-sheet#p11'],
  ['fact sheet bullet 11', 'harbor-sheet#p11'],
  ['fact sheet ¶ 11', 'harbor-sheet#p11'],
  ['Fact sheet, bullet 11', 'harbor-sheet#p11'],
  ['Cooperation in the Harbors of the North', 'harbor-sheet#'],
  ['bullet 3', 'harbor-sheet#p3', 'harbor-sheet'],
  ['¶3', 'doe-letter#p3', 'doe-letter'],
  // Each document has a third passage: it is not clear which is meant.
  ['¶3', 'doe-letter#p3 harbor-sheet#p3'],
  ['3', undefined],
  ['signatures', undefined],
  ['harbor lights', undefined],
  ['letter to Roe about 4 treaties', undefined],
  ['', undefined],
  ['https://papers-archive.org/documents/doe-letter/', 'doe-letter#'],
  ['https://papers-archive.org/documents/doe-letter/#p4', 'doe-letter#p4'],
  ['papers-archive.org/documents/doe-letter/#p4.k7f2q', 'doe-letter#p4.k7f2q'],
  [
    'https://papers-archive.org/documents/doe-letter/#p4.k7f2q:~:text=a%20joint-,threat',
    'doe-letter#p4.k7f2q:~:text=a%20joint-,threat',
  ],
  ['<https://papers-archive.org/documents/harbor-sheet/#p2.abcde>.', 'harbor-sheet#p2.abcde'],
  ['See https://papers-archive.org/documents/doe-letter/#p4.k7f2q.', 'doe-letter#p4.k7f2q'],
  ['(https://papers-archive.org/documents/doe-letter/#p4.k7f2q)', 'doe-letter#p4.k7f2q'],
  ['“https://papers-archive.org/documents/doe-letter/#p4.k7f2q,”', 'doe-letter#p4.k7f2q'],
  ['[the letter](https://papers-archive.org/documents/doe-letter/#p4.k7f2q).', 'doe-letter#p4.k7f2q'],
  ['https://papers-archive.org/documents/doe-letter/#p4.k7f2q%E2%80%9D', 'doe-letter#p4.k7f2q'],
  ['&lt;https://papers-archive.org/documents/doe-letter/#p4.k7f2q&gt;', 'doe-letter#p4.k7f2q'],
  ['https://papers-archive.org/documents/doe-letter/#p4.k7f2qを参照', 'doe-letter#p4.k7f2q'],
  ['参照https://papers-archive.org/documents/doe-letter/#p4。', 'doe-letter#p4'],
  ['https://papers-archive.org/documents/doe-letter/.', 'doe-letter#'],
  // Links as mail programs, redirects, word processors, and LaTeX write them.
  ['https://papers-archive.org/documents/doe-letter/%23p4.k7f2q', 'doe-letter#p4.k7f2q'],
  ['https%3A%2F%2Fpapers-archive.org%2Fdocuments%2Fdoe-letter%2F%23p4.k7f2q', 'doe-letter#p4.k7f2q'],
  [
    'https://mail.example/?url=https%3A%2F%2Fpapers-archive.org%2Fdocuments%2Fdoe-letter%2F%23p4.k7f2q&data=05%7C02',
    'doe-letter#p4.k7f2q',
  ],
  ['https://a.example/url?q=https://papers-archive.org/documents/doe-letter/%23p4.k7f2q&sa=D', 'doe-letter#p4.k7f2q'],
  ['https://a.example/url?q=https%3A%2F%2Fpapers-archive.org%2Fdocuments%2Fdoe-letter%2F&sa=D', 'doe-letter#'],
  [
    'https://papers-archive.org/documents/doe-letter/#p4.k7f2q%3A~%3Atext=a%20joint',
    'doe-letter#p4.k7f2q:~:text=a%20joint',
  ],
  ['https://papers-archive.org/documents/doe\u2011letter/#p4.\u200Bk7f2q', 'doe-letter#p4.k7f2q'],
  [String.raw`\url{https://papers-archive.org/documents/doe-letter/\#p4.k7f2q}`, 'doe-letter#p4.k7f2q'],
  ['https://papers-archive.org/documents/doe-letter/index.html#p4', 'doe-letter#p4'],
  ['https://papers-archive.org/documents/doe-letter/#:~:text=a%20joint', 'doe-letter#:~:text=a%20joint'],
  ['HTTPS://Papers-Archive.org/documents/doe-letter/#p4', 'doe-letter#p4'],
  ['doe-letter#p4.k7f2q.', 'doe-letter#p4.k7f2q'],
  ['“doe-letter#p4”', 'doe-letter#p4'],
  ['/documents/doe-letter/#p4).', 'doe-letter#p4'],
  ['https://papers-archive.org/documents/doe-letter/#p99.', 'doe-letter#p99'],
  ['https://not-papers-archive.org/documents/doe-letter/#p4', undefined],
  ['https://elsewhere.example/papers-archive.org/documents/doe-letter/#p4', undefined],
  ['https://elsewhere.example/documents/doe-letter/#p4', undefined],
  ['https://papers-archive.org/documents/unknown/#p4', undefined],
];

for (const [query, target, currentDocument] of cases) {
  const place = currentDocument === undefined ? '' : ` in ${currentDocument}`;
  test(`answers "${query}"${place}: ${target ?? 'nothing'}`, () => {
    assert.equal(tell(query, currentDocument), target);
  });
}

/** `doe-letter#p4`, several of them, or the message. */
function tell(query: string, currentDocument?: string, among: readonly GotoDocument[] = documents): string | undefined {
  const answer = findGoto(query, among, origin, currentDocument);
  if (answer?.found !== true) return answer?.message;
  return answer.targets.map(({ document, fragment }) => `${document}#${fragment ?? ''}`).join(' ');
}

const createDocument = (id: string, short: string, kind: string, ...locators: string[]): GotoDocument => ({
  id,
  short,
  title: id,
  kind,
  aliases: ['Doe, 1950'],
  passages: locators.map((locator, index) => [`x${index}`, locator]),
});

test('a name that several documents have does not choose one of them', () => {
  const namesakes = [
    createDocument('a', 'Letter', 'letter', 'para. 1', 'para. 2'),
    createDocument('b', 'Letter', 'letter', 'para. 1'),
  ];
  assert.equal(tell('(Doe, 1950, para. 1)', undefined, namesakes), 'a#x0 b#x0');
  assert.equal(tell('letter ¶2', undefined, namesakes), 'a#x1');
  assert.equal(tell('letter ¶3', undefined, namesakes), undefined);
});

const messages: [locators: string[], place: string, message: string | undefined][] = [
  [['para. 1'], '9', 'Doe to Roe has para. 1.'],
  [['para. 1', 'para. 2', 'para. 4', 'para. 4a', 'para. 5'], '3', 'Doe to Roe has paras. 1–2, 4–5.'],
  [['note *', 'note †'], 'note ‡', 'Doe to Roe has notes *, †.'],
  [['note i', 'note ii', 'note iii', 'note iv', 'note v'], 'note x', 'Doe to Roe has notes i–v.'],
  [['closing'], '¶1', 'Doe to Roe has no numbered paragraphs.'],
  // The numbers restart under each heading, so that no short sentence can say which paragraphs there are.
  [['Article I, para. 1', 'Article I, para. 2', 'para. 3', 'Article II, para. 1'], '9', undefined],
];
for (const [locators, place, message] of messages) {
  test(`${locators.join('; ')}: the answer to ${place} is ${message ?? 'nothing'}`, () => {
    const document = createDocument('doe', 'Doe to Roe', 'letter', ...locators);
    assert.equal(tell(`Doe to Roe ${place}`, undefined, [document]), message);
  });
}

const act: GotoDocument = {
  id: 'fishing-act',
  short: 'Act',
  title: 'An act on fishing',
  kind: 'statute',
  aliases: [],
  passages: [
    ['h1', 'Article II. Of rivers'],
    ['p1', 'para. 1'],
    ['p152', '§ 101'],
    ['p153', '§ 102'],
    ['p154', '§ 102(a)'],
    ['p155', '§ 102(a)(1)'],
    ['p156', '§§ 105–107'],
    ['p157', 'sec. 8A'],
    ['p158', 'art. IV'],
    ['p159', 'para. (A)'],
    ['p160', 'para. 1.1'],
    ['p161', 'para. VI'],
    ['p162', 'rule 4'],
    ['p163', '§ 2000e-5'],
    ['note-×', 'note א'],
  ],
};
const printedNumbers: [query: string, target: string | undefined][] = [
  ['§ 101', 'fishing-act#p152'],
  ['§101', 'fishing-act#p152'],
  ['§ 101.', 'fishing-act#p152'],
  ['act § 102(a)', 'fishing-act#p154'],
  ['Section 102(a)(1)', 'fishing-act#p155'],
  ['§ 106', 'fishing-act#p156'],
  ['§§ 105–107', 'fishing-act#p156'],
  ['act, sec. 8A', 'fishing-act#p157'],
  ['act section 8a', 'fishing-act#p157'],
  ['Art. IV', 'fishing-act#p158'],
  ['article iv of the act', 'fishing-act#p158'],
  ['act article II', 'fishing-act#h1'],
  ['act (A)', 'fishing-act#p159'],
  ['act para. (A)', 'fishing-act#p159'],
  ['act 1.1', 'fishing-act#p160'],
  ['act ¶ 1.1', 'fishing-act#p160'],
  ['act VI', 'fishing-act#p161'],
  ['act rule 4', 'fishing-act#p162'],
  ['act r. 4', 'fishing-act#p162'],
  ['act § 2000e-5', 'fishing-act#p163'],
  ['act 101', 'fishing-act#p152'],
  ['(Act, § 102(a)(1))', 'fishing-act#p155'],
  ['Act, par. 1 [p1]', 'fishing-act#p1'],
  ['note א', 'fishing-act#note-×'],
  // The document does not print these numbers.
  ['act § 1', 'Act has §§ 101–102, 105–107, 2000e-5 and sec. 8A.'],
  ['act § 103', 'Act has §§ 101–102, 105–107, 2000e-5 and sec. 8A.'],
  ['act article 9', 'Act has arts. IV, II.'],
  ['act (1)', undefined],
  ['act (a)', undefined],
  ['act rule 1', 'Act has rule 4.'],
  ['act chapter 1', 'Act has no numbered chapters.'],
  ['chapter 1', undefined],
];
for (const [query, target] of printedNumbers) {
  test(`answers "${query}" with a number that the document prints: ${target ?? 'nothing'}`, () => {
    assert.equal(tell(query, undefined, [act]), target);
  });
}

test('a citation in any style leads back to its passage', async () => {
  const { archive } = await readArchive('tests/archives/bridge');
  assert.ok(archive);
  const context = { archive, paths: createPaths(origin), edition: { number: 2, corrected: '2027-03-03' } };
  const table = archive.documents.map((document): GotoDocument => ({
    id: document.id,
    short: document.fields['title-short'],
    title: document.fields.title.text,
    kind: document.fields.kind,
    aliases: namesInText(citeDocument(document, undefined, context)),
    passages: document.passages.map((passage) => [passage.id, passage.locator]),
  }));
  for (const document of archive.documents) {
    for (const passage of document.passages) {
      for (const { citations } of styleCitations(citeDocument(document, { first: passage, last: passage }, context))) {
        for (const { id, text } of citations) {
          // A citation in a text has no address, and a bibliography lists the whole document.
          const inText = id.endsWith('in-text') ? passage.id : `${passage.id}.${passage.digest}`;
          const fragment = id === 'chicago-bibliography' ? '' : inText;
          assert.equal(tell(toPlain(text), undefined, table), `${document.id}#${fragment}`, toPlain(text));
        }
      }
    }
  }
});

test('a target is described in the archive’s words', () => {
  const described = (fragment?: string) => describeTarget({ document: 'doe-letter', fragment }, documents);
  assert.equal(described('p4'), 'letter, para. 4');
  assert.equal(described('p4.k7f2q:~:text=a,b'), 'letter, para. 4');
  assert.equal(described(), 'letter');
  assert.equal(
    describeTarget({ document: 'doe', fragment: 'x0' }, [createDocument('doe', 'Doe to Roe', 'letter', 'para. 1')]),
    'Doe to Roe, para. 1',
  );
});
