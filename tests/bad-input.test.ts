/** Bad input is reported in one message with its place; the build fails, and the last good site stays in place. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import test from 'node:test';
import { checkArchive } from '../src/checks/check-archive.ts';
import { formatReport } from '../src/checks/problem-report.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { assertLastGood, buildArchive, writeLastGood } from './support/run-build.ts';
import { isFull } from './support/full-run.ts';
import { contentOf } from './support/built-sites.ts';

const DOCUMENT = 'documents/letter.md';

/** An edit of a copy of the content, and the line that the report must have. */
const cases: readonly [name: string, edit: (folder: string) => void, row: RegExp][] = [
  [
    'an empty folder',
    (folder) => rmSync(folder, { recursive: true }),
    /archive\.yaml:1:1: error: Unexpected content folder `\S+`, which does not exist, expected a folder with `archive\.yaml`/,
  ],
  [
    'no documents',
    // Without the list of published documents: an archive that has not published anything yet.
    (folder) => emptyOut(folder, 'documents', 'sources', 'annotations', 'names', 'evidence', 'pages', 'published.json'),
    /documents:1:1: error: Missing document/,
  ],
  [
    'no front matter',
    change(DOCUMENT, (text) => text.split('---\n').slice(2).join('---\n')),
    /letter\.md:1:1: error: Unexpected start of the file, expected front matter/,
  ],
  [
    'an unknown field',
    change(DOCUMENT, replace('\nplace:', '\nplaec:')),
    /letter\.md:16:1: error: Unexpected field `plaec`; did you mean `place`\?/,
  ],
  [
    'a bad date',
    change(DOCUMENT, replace('edtf: 1911-06-12', 'edtf: 1911-02-30')),
    /letter\.md:18:3: error: Unexpected `1911-02-30` in `date\.edtf`, expected a date such as/,
  ],
  [
    'a wrong sha256',
    change(DOCUMENT, replace('sha256: 48f6', 'sha256: 98f6')),
    /letter\.md:25:5: error: Unexpected SHA-256 98f6423c…, expected 48f6423c…/,
  ],
  [
    'a missing received text',
    (folder) => rmSync(join(folder, 'received/letter.txt')),
    /letter\.md:24:5: error: Unexpected received text `\.\.\/received\/letter\.txt`, expected a file that exists/,
  ],
  [
    'CRLF',
    change(DOCUMENT, (text) => text.replaceAll('\n', '\r\n')),
    /letter\.md:1:4: error: Unexpected Windows line end \(CR LF\), expected Unix line ends/,
  ],
  [
    'a byte order mark',
    change(DOCUMENT, (text) => `\uFEFF${text}`),
    /letter\.md:1:1: error: Unexpected byte order mark/,
  ],
  [
    'decomposed characters',
    change(DOCUMENT, replace('Amory:\n', 'Ame\u0301ry:\n')),
    /letter\.md:\d+:\d+: error: Unexpected decomposed character/,
  ],
  [
    'an invalid note label',
    change(DOCUMENT, replace('\n[^v]:', '\n[^constructor]: [Words.](../sources/gazette-1911-05-09.md)\n\n[^v]:')),
    /letter\.md:\d+:\d+: error: Unexpected note label `constructor`, expected the printed marker/,
  ],
  [
    'a call in another case',
    change(DOCUMENT, replace('agreement.”[^i]', 'agreement.”[^I]')),
    /letter\.md:\d+:\d+: error: Unexpected call of note `I`, expected `i`/,
  ],
  [
    'a call of an undefined note',
    change(DOCUMENT, replace('must be assured', 'must[^xii] be assured')),
    /letter\.md:\d+:\d+: error: Unexpected call of note `xii`/,
  ],
  [
    'a note that is not called',
    change(DOCUMENT, replace('[^ii]\n', '\n')),
    /letter\.md:\d+:1: error: The text does not call note `ii`/,
  ],
  [
    'a note twice',
    change(DOCUMENT, (text) => `${text}\n[^iv]: [Twice.](../sources/gazette-1911-05-09.md)\n`),
    /letter\.md:\d+:1: error: Unexpected second note `iv`/,
  ],
  [
    'a missing source',
    change(DOCUMENT, replace('sources/courier-1911-05-02.md', 'sources/courier-1911-05-03.md')),
    /letter\.md:\d+:\d+: error: The link `\.\.\/sources\/courier-1911-05-03\.md` leads to no source; did you mean `courier-1911-05-02`\?/,
  ],
  [
    'raw HTML',
    change(DOCUMENT, replace('\nCouncillors must', '\n<b onclick="x()">Councillors</b> must')),
    /letter\.md:\d+:1: error: Unexpected HTML `<b onclick="x\(\)">`/,
  ],
  [
    'an invalid URL',
    change('archive.yaml', replace('https://archive.example/', 'https://[x')),
    /archive\.yaml:\d+:1: error: Unexpected `https:\/\/\[x` in `url`/,
  ],
  [
    'a dangerous link',
    change(DOCUMENT, replace('Councillors must', '[Councillors](javascript:alert) must')),
    /letter\.md:\d+:1: error: Unexpected address `javascript:alert`/,
  ],
];

const OUT = 'tests/.out/bad-input';

/** How many of the cases are built. The report of every case is tested. */
const BUILDS = isFull ? cases.length : 2;

for (const [index, [name, edit, row]] of cases.entries()) {
  const folder = posix.join(OUT, name.replaceAll(' ', '-'));
  const content = posix.join(folder, 'content');
  const prepare = () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(contentOf('bridge'), content, { recursive: true });
    edit(content);
  };

  test(`${name}: one message`, async () => {
    prepare();
    const report = formatReport(checkArchive(await readArchive(content)));
    assert.match(report, row);
    assert.match(report, /\n1 error, 0 warnings$/);
  });

  if (index >= BUILDS) continue;
  test(`${name}: the build prints it, fails, and leaves the last good site in place`, () => {
    prepare();
    const out = posix.join(folder, 'site');
    writeLastGood(out);
    const { status, stderr, stdout } = buildArchive(content, out);
    assert.match(stderr, row, stdout);
    assert.equal(status, 1);
    assert.match(stderr, /\n1 error, 0 warnings\n/);
    assertLastGood(out);
    assert.ok(!existsSync(`${out}.next`));
  });
}

function change(file: string, edit: (text: string) => string): (folder: string) => void {
  return (folder) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const edited = edit(text);
    assert.notEqual(edited, text, 'the edit changes nothing');
    writeFileSync(join(folder, file), edited);
  };
}

function replace(from: string, to: string): (text: string) => string {
  return (text) => text.replace(from, () => to);
}

function emptyOut(folder: string, ...names: string[]): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true });
}
