/** A saved part is used only if it is complete and nothing that it was made from has changed. No other part remains. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Archive } from '../model/model.ts';
import { createSavedParts, type PartsOptions } from './saved-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'parts-'));
test.after(() => rmSync(root, { recursive: true }));

/** The parts read the names of this archive. */
const archive = { names: [{ id: 'ann' }] } as unknown as Archive;
const digests = new Map([['names', 'digest of the names']]);

/** A part: its name, the item that it is about, and whether it reads the names. */
type Request = readonly [name: string, item: unknown, readsNames?: boolean];

interface Build extends Partial<PartsOptions> {
  readonly folder: string;
  readonly digests?: ReadonlyMap<string, string>;
}

/** Builds `book` from parts. @returns the book, and the parts that were made */
function build(requests: readonly Request[], { folder, digests: now = digests, ...changes }: Build) {
  const made: string[] = [];
  const saved = createSavedParts({
    folder,
    engine: 'e',
    isClean: false,
    archive,
    digestInput: (input) => now.get(input),
    ...changes,
  });
  const book = saved.use('book', (parts) =>
    Buffer.concat(
      requests.map(([name, item, readsNames = false]) =>
        Buffer.from(
          parts.get(name, item, (read) => {
            made.push(name);
            return Buffer.from(`${name}: ${JSON.stringify(item)}${readsNames ? read.names.length : ''}\n`);
          }),
        ),
      ),
    ).toString(),
  );
  saved.prune();
  return { book, made };
}

const FIRST: readonly Request[] = [
  ['letter', { id: 'letter' }, true],
  ['Zürich 東京', 'a place'],
  ['empty', undefined],
];
const BOOK = 'letter: {"id":"letter"}1\nZürich 東京: "a place"\nempty: undefined\n';
const changed = (name: string, item: unknown) =>
  FIRST.map((part) => (part[0] === name ? ([name, item] as const) : part));

const cases: readonly (readonly [what: string, again: Partial<Build>, parts: readonly Request[], made: readonly string[]])[] = [
  ['nothing', {}, FIRST, []],
  ['the item of a part', {}, changed('empty', 'x'), ['empty']],
  ['what a part read', { digests: new Map([['names', 'other']]) }, FIRST, ['letter']],
  ['what a part read, which has no digest,', { digests: new Map() }, FIRST, ['letter']],
  ['the order of the parts', {}, FIRST.toReversed(), []],
  ['the program', { engine: 'other' }, FIRST, ['letter', 'Zürich 東京', 'empty']],
  ['nothing in a clean build', { isClean: true }, FIRST, ['letter', 'Zürich 東京', 'empty']],
]; // prettier-ignore

for (const [what, again, parts, made] of cases) {
  test(`if the next build differs in ${what.trim()}, it makes ${made.length} parts`, () => {
    const folder = mkdtempSync(join(root, 'case-'));
    assert.equal(build(FIRST, { folder }).book, BOOK);
    const second = build(parts, { folder, ...again });
    assert.deepEqual(second.made, made);
    assert.equal(second.book, build(parts, { folder, isClean: true }).book);
  });
}

const damages: readonly (readonly [what: string, damage: (complete: Buffer) => Buffer | string, made: readonly string[]])[] = [
  ['in a part', (file) => flip(file, 'a place'), ['Zürich 東京']],
  ['in the name of a part', (file) => flip(file, '["letter"', 2), ['letter', 'Zürich 東京', 'empty']],
  ['in the digest of an input', (file) => flip(file, 'digest of'), ['letter', 'Zürich 東京', 'empty']],
  ['in the last character', (file) => file.fill('x', file.length - 1), ['letter', 'Zürich 東京', 'empty']],
  ['at its beginning, which is missing', (file) => file.subarray(1), ['letter', 'Zürich 東京', 'empty']],
  ['at its end, which is missing', (file) => file.subarray(0, -1), ['letter', 'Zürich 東京', 'empty']],
  ['from its middle on', (file) => file.subarray(0, 30), ['letter', 'Zürich 東京', 'empty']],
  ['because it is empty', () => '', ['letter', 'Zürich 東京', 'empty']],
  ['because it is not such a file', () => 'e\n{}\n', ['letter', 'Zürich 東京', 'empty']],
]; // prettier-ignore

/** Changes the character that is some bytes after the beginning of a text. */
function flip(file: Buffer, text: string, after = 0): Buffer {
  const changed = Buffer.from(file);
  changed[file.indexOf(text) + after] = 0x41;
  return changed;
}

for (const [what, damage, made] of damages) {
  test(`of a file that is damaged ${what}, ${made.length} of 3 parts are made again`, () => {
    const folder = mkdtempSync(join(root, 'damaged-'));
    build(FIRST, { folder });
    writeFileSync(join(folder, 'book'), damage(readFileSync(join(folder, 'book'))));
    assert.deepEqual(build(FIRST, { folder }), { book: BOOK, made });
    assert.deepEqual(build(FIRST, { folder }).made, []);
  });
}

test('a build that fails keeps the parts of the last build', () => {
  const folder = mkdtempSync(join(root, 'failed-'));
  build(FIRST, { folder });
  const before = readFileSync(join(folder, 'book'));
  const saved = createSavedParts({ folder, engine: 'e', isClean: false, archive, digestInput: () => undefined });
  const fail = () => {
    throw new Error('no more');
  };
  assert.throws(
    () => saved.use('book', (parts) => [parts.get('letter', 1, () => Buffer.from('new')), parts.get('x', 1, fail)]),
    /no more/,
  );
  assert.deepEqual(readdirSync(folder), ['book']);
  assert.ok(readFileSync(join(folder, 'book')).equals(before));
});

test('a part that is no longer used is deleted, and so are the parts of a file that is no longer made', () => {
  const folder = mkdtempSync(join(root, 'pruned-'));
  build([...FIRST, ['secret', 'withheld words']], { folder });
  assert.match(readFileSync(join(folder, 'book'), 'utf8'), /withheld words/);
  build(FIRST, { folder });
  assert.doesNotMatch(readFileSync(join(folder, 'book'), 'utf8'), /secret|withheld/);
  assert.deepEqual(readdirSync(folder), ['book']);
  build([], { folder });
  assert.ok(!existsSync(join(folder, 'book')));
});

test('parts are made even if they cannot be saved', () => {
  const file = join(root, 'not-a-folder');
  writeFileSync(file, '');
  assert.equal(build(FIRST, { folder: join(file, 'parts') }).book, BOOK);
});
