/** Files of drafts in `tests/drafts/`, written by pandoc, LibreOffice, and Chromium, and files that cannot be read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { lazyReaders, readDraftFile } from './draft-file.ts';
import { DraftError } from './draft-source.ts';
import { readDraft } from './read-draft.ts';

const read = async (name: string, bytes: Uint8Array = readFileSync(`tests/drafts/${name}`)) =>
  (await readDraftFile(name, bytes, lazyReaders)).written;

/** Words without line ends, hyphens at line ends, and marks. */
const fold = (text: string) =>
  text
    .replace(/-\n\s*/g, '')
    .replace(/^> ?/gm, '')
    .replace(/^(\d)\. /gm, '[^$1]: ')
    .replace(/^# |[\u200B<>↩]/g, '')
    // A comma after a link may be a part of it.
    .replace(/,?(\]\([^)]*\)),?/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

// Chromium prints the title of the page.
const files = ['pandoc.docx', 'libreoffice.docx', 'libreoffice.pdf', 'chromium.pdf'];
for (const name of files) {
  test(`${name} has the words, links, footnotes, and block quotation of draft.md`, async () => {
    const [written, expected] = [await read(name), await read('draft.md')].map((text) => readDraft(text, 'text'));
    assert.ok(written && expected);
    assert.equal(fold(written.written).replace(/^Draft /, ''), fold(expected.written));
    assert.deepEqual(written.links.map(({ href }) => href.replace(/,$/, '')), expected.links.map(({ href }) => href)); // prettier-ignore
    assert.deepEqual(written.calls.map(({ label }) => label), ['1', '2', '3']); // prettier-ignore
    assert.deepEqual(written.notes.map(({ label }) => label), ['1', '2', '3']); // prettier-ignore
    assert.deepEqual(written.blocks.map(({ start, end }) => fold(written.written.slice(start, end))), [
      'The county has repeatedly told the company that it will not agree to any limit on the use of the bridge by the carriers of the county.',
    ]); // prettier-ignore
  });
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...others };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const documents: readonly [what: string, body: string, text: string][] = [
  ['a tracked deletion is left out', p(`${r('not ')}<w:del><w:r><w:delText>ever </w:delText></w:r></w:del><w:ins>${r('always')}</w:ins>`), 'not always'],
  ['moved words are in one place', p(`<w:moveFrom>${r('A')}</w:moveFrom>${r('B ')}<w:moveTo>${r('A')}</w:moveTo>`), 'B A'],
  ['hidden words are left out', p(r('seen') + r(' hidden', '<w:vanish/>') + r(' again', '<w:vanish w:val="0"/>')), 'seen again'],
  ['hyphens, tabs, and line breaks', p(`${r('long')}<w:r><w:noBreakHyphen/></w:r>${r('term')}<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>`), 'long\u2011term x\ny'],
  ['an indent on both sides is a block quotation', p(r('one'), '<w:ind w:left="720" w:right="720"/>') + p(r('two'), '<w:ind w:start="720" w:end="720"/>') + p(r('list'), '<w:ind w:left="720" w:hanging="360"/>'), '> one\n>\n> two\n\nlist'],
  ['a field is a link', p(`${field('begin')}<w:r><w:instrText> HYPERLINK "https://archive.example/x_(y)" </w:instrText></w:r>${field('separate')}${r('the words')}${field('end')}`), '[the words](https://archive.example/x_%28y%29)'],
  ['a page number is a field without link', p(`${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('7')}${field('end')}`), '7'],
  ['a text box is read once', p(`${r('before')}<mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('in the box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('in the box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>${r(' after')}`), 'before after\n\nin the box'],
  ['cells of a table are paragraphs', `<w:tbl><w:tr><w:tc>${p(r('one'))}</w:tc><w:tc>${p(r('two'))}</w:tc></w:tr></w:tbl>`, 'one\n\ntwo'],
  ['a field in a tracked insertion is a link', p(`<w:ins>${field('begin')}<w:r><w:instrText>HYPERLINK "https://a.example/"</w:instrText></w:r>${field('separate')}${r('words')}${field('end')}</w:ins>`), '[words](https://a.example/)'],
  ['a simple field is a link', p(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; \\l &quot;p1&quot; ">${r('words')}</w:fldSimple>`), '[words](https://a.example/#p1)'],
  ['a field in the instruction of another field is no text', p(`${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('7')}${field('end')}<w:r><w:instrText>= 7 "x"</w:instrText></w:r>${field('separate')}${r('x')}${field('end')}`), 'x'],
  ['a paragraph whose end was deleted in a tracked change continues in the next one', p(r('one '), '<w:rPr><w:del/></w:rPr>') + p(r('two ')) + p(r('three'), '<w:rPr><w:del/></w:rPr>'), 'one two\n\nthree'],
  ['the pronunciation above a word is left out', p('<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>'), '漢'],
  ['words like marks are words', p(r('&gt; [^1] [x](y) [x]: R&amp;D; &amp;amp;')), '\u200B> [\u200B^1] [x]\u200B(y) [x]\u200B: R&\u200BD; &\u200Bamp;'],
]; // prettier-ignore
for (const [what, body, text] of documents) {
  test(`in a Word document, ${what}`, async () => assert.equal(await read('a.docx', docx(body)), text));
}

test('a style that is based on that of quotations is a block quotation, whatever its id', async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="X"><w:name w:val="Statute"/><w:basedOn w:val="Zitat"/></w:style></w:styles>`;
  const relations =
    '<Relationships><Relationship Id="r1" Type="http://x/styles" Target="/word/s.xml"/></Relationships>';
  const bytes = docx(p(r('quoted'), '<w:pStyle w:val="X"/>') + p(r('own')), { 'word/s.xml': styles, 'word/_rels/document.xml.rels': relations }); // prettier-ignore
  assert.equal(await read('a.docx', bytes), '> quoted\n\nown');
});

test('a style that indents on both sides, or inherits an indent, is a block quotation unless the paragraph has none', async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="Base"><w:name w:val="Extract"/><w:pPr><w:ind w:left="720"/></w:pPr></w:style><w:style w:styleId="X"><w:name w:val="Extract 2"/><w:basedOn w:val="Base"/><w:pPr><w:ind w:right="720"/></w:pPr></w:style></w:styles>`;
  const relations = '<Relationships><Relationship Id="r1" Type="http://x/styles" Target="styles.xml"/></Relationships>';
  const style = (id: string, indent = '') => `<w:pStyle w:val="${id}"/>${indent}`;
  const body = [
    p(r('quoted'), style('X')),
    p(r('one side'), style('Base')),
    p(r('no indent'), style('X', '<w:ind w:right="0"/>')),
  ];
  const bytes = docx(body.join(''), { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': relations });
  assert.equal(await read('a.docx', bytes), '> quoted\n\none side\n\nno indent');
});

test('a footnote has links of its own', async () => {
  const link = p(`<w:hyperlink w:id="r1">${r('here')}</w:hyperlink>`);
  const notes = `<w:footnotes ${W}><w:footnote w:id="2">${link}</w:footnote></w:footnotes>`;
  const target = (type: string, href: string, id: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${href}"/>`;
  const bytes = docx(link + p('<w:r><w:footnoteReference w:id="2"/></w:r>'), {
    'word/footnotes.xml': notes,
    'word/_rels/document.xml.rels': `<r>${target('hyperlink', 'https://a.example/', 'r1')}${target('footnotes', 'footnotes.xml', 'r2')}</r>`,
    'word/_rels/footnotes.xml.rels': `<r>${target('hyperlink', 'https://b.example/', 'r1')}</r>`,
  });
  assert.equal(await read('a.docx', bytes), '[here](https://a.example/)\n\n[^1]\n\n[^1]: [here](https://b.example/)');
});

/** A PDF file without a table of its objects, which readers then find by themselves. */
const pdf = (content: string, catalog = '') =>
  strToU8(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R ${catalog}>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
trailer <</Root 1 0 R>>`);

test('a Word document with the name of a web page is read as a Word document', async () => {
  const { written, format } = await readDraftFile('a.html', docx(p(r('Some &lt;b> words'))), lazyReaders);
  assert.deepEqual([written.includes('words'), format], [true, 'text']);
});

test('a script in a PDF file is not run', async () => {
  const script = '/OpenAction <</S/JavaScript/JS(globalThis.wasRun = true)>>';
  assert.equal(await read('a.pdf', pdf('BT /F 12 Tf 20 200 Td (Some words) Tj ET', script)), 'Some words');
  assert.equal('wasRun' in globalThis, false);
});

test('files with very many parts are read within five seconds of processor time', async () => {
  const before = process.cpuUsage();
  const words = Array.from({ length: 20_000 }, (_, order) => `1 0 0 1 ${20 + order / 100} 200 Tm (a) Tj`).join(' ');
  assert.ok((await read('a.pdf', pdf(`BT /F 1 Tf ${words} ET`))).includes('aaaaa'));
  const link = `<w:hyperlink w:anchor="x">${r('word ')}</w:hyperlink>`;
  const written = await read('a.docx', docx(p(link.repeat(20_000)) + p(r('x')).repeat(20_000)));
  assert.equal(written.match(/word/g)?.length, 20_000);
  assert.ok(process.cpuUsage(before).user < 5_000_000);
});

const nested = `${'<w:sdt>'.repeat(200_000)}${'</w:sdt>'.repeat(200_000)}`;
const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
const refused: readonly [name: string, bytes: Uint8Array, message: RegExp][] = [
  ['encrypted.pdf', readFileSync('tests/drafts/encrypted.pdf'), /^encrypted\.pdf: The file is encrypted with a password/],
  ['half.pdf', readFileSync('tests/drafts/chromium.pdf').subarray(0, 900), /damaged/],
  ['scan.pdf', pdf('0 0 300 300 re f'), /has no text, only images/],
  ['half.docx', readFileSync('tests/drafts/pandoc.docx').subarray(0, 5000), /damaged/],
  ['password.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /encrypted/],
  ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(70_000_000).fill(32) }), /unpacks to more than 64 MB/],
  ['deep.docx', docx(nested), /damaged/],
  ['entities.docx', zipSync({ 'word/document.xml': strToU8(`${entities}<w:document><w:body><w:p>&b;</w:p></w:body></w:document>`) }), /damaged/],
  ['sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /not a Word document/],
  ['a.tex', strToU8('``Words\'\''), /Save the draft as \.docx, \.pdf/],
  ['a.rtf', strToU8('{\\rtf1}'), /Save the draft as \.docx/],
  ['a.txt', strToU8('a\0b'), /NUL bytes/],
  ['a.md', Uint8Array.of(0xff, 0xfe, 0x61, 0), /^a\.md: The file is UTF-16 text\. Save it as UTF-8\.$/],
  ['a.md', Uint8Array.of(0xfe, 0xff, 0, 0x61), /is UTF-16 text/],
  ['a.md', Uint8Array.of(0x93), /not UTF-8/],
  ['long.txt', new Uint8Array(5_000_001).fill(97), /5000001 characters/],
]; // prettier-ignore
for (const [name, bytes, message] of refused) {
  test(`${name} is refused with a sentence`, async () => {
    await assert.rejects(
      readDraftFile(name, bytes, lazyReaders),
      (error) => error instanceof DraftError && message.test(error.message),
    );
  });
}
