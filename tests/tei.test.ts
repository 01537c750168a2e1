/** The TEI files of every archive are valid against the subset of TEI P5 in docs/schemas/tei.rnc, as jing says. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { tei } from '../src/exports/tei.ts';
import { readDocument } from '../src/load/document-file.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import { archiveFolders } from './support/archive-folders.ts';
import { runTool, unlessTool } from './support/outside-tool.ts';

const OUT = 'tests/.out/tei';
const SCHEMA = 'docs/schemas/tei.rnc';
const skip = unlessTool('jing');
const paths = createPaths('https://archive.example/');

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

/** Writes TEI files, and validates them. @returns the errors that jing reports */
function validate(files: ReadonlyMap<string, string>): string[] {
  const names = [...files].map(([name, xml]) => {
    const file = join(OUT, `${name}.xml`);
    writeFileSync(file, xml);
    return file;
  });
  const { output } = runTool('jing', '-c', SCHEMA, ...names);
  return output.split('\n').filter((line) => / (?:fatal|error|warning): /.test(line));
}

test('the TEI files of every archive are valid', { skip }, async (context) => {
  const files = new Map<string, string>();
  for (const folder of archiveFolders) {
    const { archive } = await readArchive(folder);
    assert.ok(archive);
    for (const document of archive.documents)
      files.set(`${folder.replaceAll('/', '-')}-${document.id}`, String(tei.write(document, { archive, paths })));
  }
  assert.deepEqual(validate(files), []);
  context.diagnostic(`${files.size} files`);
});

/** Bodies with unusual orders of parts, headings, and blocks. */
const BODIES = {
  'parts that close a letter at its beginning': ':::closing\nYours,\n:::\n\n:::signatures\n[[signed]] A\n:::\n\nText.',
  'text after the signatures':
    'Text.\n\n:::closing\nYours,\n:::\n\n:::signatures\nA\n:::\n\nP.S. More.\n\n- list\n\n# Annex\n\nText.',
  'a section after the signatures': '# One\n\nText.\n\n:::signatures\nA\n:::\n\n## Two\n\nText.\n\n* * *\n\n# Three',
  'a date after the signatures':
    'Text.\n\n:::signatures\nA\n:::\n\n:::dateline\nHere\n:::\n\n:::address\nMr. *X*\\\nY\n:::',
  'titles in the middle':
    'Text.\n\n:::titleblock\nTITLE\n\nSub\n:::\n\n:::letterhead\nBOARD\n:::\n\nText.\n\n# Head\n\n:::titleblock\nX\n:::',
  'words broken at line ends':
    'A trans[[break: -]]parent, well-[[break]]known plan.\n\n:::verse\nOne trans[[break: -]]parent\\\nline\n:::\n\n:::address\nMr. Xa[[break: =]]vier\n:::',
  'headings without text': '# One\n\n### Deep\n\n# Two\n\n### Deep\n\n## Less deep\n\nText.',
  'a rule at the beginning and at the end': '* * *\n\nText.\n\n:::signatures\nA\n:::\n\n* * *',
  'lists of blocks':
    '- - nested\n\n- ```\n  code\n    x\n  ```\n\n- > quoted\n\n- one\n\n  two\n\n  1. three\n\n- | a | b |\n  |---|---|\n  | c | d |',
  'blocks in a quotation':
    '> # Heading\n>\n> Text.\n>\n> - item\n>\n> > inner\n>\n> * * *\n>\n> | a |\n> |---|\n> | b |',
  'parts in a quotation': '> :::address\n> Mr. X\\\n> Y\n> :::\n>\n> :::verse\n> a\\\n> b\n>\n> c\n> :::\n>\n> Text.',
  'a part with a list': 'Text.\n\n:::signatures\n- A\n- B\n\nC\n:::\n\n:::address\n> X\n:::',
  'a table with signs': '| a *b* | c |\n|:--|--:|\n| d [[illegible: 1 word]] | [[page: 3]] |\n| | |',
  'verse with emphasis over a line': ':::verse\nOne *two\\\nthree* four\n\nfive\n:::',
  'every sign':
    '[[stamp: X; red]] [[redacted: 1 line; (b)(1)]] [[added: a b; in ink & <x>]] [[uncertain: u; smudged here]] [[supplied: s; from B]] [[deleted: d; pencil]] [[blank]] ~~gone~~ ![alt](x.png) [[signed]] [[signed: A. B.; twice]]',
  'withheld passages': '[[withheld: p1]]\n\n- [[withheld: p2]]\n\n> [[withheld: p3]]',
  'a withheld document': '[[withheld: document]]',
  'notes with blocks': 'Text.[^1][^2]\n\n[^1]: One.\n\n    - item\n\n    > quote\n\n[^2]: [[withheld: note-2]]',
} as const;

test('unusual orders of parts, headings, and blocks give valid TEI', { skip }, async () => {
  const { archive } = await readArchive('tests/archives/one-letter');
  assert.ok(archive);
  const [letter] = archive.documents;
  assert.ok(letter);
  const front = readFileSync('tests/archives/one-letter/documents/letter.md', 'utf8').split('---\n', 2).join('---\n');
  const files = new Map<string, string>();
  for (const [name, body] of Object.entries(BODIES)) {
    const { value } = readDocument(`${front}---\n\n${body}\n`, 'letter.md', 'letter', () => letter.received);
    assert.ok(value, name);
    files.set(
      name.replaceAll(' ', '-'),
      String(tei.write(value, { archive: { ...archive, documents: [value] }, paths })),
    );
  }
  assert.deepEqual(validate(files), []);
});

test('jing rejects a paragraph in an address, and an id that occurs twice', { skip }, async () => {
  const { archive } = await readArchive('tests/archives/one-letter');
  assert.ok(archive);
  const [letter] = archive.documents;
  assert.ok(letter);
  const xml = String(tei.write(letter, { archive, paths }));
  const broken = new Map([
    ['misplaced', xml.replace('</opener>', '<p>x</p></opener>')],
    ['twice', xml.replace('xml:id="salutation"', 'xml:id="dateline"')],
  ]);
  const errors = validate(broken);
  assert.ok(errors.some((line) => line.includes('misplaced') && line.includes('"p"')));
  assert.ok(errors.some((line) => line.includes('twice') && line.includes('dateline')));
});
