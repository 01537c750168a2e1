/** `npm run new` writes files that pass the check; a draft from a received text is faithful at once. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { readOptions } from '../src/commands/new/prompts.ts';
import { draftFaithfully } from '../src/commands/new/faithful-draft.ts';
import { findLeft } from '../src/commands/new/unrecognized-notes.ts';
import { compareTranscription } from '../src/checks/comparable-transcription.ts';
import { readDocument } from '../src/load/document-file.ts';
import { toComparable } from '../src/text/received-text.ts';
import { sha256 } from '../src/text/digest.ts';
import { ruleOf } from '../src/text/problem.ts';

const OUT = 'tests/.out/new';
const encode = (text: string) => new TextEncoder().encode(text);

function frontFor(bytes: Uint8Array): (notes: readonly string[]) => string {
  return (notes) =>
    `---\nkind: letter\ntitle:\n  text: A\ntitle-short: A\ndate:\n  edtf: 1900-01-01\n  printed: none\nheadnote: A.\nwitnesses:\n  - siglum: A\n    file: ../received/a.txt\n    sha256: ${sha256(bytes)}\n    got-from: unknown\n    made-by: unknown\nunsourced-notes: ${JSON.stringify(notes)}\nrights: A\n---\n\n`;
}

const draft = (text: string) => {
  const bytes = encode(text);
  return draftFaithfully(bytes, 'a.txt', frontFor(bytes));
};

const letter = readFileSync('content/received/senate-letter.txt', 'utf8');
const sheet = readFileSync('content/received/fact-sheet.txt', 'utf8');

/** The two received texts of this archive, and what other people’s programs would have made of them. */
const variants: readonly [name: string, text: string, notes: number][] = [
  ['the letter', letter, 8],
  ['the fact sheet', sheet, 0],
  ['the letter with CRLF', letter.replaceAll('\n', '\r\n'), 8],
  ['the letter with CR', letter.replaceAll('\n', '\r'), 8],
  ['the letter with a byte order mark', `\uFEFF${letter}`, 8],
  ['the letter without empty lines', letter.replace(/\n\s*\n/g, '\n'), 8],
  ['the letter wrapped at 60 columns', letter.replace(/(.{50,60}) /g, '$1\n'), 8],
  ['the letter with its markers in brackets', letter.replace(/\^\{?([ivx]+)\}?/g, '[$1]').replace(/ⁱ+/g, (run) => `[${'i'.repeat(run.length)}]`), 8],
  ['the letter with a new page', letter.replace('\n\nIn answers', '\n\fIn answers'), 8],
  ['the fact sheet with other bullets', sheet.replaceAll('•', '▪'), 0],
  ['the fact sheet with numbers', sheet.replace(/ {2}• /g, (() => { let n = 0; return () => `${(n += 1)}. `; })()), 0],
  ['notes under signs', 'Words* and *more*.\n\nOthers,† others‡\n\n* First.\n† Second.\n\n‡ Third.\n', 3],
  ['one note under an asterisk', 'Words.* More.\n\n* First.\n', 1],
  ['a text of numbers in brackets, with notes', 'One(1) and two.(2)\n\n(1) First.\n\n(2) Second.\n', 2],
  ['items in brackets are text', 'Under (1) and Article 3(2):\n\n(1) First.\n\n(2) Second.\n\nThe end.\n', 0],
  ['signs that Markdown takes for its own', '# A\n\n> b\n\n- c\n\n+ d\n\n10^6 m² [1] a_b __c__ <b>d</b> &amp; \\ | e |\n| - | - |\n\n:::x\n\n===\n\n---\n\n~~~\n~~f~~ ![g](h) [[page: 2]]\n\n[i]: j\n\n[^1]: k\n\n1. l\n\n5. m\n', 0],
]; // prettier-ignore

for (const [name, text, notes] of variants) {
  test(`drafted at once, without a difference: ${name}`, () => {
    const { problems, notes: found } = draft(text);
    assert.deepEqual(problems, []);
    assert.equal(found.length, notes);
  });
}

/** Which lines an author is told of: notes left as text, and paragraphs that may belong to a note. */
const left: readonly [name: string, text: string, notes: readonly number[], followers: readonly number[]][] = [
  ['two asterisks are no marker', 'One* two.**\n\n* First.\n\n** Second.\n', [5], []],
  ['notes that begin anew on each page', 'One.^1\n\n^1 First.\n\nTwo.^1\n\n^1 Second.\n', [3, 7], []],
  ['a note of two paragraphs', 'One.^1\n\n^1 First.\n\nMore of it.\n', [], [5]],
  ['items, emphasis and powers', '* One *two* m²\n\n(1) Under (1).\n\n*Emphasis* and 10^6.\n', [], []],
];

for (const [name, text, notes, followers] of left) {
  test(`an author is told what was left as text: ${name}`, () => {
    assert.deepEqual(findLeft(text, draft(text).notes), { notes, followers });
  });
}

test('any text is drafted without a difference', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#-+=|~:\\!&;1.)^{}i\t'), maxLength: 30 }),
    fc.constantFrom(
      '',
      '• a',
      '1. a',
      '2. b',
      '^{i} note',
      'a^{i}',
      '* note',
      'a*',
      '† note',
      'a†.',
      '(1) note',
      'a(1)',
      '    a',
      '# a',
      ':::verse',
      '[^i]: a',
      '| a |',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const bytes = encode(text);
      const { body, notes: found, problems } = draftFaithfully(bytes, 'a.txt', frontFor(bytes));
      // Characters that no text may hold, and texts without words, are the author’s to fix.
      if (problems.some((problem) => ruleOf(problem).aboutCharacters === true)) return;
      const read = readDocument(frontFor(bytes)(found) + body, 'a.md', 'a', () => ({ file: 'a', text, sha256: sha256(bytes) })); // prettier-ignore
      assert.ok(read.value);
      assert.deepEqual(compareTranscription(read.value), toComparable(text, new Set(found)));
      assert.deepEqual(problems, []);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  );
});

