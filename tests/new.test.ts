/** `npm run new` writes files that pass the check; a draft from a received text is faithful at once. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { draftFaithfully } from '../src/commands/new/faithful.ts';
import { compareTranscription } from '../src/checks/transcription.ts';
import { readEdition } from '../src/edition/edition.ts';
import { compareReceived } from '../src/text/received.ts';
import { sha256 } from '../src/text/digest.ts';

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
  ['signs that Markdown takes for its own', '# A\n\n> b\n\n- c\n\n+ d\n\n10^6 m² [1] a_b __c__ <b>d</b> &amp; \\ | e |\n| - | - |\n\n:::x\n\n===\n\n---\n\n~~~\n~~f~~ ![g](h) [[page: 2]]\n\n[i]: j\n\n[^1]: k\n\n1. l\n\n5. m\n', 0],
]; // prettier-ignore

for (const [name, text, notes] of variants) {
  test(`drafted at once, without a difference: ${name}`, () => {
    const { problems, notes: found } = draft(text);
    assert.deepEqual(problems, []);
    assert.equal(found.length, notes);
  });
}

test('any text is drafted without a difference', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#-+=|~:\\!&;1.)^{}i\t'), maxLength: 30 }),
    fc.constantFrom('', '• a', '1. a', '2. b', '^{i} note', 'a^{i}', '    a', '# a', ':::verse', '[^i]: a', '| a |'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const bytes = encode(text);
      const { body, notes, problems } = draftFaithfully(bytes, 'a.txt', frontFor(bytes));
      // Characters that no text may hold, and texts without words, are the author’s to mend.
      if (problems.some(({ rule }) => rule.startsWith('text-'))) return;
      const read = readEdition(frontFor(bytes)(notes) + body, 'a.md', 'a', () => ({ file: 'a', text, sha256: sha256(bytes) })); // prettier-ignore
      assert.ok(read.value);
      assert.deepEqual(compareTranscription(read.value), compareReceived(text));
      assert.deepEqual(problems, []);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  );
});

test('from an empty folder: archive, document, source, annotation, and nothing is wrong', () => {
  const content = join(OUT, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.mjs', command, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ARCHIVE_CONTENT: content },
    });
    return { status, said: stdout + stderr };
  };
  const file = join(OUT, 'My Letter (1900).txt');
  writeFileSync(file, '\uFEFFDear reader:\r\n\r\nWords^1 and *words*.\r\n\r\n^1 A note.\r\n');
  const expected: readonly [status: number, args: readonly string[], says: RegExp][] = [
    [0, ['archive', '--title', 'Papers'], /Wrote .*archive\.yaml/],
    [2, ['archive', '--title', 'Papers'], /it is there already/],
    [2, ['document', '--from', file], /expected --title, --date/],
    [2, ['document', '--from', file, '--titel', 'x'], /did you mean `title`/],
    [2, ['document', '--from', file, '--title', 'x', '--date', '1900-13'], /for --date, expected a date such as/],
    [0, ['document', '--from', file, '--title', 'x', '--date', '1900', '--kind', 'letter'], /my-letter-1900\.md/],
    [2, ['source', '--id', 'work', '--document', 'my-leter-1900', '--note', '1', '--title', 'y'], /did you mean `my-letter-1900`/],
    [2, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '2', '--title', 'y'], /notes are 1/],
    [0, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '1', '--title', 'y'], /work\.md/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'words', '--passage', 'p9', '--headline', 'Two words'], /that are not there/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'Dear reader', '--headline', 'Two words'], /two-words\.md/],
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
