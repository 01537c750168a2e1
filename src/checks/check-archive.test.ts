/** One run reports every mistake in every file, and reports no consequence of a mistake. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { checkArchive } from './check-archive.ts';
import type { Sample } from './manual-pages.ts';
import { formatReport } from './problem-report.ts';
import { trySample } from './try-sample.ts';
import { readArchive } from '../load/read-archive.ts';

const source = (body = 'A headnote.') => `---
type: book
title: A work
title-short: A work
cited-as:
  - A work.
held: no
access: not seen
access-note: It was not looked for.
rights: Not known.
---
${body}
`;
const annotation = (quote: string, body: string) => `---
headline: A remark here
quote:
  exact: ${quote}
kind: reading
evidence:
  - paper
---
${body}
`;
const evidence = `title: A newspaper
title-short: A newspaper
kind: report
read:
  extent: the whole
  form: as printed
shows: The paper has some words.
`;
const DEAD = source('Some [words](nothing.md).');
const CITED = '{{front}}\nSome words[^i].\n\n[^i]: [A work.](../sources/work.md)\n';

/** Files that are added to the base archive, and the problems that the check must report. */
const cases: readonly [name: string, files: Readonly<Record<string, string>>, rows: readonly string[]][] = [
  ['an unknown file does not hide other mistakes', { 'notes.docx': 'x', 'documents/notes.docx': 'x', 'sources/dead.md': DEAD },
    ['documents/notes.docx file-unknown', 'notes.docx file-unknown', 'sources/dead.md source-uncited', 'sources/dead.md link-dead']],
  ['an undefined note does not hide mistakes in other files', { 'documents/two.md': '{{front}}\nSome words[^i].\n', 'sources/dead.md': DEAD },
    ['documents/two.md note-undefined', 'sources/dead.md source-uncited', 'sources/dead.md link-dead']],
  ['a forbidden address does not hide a dead link in the same file', { 'documents/two.md': '{{front}}\n[Some](javascript:x) [words](nothing.md).\n' },
    ['documents/two.md link-scheme', 'documents/two.md link-dead']],
  ['a link to a file that was not read is not dead', { 'sources/work.md': 'No front matter.\n', 'documents/two.md': CITED },
    ['sources/work.md front-matter-missing']],
  ['a source is not uncited if a document that was not read may cite it', { 'documents/two.md': 'See sources/work.md\n', 'sources/work.md': source(), 'sources/other.md': source() },
    ['documents/two.md front-matter-missing', 'sources/other.md source-uncited']],
  ['a source is not uncited if a document with a mistake cites it', { 'documents/two.md': '{{front}}\n<b>Some</b> [words](../sources/work.md).\n', 'sources/work.md': source() },
    ['documents/two.md html-refused']],
  ['a source is not uncited if a misspelled link means it', { 'documents/two.md': CITED.replace('work.md', 'wrok.md'), 'sources/work.md': source() },
    ['documents/two.md link-dead']],
  ['a link to a passage of a document with a mistake is not dead', { 'documents/two.md': '{{front}}\nSome words[^i].\n', 'pages/about.md': '---\ntitle: About\n---\n[Words](../documents/two.md#p9) and [words](../documents/none.md).\n' },
    ['documents/two.md note-undefined', 'pages/about.md link-dead']],
  ['the links of an annotation whose words are not found are checked', { 'annotations/letter/remark.md': annotation('Other words', '[Words](none.md).'), 'evidence/paper.yaml': evidence },
    ['annotations/letter/remark.md quote-not-found', 'annotations/letter/remark.md link-dead']],
  ['the links of an annotation of a document with a mistake are checked', { 'annotations/two/remark.md': annotation('Some words', '[Words](none.md).'), 'documents/two.md': '{{front}}\nSome words[^i].\n', 'evidence/paper.yaml': evidence },
    ['annotations/two/remark.md link-dead', 'documents/two.md note-undefined']],
  ['a work of evidence is not unused if a misspelled id means it', { 'annotations/letter/remark.md': annotation('Words', 'A remark.').replace('paper', 'papre'), 'evidence/paper.yaml': evidence },
    ['annotations/letter/remark.md evidence-unknown']],
  ['a misspelled folder is one mistake', { 'surces/work.md': source(), 'documents/two.md': CITED },
    ['surces file-unknown']],
  ['the ledger of a document that exceeds a limit is not without a document', { 'documents/two.md': '> '.repeat(100), 'documents/two.ledger.json': '{}' },
    ['documents/two.md limit-nesting']],
  ['a part inside a part is not also unclosed', { 'documents/two.md': '{{front}}\n:::address\n:::signatures\nx\n:::\n:::\n' },
    ['documents/two.md part-misplaced']],
  ['an uncalled note inside a quotation is only misplaced', { 'documents/two.md': '{{front}}\nSome words.\n\n> [^i]: A work.\n' },
    ['documents/two.md note-misplaced']],
  ['a duplicate note is not also without a source', { 'documents/two.md': `${CITED}\n[^i]: Twice.\n`.replace('[A work.](../sources/work.md)', 'A work.') },
    ['documents/two.md note-doubled']],
  ['a link to a passage of a page is dead', { 'pages/about.md': '---\ntitle: About\n---\n[Words](about.md#foo), [words](#zz) and [words](../documents/letter.md#p1).\n' },
    ['pages/about.md link-dead', 'pages/about.md link-dead']],
]; // prettier-ignore

for (const [name, files, rows] of cases) {
  test(name, async () => {
    const sample: Sample = Object.entries(files).map(([path, written]) => ({ path, kind: 'text', written }));
    const { problems } = await trySample(sample);
    assert.deepEqual(problems.map(({ file, rule }) => `${file} ${rule}`), rows); // prettier-ignore
  });
}

test('a file name that is not UTF-8 is not an id', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-names-'));
  try {
    const { files } = await trySample([]);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const name = Buffer.concat([Buffer.from(`${folder}/documents/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]);
    writeFileSync(name, 'x');
    writeFileSync(join(folder, 'documents/a\n\u202Eb.md'), 'x');
    const problems = checkArchive(await readArchive(folder));
    assert.deepEqual(problems.map(({ rule }) => rule), ['file-name', 'id-form']); // prettier-ignore
    const report = formatReport(problems);
    assert.match(report, /documents\/a⟨U\+000A⟩⟨U\+202E⟩b\.md:1:1: error: /);
    assert.match(report, /not UTF-8/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