function runIn(content: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.mjs', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_CONTENT: content },
  });
  return { status, said: stdout + stderr };
}

test('a mistake among the options is named for what it is', () => {
  const cases: readonly [args: readonly string[], says: RegExp][] = [
    [['--body', '---a'], /^Error: Unexpected option `--body` without a value, expected `--body=<value>`; .*`--body='---a'`$/],
    [['--headline'], /^Error: Unexpected option `--headline` without a value, expected `--headline=<value>`$/],
    [['--quote', 'a', 'b'], /^Error: Unexpected word `b`, expected an option/],
    [['--qoute', 'a'], /^Error: Unexpected option `--qoute`; options of `new annotation` are --document, .*; did you mean `quote`\?$/],
    [['-q'], /^Error: Unexpected option `-q`/],
  ]; // prettier-ignore
  for (const [args, says] of cases) assert.throws(() => readOptions('annotation', args), says);
  assert.deepEqual(readOptions('annotation', ['--body=--- a', '--quote', 'b c']), { body: '--- a', quote: 'b c' });
});

test('what would not pass the check is not written', () => {
  const content = join(OUT, 'refused');
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/archives/treaty', content, { recursive: true });
  const list = () => readdirSync(OUT, { recursive: true }).map(String).sort();
  const received = (name: string, text: string | Uint8Array) => {
    mkdirSync(join(OUT, 'texts'), { recursive: true });
    writeFileSync(join(OUT, 'texts', name), text);
    return ['document', '--from', join(OUT, 'texts', name), '--title', 'A title', '--date', '1900'];
  };
  const cases: readonly [status: number, args: readonly string[], says: RegExp][] = [
    [2, ['source', '--id', 'x', '--document', 'treaty', '--note', '1', '--title', 'y'], /cites sources\/manual\.md already/],
    [2, ['annotation', '--document', 'treaty', '--quote', 'x', '--headline', 'One'], /`One` for --headline, expected three to eight words/],
    [2, received('large.txt', 'Words of no weight.\n\n'.repeat(60_000)), /Unexpected \d+ bytes, expected 1048576 at most/],
    [2, received('empty.txt', ''), /without a word/],
    [2, received('blank.txt', '\uFEFF \r\n\t\n'), /without a word/],
  ]; // prettier-ignore
  const before = list();
  for (const [status, args, says] of cases) {
    const { status: exit, said } = runIn(content, 'new', ...args);
    assert.match(said, says);
    assert.equal(exit, status, said);
    assert.doesNotMatch(said, /Wrote/);
  }
  const { status, said } = runIn(join(OUT, 'refusd'), 'new', 'document', '--id', 'x', '--title', 'y', '--date', '1900');
  assert.match(said, /without archive\.yaml, expected an archive .*; did you mean `\S+refused`\?\n$/);
  assert.equal(status, 2);
  assert.deepEqual(list(), before);
});

test('from an empty folder: archive, document, source, annotation, and nothing is wrong', () => {
  const content = join(OUT, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  const run = (command: string, ...args: string[]) => runIn(content, command, ...args);
  const file = join(OUT, 'My Letter (1900).txt');
  writeFileSync(file, '\uFEFFDear reader:\r\n\r\nWords^1 and *words*.\r\n\r\n^1 A note.\r\n');
  const expected: readonly [status: number, args: readonly string[], says: RegExp][] = [
    [0, ['archive', '--title', 'Papers'], /Wrote .*archive\.yaml\nWrote .*\.gitattributes/],
    [2, ['archive', '--title', 'Papers'], /it is there already/],
    [2, ['document', '--from', file], /expected --title, --date/],
    [2, ['document', '--from', file, '--titel', 'x'], /did you mean `title`\?\n$/],
    [2, ['document', '--from', file, '--title', 'x', '--date', '1900-13'], /for --date, expected a date such as/],
    [0, ['document', '--from', file, '--title', 'x', '--date', '1900', '--kind', 'letter'], /my-letter-1900\.md/],
    [2, ['source', '--id', 'work', '--document', 'my-leter-1900', '--note', '1', '--title', 'y'], /did you mean `my-letter-1900`/],
    [2, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '2', '--title', 'y'], /whose notes are 1/],
    [0, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '1', '--title', 'y'], /work\.md/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'words', '--passage', 'p9', '--headline', 'Three plain words'], /Unexpected passage `p9`, expected one of `my-letter-1900`: p1, p2/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'nothing', '--headline', 'Three plain words'], /that are not there/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--headline', 'Three plain words'], /stand there 2 times \(p2: 2\), .* by --prefix or --suffix/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--prefix', 'wo', '--suffix', 'ds.', '--headline', 'Three other words'], /three-other-words\.md/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'Dear reader', '--headline', 'Three plain words'], /three-plain-words\.md/],
    [2, ['anotation'], /did you mean `annotation`/],
  ]; // prettier-ignore
  for (const [status, args, says] of expected) {
    const { status: exit, said } = run('new', ...args);
    assert.match(said, says);
    assert.equal(exit, status, said);
  }
  assert.deepEqual(readFileSync(join(content, 'received/my-letter-1900.txt')), readFileSync(file));
  const { status, said } = run('check');
  assert.equal(status, 0, said);
  assert.match(said, /0 errors/);
});
