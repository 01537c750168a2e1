/** Drafts, and the findings in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { checkDraft, isFailure, isProblem } from './draft-findings.ts';
import { describeSpeakers } from './quoted-place.ts';
import type { DraftFormat } from './draft-source.ts';
import { findQuotations } from './find-quotations.ts';
import { readDraft } from './read-draft.ts';
import { sampleArchive } from '../../tests/support/sample-archive.ts';

const SITE = 'https://archive.example/papers/documents/';

function check(text: string, format: DraftFormat = 'text'): string[] {
  return checkDraft(readDraft(text, format), sampleArchive).map(
    ({ kind, verdict, places }) =>
      `${kind}: ${verdict}${places.map((place) => ` ${place.document}#${place.passages.join('+')}`).join('')}`,
  );
}

test('a draft with twelve mistakes has these twelve problems and no thirteenth', () => {
  const draft = `
The harbor “was dredged in 1921, at a cost of $40,000” (Letter, ¶ 1), and “[t]he keeper counts ships … every evening
before the lamp is lit” (Letter, ¶ 2). The engineer said ‘It won’t silt again’; the “quay” is “northern.”

1. The harbor “was dredged in 1912, at a cost of $40,000” (Letter, ¶ 1).

2. “No ship of more than 3.5 fathoms has entered since” (Letter, ¶ 1).

3. “The council shall not ever charge fishermen for the use of the northern quay” (Letter, ¶ 3).

4. “The keeper counts boats, ships and rafts every evening” (Letter, ¶ 2).

5. “The council shall not charge carriers for the use of the southern quay” (Letter, ¶ 3).

6. “Masters of vessels must report to the harbor office within sixty hours of arrival.”

7. “A tax on salt was repealed by the queen in the following spring.”

8. A link to [the notice](${SITE}notice/#p9).

9. A link to a removed paragraph, ${SITE}notice/#p3.gone3.

10. A link to a corrected paragraph: <${SITE}notice/#p4.old44>.

11. The fourth paragraph does not exist (Letter, ¶ 44).

12. Everybody knows the keeper counts ships, boats and rafts every evening before the lamp is lit.
`;
  const findings = checkDraft(readDraft(draft, 'text'), sampleArchive).filter(isProblem);
  assert.deepEqual(
    findings.map(({ kind, verdict }) => `${kind}: ${verdict}`),
    [
      'quotation: differs',
      'quotation: differs',
      'quotation: differs',
      'quotation: differs',
      'quotation: another passage',
      'quotation: earlier reading',
      'quotation: not in the archive',
      'link: never published',
      'link: withdrawn',
      'link: corrected',
      'citation: never published',
      'repetition: no quotation marks',
    ],
  );
  assert.equal(findings.filter(isFailure).length, 7);
});

const cases: readonly [text: string, ...findings: string[]][] = [
  // Quotation marks of several languages.
  ['«was dredged in 1921»', 'quotation: verbatim letter#p1'],
  ['»was dredged in 1921«', 'quotation: verbatim letter#p1'],
  ['„was dredged in 1921“', 'quotation: verbatim letter#p1'],
  ['„was dredged in 1921”', 'quotation: verbatim letter#p1'],
  ['"was dredged in 1921"', 'quotation: verbatim letter#p1'],
  ['‘was dredged in 1921’', 'quotation: verbatim letter#p1'],
  ['> was dredged in\n> 1921\n>\n> — Letter, ¶ 1', 'quotation: verbatim letter#p1', 'citation: exact'],
  ['He wrote: “She told me ‘was dredged in 1921’ once.”', 'quotation: verbatim letter#p1'],
  ['«Каждый вечер смотритель считает корабли»', 'quotation: verbatim notice#p2'],
  ['«Каждый вечер смотритель считает лодки»', 'quotation: differs notice#p2'],
  ['A 5" pipe and a 7" pipe'],
  ['“was dredged in 1921'],
  ['“quay”', 'quotation: too short'],
  // Marked changes.
  ['“was dredged … at a cost of $40,000”', 'quotation: verbatim, changes marked letter#p1'],
  ['“at a cost of $40,000 … was dredged in 1921”', 'quotation: differs letter#p1'],
  ['“was dredged in 1921 … shall not charge fishermen”', 'quotation: verbatim, changes marked letter#p1+p2+p3'],
  ['“It [the engineer] said won’t silt”', 'quotation: not in the archive'],
  ['“The [town] was dredged in 1921”', 'quotation: verbatim, changes marked letter#p1'],
  ['“The harbor [sic] was dredged”', 'quotation: verbatim, changes marked letter#p1'],
  ['“The *harbor* was dredged in 1921” (emphasis added)', 'quotation: verbatim, changes marked letter#p1'],
  ['“‘It won’t silt again,’ the engineer said.”', 'quotation: verbatim, changes marked letter#p2'],
  // A gap of the text cannot be crossed without a mark.
  ['“The quay is closed to carts”', 'quotation: differs letter#p3'],
  ['“The [...] quay is closed to carts”', 'quotation: verbatim, changes marked letter#p3'],
  // Words from another place.
  ['“The council shall not charge”', 'quotation: verbatim letter#p3 notice#p1'],
  ['“was dredged in 1921” ([notice](' + SITE + 'notice/#p1))', 'quotation: another passage letter#p1', 'link: exact'],
  [`[“was dredged in 1921”](${SITE}letter/#p1.nowp1)`, 'link: exact', 'quotation: verbatim letter#p1'],
  ['“was dredged in 1921”[^1]\n\n[^1]: Notice, ¶ 2.', 'quotation: another passage letter#p1', 'citation: exact'],
  [
    'It silted (Letter, ¶ 2). “Was dredged in 1921” is on a sign.',
    'citation: exact',
    'quotation: verbatim, changes marked letter#p1',
  ],
  [
    `It silted (see ${SITE}letter/#p2). “At a cost of $40,000,” it says.`,
    'link: exact',
    'quotation: verbatim, changes marked letter#p1',
  ],
  [
    'It “was fine” (Letter, ¶ 2) The sign says “was dredged in 1921” now.',
    'quotation: too short',
    'citation: exact',
    'quotation: verbatim letter#p1',
  ],
  [
    'According to the Letter, ¶ 2, it “was dredged in 1921” once.',
    'citation: exact',
    'quotation: another passage letter#p1',
  ],
  // A block quotation.
  [
    '> was dredged in 1921[^1]\n\nMore.\n\n[^1]: Notice, ¶ 2.',
    'quotation: another passage letter#p1',
    'citation: exact',
  ],
  [
    '> was dredged in 1921\n\nNobody who has ever lived on this coast says (Notice, ¶ 2) so.',
    'quotation: verbatim letter#p1',
    'citation: exact',
  ],
  ['> was dredged in 1921\n\n(Notice, ¶ 2)', 'quotation: another passage letter#p1', 'citation: exact'],
  ['In the Letter, ¶ 1, “was dredged in 1921” is said.', 'citation: exact', 'quotation: verbatim letter#p1'],
  ['“was dredged in 1921” in para. 1 of the Letter', 'quotation: verbatim letter#p1', 'citation: exact'],
  // A word that is divided at the end of a line.
  [
    'Everybody knows the keeper counts ships, boats and rafts every eve-\nning before the lamp is lit.',
    'repetition: no quotation marks letter#p2',
  ],
  ['“was dred-\nged in 1921”', 'quotation: verbatim letter#p1'],
  ['“Letter about the harbor,” 1922'],
  // Links.
  [`${SITE}letter/#p1.nowp1`, 'link: exact'],
  [`${SITE}letter/#p1.nowp1:~:text=was%20dredged`, 'link: exact'],
  [`(${SITE}letter/).`, 'link: exact'],
  [`${SITE}letter/#page-2`, 'link: exact'],
  [`${SITE}old-letter/#p1`, 'link: moved'],
  [`${SITE}nothing/#p1`, 'link: never published'],
  [`${SITE}letter.txt https://archive.example/papers/names/ https://archive.example/papers/about/`],
  // Pages that are not documents.
  [`${SITE}letter/cite/`, 'link: exact'],
  [`${SITE}letter/evidence/#p1`, 'link: exact'],
  [`${SITE}nothing/cite/`, 'link: never published'],
  ['See https://archive.example/papers/names/ida-lund/.', 'link: exact'],
  ['https://archive.example/papers/names/ida-lind/', 'link: never published'],
  ['[G](https://archive.example/papers/sources/gazette/#cited)', 'link: exact'],
  ['https://archive.example/papers/sources/gazete/', 'link: never published'],
  ['https://archive.example/papers/sources/gazette.bib https://archive.example/papers/names/part/people/a/'],
  // The words of a text fragment.
  [`${SITE}letter/#:~:text=was%20dredged,%2440%2C000`, 'link: exact'],
  [`${SITE}letter/#p1:~:text=engineer-,The%20keeper%20counts%20ships,-boats`, 'link: exact'],
  [`${SITE}letter/#p1.nowp1:~:text=was%20drained`, 'link: without its words'],
  [`${SITE}letter/#:~:text=at%20a%20cost,was%20dredged`, 'link: without its words'],
  [`${SITE}letter/#:~:text=harbor&text=harbour`, 'link: without its words'],
  ['https://other.example/documents/letter/#p99'],
  // Links whose address is in a definition.
  [
    `“was dredged in 1921” [there][Notice  9].\n\n[notice 9]: <${SITE}notice/#p9> "A notice"`,
    'quotation: another passage letter#p1',
    'link: never published',
  ],
  [
    `[“was dredged in 1921”][]\n\n[“was dredged in 1921”]: ${SITE}notice/#p9`,
    'link: never published',
    'quotation: another passage letter#p1',
  ],
  [`[notice]\n\n[notice]: ${SITE}notice/#p9\n[notice]: ${SITE}letter/`, 'link: never published', 'link: exact'],
  [
    `“was dredged [sic] in 1921”\n\n[1]: ${SITE}letter/`,
    'quotation: verbatim, changes marked letter#p1',
    'link: exact',
  ],
  [
    `“was dredged in 1921” [See [the notice][1] here]\n\n[1]: ${SITE}notice/#p9`,
    'quotation: another passage letter#p1',
    'link: never published',
  ],
  // Character references.
  ['&ldquo;was&nbsp;dredged in&#160;1921&#x201D;', 'quotation: verbatim letter#p1'],
];

for (const [text, ...findings] of cases) {
  test(`${text} → ${findings.join(', ') || 'nothing'}`, () => assert.deepEqual(check(text), findings));
}

const html: readonly [text: string, ...findings: string[]][] = [
  ['<p>&ldquo;was <b>dred</b>ged in&nbsp;1921&rdquo;</p>', 'quotation: verbatim letter#p1'],
  ['<q>was dredged in 1921</q>', 'quotation: verbatim letter#p1'],
  ['<blockquote><p>was dredged in 1921</p></blockquote>', 'quotation: verbatim letter#p1'],
  ['<p>“was dredged</p><p>in 1921”</p>'],
  [
    `<a href="${SITE}notice/#p9">“was dredged in 1921”</a>`,
    'link: never published',
    'quotation: another passage letter#p1',
  ],
  ['<script>“a tax on salt was repealed”</script><!-- “a tax on salt was repealed” -->'],
  // Character references, also those of Windows-1252.
  ['&#147;was dredged in 19&shy;21&#148;', 'quotation: verbatim letter#p1'],
  // The markup of footnotes that pandoc, Google Docs, and Word write.
  [
    `<p>“was dredged<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> in 1921”<a href="#fn2" id="fnref2"><sup>2</sup></a></p><p>“The keeper counts ships”</p><ol><li id="fn1"><p>See ${SITE}letter/#p1. <a href="#fnref1">↩</a></p></li><li id="fn2"><p>See <a href="${SITE}notice/#p9">there</a>.</p></li></ol>`,
    'quotation: another passage letter#p1',
    'quotation: verbatim letter#p2',
    'link: exact',
    'link: never published',
  ],
  [
    `<p>“was dredged in 1921”<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> <a href="${SITE}notice/#p9">Notice</a></p></div>`,
    'quotation: another passage letter#p1',
    'link: never published',
  ],
  [
    `<p>“was dredged<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span><![if !supportFootnotes]>[1]<![endif]></span></a> in 1921”</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A note.</p></div>`,
    'quotation: verbatim letter#p1',
  ],
  // A link whose words are words is no call, and so is a number without a place in the file.
  [
    '<p>“was <a href="#x">dredged</a> in <a href="#y">1921</a>”</p><p id="x">Words</p>',
    'quotation: verbatim letter#p1',
  ],
  // Deleted words, and the data of images.
  [
    `<p>“was <del>dug <a href="${SITE}notice/#p9">out</a></del><ins>dredged</ins> in 1921”</p>`,
    'quotation: verbatim letter#p1',
  ],
  [
    `<p>“was dredged <img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(1000)}"> in 1921”</p>`,
    'quotation: verbatim letter#p1',
  ],
  [
    `<p>“was dredged in 1921”<a href="#f1">1</a></p><ol><li id="f1">A <ul><li>b</li></ul> see <a href="${SITE}notice/#p9">it</a></li></ol>`,
    'quotation: another passage letter#p1',
    'link: never published',
  ],
  [
    `<p>“was dredged in 1921”<a href="#f1">1</a></p><aside id="f1">A</aside><p>In another place, <a href="${SITE}notice/#p9">it</a></p>`,
    'quotation: verbatim letter#p1',
    'link: never published',
  ],
  // The words of another attribute are no id and no address.
  [
    `<p>“was dredged in 1921”<a href="#5">5</a></p><p title="id=5">See <a href="${SITE}notice/#p9">it</a></p>`,
    'quotation: verbatim letter#p1',
    'link: never published',
  ],
  [`<a href="${SITE}notice/#p9${'x'.repeat(2000)}" class="${SITE}notice/#p9">it</a>`],
  ['<p><o:p>“was dredged</o:p> in 1921”', 'quotation: verbatim letter#p1'],
  ['<p onclick="x(\'>\')">“was dredged in 1921”', 'quotation: verbatim letter#p1'],
];

for (const [text, ...findings] of html) {
  test(`${text.slice(0, 400)} → ${findings.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(check(text, 'html'), findings));
}

test('a difference does not show the case of the first letter, which a quotation may change', () => {
  const [finding] = checkDraft(
    readDraft('It said: “the harbor was drained in 1921, at a cost of $40,000.”', 'text'),
    sampleArchive,
  );
  assert.equal(finding?.verdict, 'differs');
  assert.deepEqual(finding?.difference.filter(({ kind }) => kind !== 'same').map(({ words }) => words.trim()), ['dredged', 'drained']); // prettier-ignore
});

test('a quotation begins and ends between the character references of its marks', () => {
  for (const [before, after] of [
    ['&ldquo;', '&#8221;'],
    ['&quot;', '&quot;'],
    ['&bdquo;', '&ldquo;'],
    ['&raquo;', '&laquo;'],
    ['&laquo;', '&raquo;'],
    ['&lsquo;', '&rsquo;'],
    ['<q class="a">', '</q>'],
  ]) {
    const draft = `<p>The sign: ${before}was dredged in 1921${after} it says.</p>`;
    const [quotation, ...others] = checkDraft(readDraft(draft, 'html'), sampleArchive);
    assert.deepEqual([quotation?.written, others.length], ['was dredged in 1921', 0], draft);
  }
});

test('an apostrophe that is a character reference does not end a quotation', () => {
  assert.deepEqual(check('&lsquo;It won&rsquo;t silt again&rsquo;', 'html'), ['quotation: verbatim letter#p2']);
});

test('a finding names the speaker of the words', () => {
  const speakers = (draft: string) =>
    checkDraft(readDraft(draft, 'text'), sampleArchive).map(({ places: [place] }) => place && describeSpeakers(place));
  assert.deepEqual(speakers('“It won’t silt again”'), ['Words of Ida Lund (Gazette)']);
  assert.deepEqual(speakers('“‘It won’t silt again,’ the engineer said.”'), ['With words of Ida Lund (Gazette)']);
  assert.deepEqual(speakers('“the keeper counts ships”'), ['']);
});

test('a draft that is not a text, or too long, is refused with a sentence', () => {
  assert.throws(() => readDraft('a\0b', 'text'), /^Error: The draft contains NUL bytes/);
  assert.throws(() => readDraft('a'.repeat(5_000_001), 'text'), /^Error: The draft has 5000001 characters/);
});

test('an ellipsis that leaves out the end of a sentence or of a paragraph says so', () => {
  const messageOf = (text: string) => checkDraft(readDraft(text, 'text'), sampleArchive)[0]?.message;
  assert.equal(messageOf('“was dredged … at a cost”'), 'An ellipsis leaves out 2 words');
  assert.equal(messageOf('“at a cost … No ship”'), 'An ellipsis leaves out 3 words, including the end of a sentence');
  assert.match(
    messageOf('“at a cost of … shall not charge fishermen”') ?? '',
    /including the end of a paragraph and a whole paragraph$/,
  );
});

test('drafts of repeated marks and tags are checked within ten seconds', () => {
  const seconds = timeOf(() => {
    for (const mark of [
      '“a ',
      '"',
      '[a](',
      '> ',
      '<a ',
      '[^',
      'a … ',
      '‘a ',
      '<blockquote>',
      '*_',
      '&#x',
      'Letter, ¶ ',
      '<del>',
      '<a href="#x">1</a><i id="x">',
      '="',
      '<a            ',
      '[a]: b\n[a] [a',
    ]) {
      for (const format of ['text', 'html'] as const) checkDraft(readDraft(mark.repeat(30_000), format), sampleArchive);
    }
  });
  assert.ok(seconds < 10);
});

test('long drafts of notes, lists, and links are read within three seconds', () => {
  const seconds = timeOf(() => {
    for (const draft of [
      Array.from({ length: 30_000 }, (_, order) => `<a href="#n${order}">1</a>`).join('') +
        Array.from({ length: 30_000 }, (_, order) => `<i id="n${order}">x</i>`).join(''),
      `<${'a'.repeat(200_000)}`,
      '<ul></ol>'.repeat(30_000),
      `<a ${'a'.repeat(1900)}>`.repeat(1000),
    ]) {
      readDraft(draft, 'html');
    }
    readDraft('[a]: b\n[[a][c] '.repeat(30_000), 'text');
  });
  assert.ok(seconds < 3);
});

test('a long draft without quotations is read in linear time', () => {
  const seconds = timeOf(() => {
    assert.deepEqual(findQuotations(readDraft('A boat.\n\n'.repeat(300_000), 'text')), []);
  });
  assert.ok(seconds < 5);
});
