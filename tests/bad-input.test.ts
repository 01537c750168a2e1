/** Bad input gets one clear message with its place, exit code 1, and leaves the last good site as it was. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import test from 'node:test';
import { assertLastGood, writeLastGood } from './support/build.ts';

const DOCUMENT = 'documents/senate-letter.md';

/** What is done to a copy of the content, and the row the report must have. */
const cases: readonly [name: string, edit: (folder: string) => void, row: RegExp][] = [
  [
    'an empty folder',
    (folder) => rmSync(folder, { recursive: true }),
    /archive\.yaml:1:1: error: Unexpected content folder `\S+`, which is not there, expected a folder with `archive\.yaml`/,
  ],
  [
    'no documents',
    (folder) => emptyOut(folder, 'documents', 'sources', 'annotations', 'names', 'evidence', 'pages'),
    /documents:1:1: error: Unexpected archive without documents/,
  ],
  [
    'no front matter',
    change(DOCUMENT, (text) => text.split('---\n').slice(2).join('---\n')),
    /senate-letter\.md:1:1: error: Unexpected start of the file, expected front matter/,
  ],
  [
    'an unknown field',
    change(DOCUMENT, replace('\nplace:', '\nplaec:')),
    /senate-letter\.md:19:1: error: Unexpected field `plaec`; did you mean `place`\?/,
  ],
  [
    'a bad date',
    change(DOCUMENT, replace('edtf: 2010-10-18', 'edtf: 2010-02-30')),
    /senate-letter\.md:21:3: error: Unexpected `2010-02-30` in `date\.edtf`, expected a date such as/,
  ],
  [
    'a wrong sha256',
    change(DOCUMENT, replace('sha256: 8f19', 'sha256: 9f19')),
    /senate-letter\.md:30:5: error: Unexpected SHA-256 9f19c982…, expected 8f19c982…/,
  ],
  [
    'a missing received text',
    (folder) => rmSync(join(folder, 'received/senate-letter.txt')),
    /senate-letter\.md:29:5: error: Unexpected received text `\.\.\/received\/senate-letter\.txt`, expected a file that exists/,
  ],
  [
    'CRLF',
    change(DOCUMENT, (text) => text.replaceAll('\n', '\r\n')),
    /senate-letter\.md:1:4: error: Unexpected Windows line end \(CR LF\), expected Unix line ends/,
  ],
  [
    'a byte order mark',
    change(DOCUMENT, (text) => `\uFEFF${text}`),
    /senate-letter\.md:1:1: error: Unexpected byte order mark/,
  ],
  [
    'decomposed characters',
    change(DOCUMENT, replace('Clinton:\n', 'Cle\u0301nton:\n')),
    /senate-letter\.md:\d+:\d+: error: Unexpected decomposed character/,
  ],
  [
    'a note label that is no marker',
    change(DOCUMENT, replace('\n[^v]:', '\n[^constructor]: [Words.](../sources/tass-2010-10-01.md)\n\n[^v]:')),
    /senate-letter\.md:\d+:\d+: error: Unexpected note label `constructor`, expected the printed marker/,
  ],
  [
    'a call in another case',
    change(DOCUMENT, replace('United States.”[^i]', 'United States.”[^I]')),
    /senate-letter\.md:\d+:\d+: error: Unexpected call of note `I`, expected `i`/,
  ],
  [
    'a call of no note',
    change(DOCUMENT, replace('must be assured', 'must[^xii] be assured')),
    /senate-letter\.md:\d+:\d+: error: Unexpected call of note `xii`/,
  ],
  [
    'a note that is not called',
    change(DOCUMENT, replace('[^vii] Russian', ' Russian')),
    /senate-letter\.md:\d+:1: error: The text does not call note `vii`/,
  ],
  [
    'a note twice',
    change(DOCUMENT, (text) => `${text}\n[^vii]: [Twice.](../sources/tass-2010-10-01.md)\n`),
    /senate-letter\.md:\d+:1: error: Unexpected second note `vii`/,
  ],
  [
    'a source that is not there',
    change(DOCUMENT, replace('sources/interfax-avn-2010-07-08.md', 'sources/interfax-avn-2010-07-09.md')),
    /senate-letter\.md:\d+:\d+: error: The link `\.\.\/sources\/interfax-avn-2010-07-09\.md` leads to no source; did you mean `interfax-avn-2010-07-08`\?/,
  ],
  [
    'raw HTML',
    change(DOCUMENT, replace('\nSenators must', '\n<b onclick="x()">Senators</b> must')),
    /senate-letter\.md:\d+:1: error: Unexpected HTML `<b onclick="x\(\)">`/,
  ],
  [
    'an address that is none',
    change('archive.yaml', replace('https://archive.example/', 'https://[x')),
    /archive\.yaml:\d+:1: error: Unexpected `https:\/\/\[x` in `url`/,
  ],
  [
    'a dangerous link',
    change(DOCUMENT, replace('Senators must', '[Senators](javascript:alert) must')),
    /senate-letter\.md:\d+:1: error: Unexpected address `javascript:alert`/,
  ],
];

const OUT = 'tests/.out/bad-input';

for (const [name, edit, row] of cases) {
  test(`${name}: one message, exit 1, the last good site untouched`, () => {
    const folder = posix.join(OUT, name.replaceAll(' ', '-'));
    const out = posix.join(folder, 'site');
    rmSync(folder, { recursive: true, force: true });
    writeLastGood(out);
    cpSync('content', join(folder, 'content'), { recursive: true });
    edit(join(folder, 'content'));
    const { status, stderr, stdout } = spawnSync('astro', ['build'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ARCHIVE_CONTENT: posix.join(folder, 'content'),
        ARCHIVE_OUT: out,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
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
    assert.notEqual(edited, text, 'the case changes nothing');
    writeFileSync(join(folder, file), edited);
  };
}

function replace(from: string, to: string): (text: string) => string {
  return (text) => text.replace(from, () => to);
}

function emptyOut(folder: string, ...names: string[]): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true });
}
