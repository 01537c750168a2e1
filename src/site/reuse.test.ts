/** A file of the last build is kept only if it is complete and nothing that it depends on has changed. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { sha256 } from '../text/digest.ts';
import { loadRecord, type RecordedFile, saveRecord } from './build-record.ts';
import { createReuse } from './reuse.ts';

const folder = mkdtempSync(join(tmpdir(), 'reuse-'));
test.after(() => rmSync(folder, { recursive: true }));

const FILE = 'documents/letter/index.html';
const PAGE = '<html><p>A letter</p></html>';
const inputs: Readonly<Record<string, unknown>> = { settings: { title: 'T' }, 'name\tann': { name: 'Ann' } };

/** A build that wrote one page. @returns its record */
function buildFirst(name: string) {
  const from = join(folder, name, 'last');
  mkdirSync(join(from, 'documents/letter'), { recursive: true });
  writeFileSync(join(from, FILE), PAGE);
  const reuse = createReuse({ engine: 'e', search: () => 'aaaa', last: undefined, from, to: '' });
  const record = reuse.track(FILE, { id: 'letter' }, (input) => inputs[input]);
  for (const input of Object.keys(inputs)) record(input);
  const { mtimeMs: modified } = statSync(join(from, FILE));
  const last = reuse.finish(new Map([[FILE, { bytes: PAGE.length, sha256: sha256(PAGE), modified }]]));
  return { last, from, to: join(folder, name, 'next') };
}

function assertFile(file: RecordedFile | undefined): RecordedFile {
  assert.ok(file?.modified);
  return file;
}

interface Change {
  readonly item?: unknown;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly content?: string | null;
}

const changes: readonly (readonly [name: string, change: Change, isKept: boolean])[] = [
  ['nothing', {}, true],
  ['its item', { item: { id: 'letter', title: 'x' } }, false],
  ['an input', { inputs: { ...inputs, 'name\tann': { name: 'Anne' } } }, false],
  ['an input that it does not read', { inputs: { ...inputs, 'name\tben': { name: 'Ben' } } }, true],
  ['an input that is no longer there', { inputs: { settings: inputs['settings'] } }, false],
  ['the file itself', { content: `${PAGE} ` }, false],
  ['one letter of the file', { content: PAGE.replace('letter', 'latter') }, false],
  ['nothing but the time of the file', { content: PAGE }, true],
  ['the file, which is removed,', { content: null }, false],
];

for (const [name, { item = { id: 'letter' }, inputs: now = inputs, content }, isKept] of changes) {
  test(`if ${name} has changed, a page is ${isKept ? 'kept' : 'rendered again'}`, () => {
    const { last, from, to } = buildFirst(name);
    if (content === null) rmSync(join(from, FILE));
    else if (content !== undefined) {
      writeFileSync(join(from, FILE), content);
      utimesSync(join(from, FILE), 1e9, 1e9);
    }
    const reuse = createReuse({ engine: 'e', search: () => 'aaaa', last, from, to });
    assert.equal(
      reuse.keep(FILE, item, (input) => now[input]),
      isKept,
    );
    assert.equal(existsSync(join(to, FILE)), isKept);
    assert.equal(reuse.kept.size, isKept ? 1 : 0);
  });
}

test('a file with the recorded size and time is not read, and the next build knows its time', () => {
  const { last, from, to } = buildFirst('time');
  const { mtime } = statSync(join(from, FILE));
  // Other content of the same length shows whether the file was read.
  writeFileSync(join(from, FILE), PAGE.replace('letter', 'latter'));
  utimesSync(join(from, FILE), mtime, mtime);
  const recorded = { ...last, files: { [FILE]: { ...assertFile(last.files[FILE]), modified: mtime.getTime() } } };
  const reuse = createReuse({ engine: 'e', search: () => 'aaaa', last: recorded, from, to });
  assert.ok(reuse.keep(FILE, { id: 'letter' }, (input) => inputs[input]));
  assert.equal(reuse.finish(reuse.kept).files[FILE]?.modified, mtime.getTime());
});

test('a page is kept if only the search index has changed', () => {
  const { last, from, to } = buildFirst('search');
  const reuse = createReuse({ engine: 'e', search: () => 'bbbb', last, from, to });
  assert.ok(reuse.keep(FILE, { id: 'letter' }, (input) => inputs[input]));
  assert.ok(reuse.hasNewSearch);
});

test('a record that is damaged, missing, or of another program is not used', () => {
  const { last } = buildFirst('record');
  const file = join(folder, 'saved/build.json');
  assert.equal(loadRecord(file, 'e'), undefined);
  saveRecord(file, last)();
  assert.deepEqual(loadRecord(file, 'e'), last);
  assert.equal(loadRecord(file, 'other'), undefined);
  const text = readFileSync(file, 'utf8');
  for (const damaged of [text.slice(0, -1), text.replace('letter', 'lettre'), '', '{}']) {
    writeFileSync(file, damaged);
    assert.equal(loadRecord(file, 'e'), undefined);
  }
});

test('a record with thousands of files is complete', () => {
  const { last } = buildFirst('many');
  const files = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.html`, assertFile(last.files[FILE])]));
  const file = join(folder, 'saved/many.json');
  saveRecord(file, { ...last, files })();
  assert.deepEqual(loadRecord(file, 'e'), { ...last, files });
});
