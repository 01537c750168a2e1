/** `npm run check-draft`: its exit codes, and what it prints. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { joinContent } from '../exports/file-content.ts';
import { listExports } from '../exports/registry.ts';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { main } from './check-draft.ts';

const CONTENT = 'tests/archives/bridge';
const OUT = 'tests/.out/check-draft';
mkdirSync(OUT, { recursive: true });

const { archive } = await readArchive(CONTENT);
assert.ok(archive);
for (const [path, { write }] of listExports({ archive, paths: createPaths('https://archive.example/') })) {
  if (path.endsWith('.jsonl')) writeFileSync(join(OUT, path), joinContent(write()));
}

const VERBATIM = 'They wrote that “the county cannot agree to a limit without a vote under section 12.”\n';
const CHANGED = 'They wrote that “the county cannot agree to a limit without a vote under section 13.”\n';
const drafts: readonly [name: string, text: string | Uint8Array][] = [
  ['verbatim.md', VERBATIM],
  ['changed.md', CHANGED],
  ['dead.html', '<a href="https://archive.example/documents/letter/#p99">a link</a>'],
  ['latin1.txt', Uint8Array.of(0x93, 0x41, 0x94)],
  ['nul.txt', 'a\0b'],
  ['paper.docx', 'PK'],
  ['paper.odt', 'PK'],
  ['script.html', '<script>alert("the county cannot agree to a limit")</script><p>‏שלום “עולם קטן מאוד”'],
];
for (const [name, text] of drafts) writeFileSync(join(OUT, name), text);
const file = (name: string) => join(OUT, name);

const runs: readonly [args: readonly string[], status: number, prints: RegExp][] = [
  [[file('verbatim.md')], 0, /verbatim\.md:1:18: quotation: verbatim\n.*\n.*para\. 5.*\n1 finding, 0 problems/],
  [[file('changed.md')], 1, /:1:18: quotation: differs from the archive\n.*\n.*\[archive: 12\]\[draft: 13\]/],
  [
    [file('verbatim.md'), file('changed.md'), '--format=json'],
    1,
    /"verdict": "differs",\n\s*"problem": true,\n\s*"failure": true,\n\s*"line": 1,\n\s*"column": 18/,
  ],
  [[file('verbatim.md'), '--url', OUT], 0, /verbatim/],
  [[file('verbatim.md').replaceAll('/', '\\'), '--url', `${OUT}/`.replaceAll('/', '\\')], 0, /verbatim/],
  [[file('dead.html'), '--url', `${OUT}/passages.jsonl`], 1, /link: never published/],
  [[file('verbatim.md'), '--url', 'tests/archives'], 2, /passages\.jsonl does not exist/],
  [[file('verbatim.md'), '--url', 'http://127.0.0.1:9/'], 2, /^http:\/\/127\.0\.0\.1:9\/ cannot be reached/],
  [[file('latin1.txt')], 2, /is not UTF-8 text/],
  [[file('nul.txt')], 2, /NUL bytes/],
  [[file('paper.docx')], 2, /paper\.docx: The file is damaged, or it is not a Word document/],
  [[file('paper.odt')], 2, /paper\.odt is not in a format that can be read/],
  [[file('missing.md')], 2, /missing\.md does not exist/],
  [[OUT], 2, /check-draft is a folder, expected a file/],
  [[file('script.html')], 0, /1 finding, 1 problem/],
  [[file('verbatim.md'), '--fromat=json'], 2, /did you mean `--format`/],
  [[file('verbatim.md'), '--format=jsom'], 2, /did you mean `json`/],
  [[], 2, /^Usage/],
];

for (const [args, status, prints] of runs) {
  test(`npm run check-draft -- ${args.join(' ')} exits with ${status}`, async () => {
    const { status: exit, output } = await runCommand(main, CONTENT, ...args);
    assert.match(output, prints);
    assert.equal(exit, status, output);
  });
}
