/**
 * Follows docs/withhold.md for a passage of every kind, and for a whole document: the build passes, and no file of the site or of the
 * content folder has the words, in any form.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { main as ledger } from '../../src/commands/ledger.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { sha256 } from '../../src/text/digest.ts';
import { buildArchive } from '../support/run-build.ts';
import { readFileText } from '../support/file-text.ts';
import { listFiles } from '../support/site-files.ts';
import { writeDocumentFiles } from './document-files.ts';
import { cases, type Case } from './withhold-cases.ts';

const FOLDER = 'tests/.out/withhold';
const CONTENT = join(FOLDER, 'content');
const SITE = join(FOLDER, 'site');
const REASON = 'By order of a court';

const settings = `title: Withheld words
url: https://archive.example/
editor: not named
introduction: A document for each kind of passage.
scope: Invented documents.
licences: { editorial: CC0, code: MIT, documents: unknown }
`;

/** Words that occur nowhere else: no two of them share their first five letters. */
function inventWords(seed: number, count: number): string[] {
  const [consonants, vowels] = ['bdfgklmnprtvz', 'aeiou'];
  return Array.from({ length: count }, (_, index) => {
    const letter = (letters: string, at: number) => letters.charAt(at % letters.length);
    return [
      letter(consonants, seed),
      letter(vowels, index),
      letter(consonants, index + 3),
      letter(vowels, seed + index),
      letter(consonants, seed + 2 * index + 5),
      'olk',
    ].join('');
  });
}

const names = Object.keys(cases);
const idOf = (name: string) => name.replaceAll(' ', '-');
const wordsOf = (name: string) => inventWords(names.indexOf(name), 10);

/** Puts the secret words, or a sign, into a text. */
function fill(text: string, name: string): string {
  const words = wordsOf(name);
  return text
    .replaceAll('SECRET', words.slice(0, 6).join(' '))
    .replaceAll('OTHER', words.slice(6).join(' '))
    .replaceAll('SIGN', `[[withheld: ${cases[name]?.id}]]`);
}

const fileOf = (name: string) => join(CONTENT, `documents/${idOf(name)}.md`);
const receivedOf = (name: string) => join(CONTENT, `received/${idOf(name)}.txt`);

async function record(name: string, ...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const print = (text: string) => (output += `${text}\n`);
  const code = await ledger([idOf(name), '--content', CONTENT, '--yes', ...args], {
    print,
    today: () => '2027-01-01',
    ask: undefined,
  });
  return { code, output };
}

/** Writes a document with an error in its secret words, records it, corrects the error, and records it again. */
async function publish(name: string, { body, other }: Case): Promise<void> {
  for (const [misread, args] of [
    [(text: string) => text.replace('olk ', 'olc '), []],
    [(text: string) => text, ['--reason', 'A letter was misread']],
  ] as const) {
    const { transcription, received } = writeDocumentFiles(idOf(name), misread(fill(body, name)));
    writeFileSync(fileOf(name), transcription);
    writeFileSync(receivedOf(name), received.replaceAll(' [[page: 2]]', ''));
    if (received.includes('[[page')) replaceHash(name);
    if (other !== undefined) writeFileSync(join(CONTENT, other[0]), misread(fill(other[1], name)));
    const { code, output } = await record(name, ...args);
    assert.equal(code, 0, output);
  }
}

/** Replaces words that occur once in a file. */
function replaceIn(file: string, name: string, [from, to]: readonly [string, string]): void {
  const text = readFileSync(file, 'utf8');
  assert.equal(text.split(fill(from, name)).length, 2, `${file} has ${JSON.stringify(fill(from, name))} once`);
  writeFileSync(
    file,
    text.replace(fill(from, name), () => fill(to, name)),
  );
}

/** Replaces the hash of the received text in the front matter. */
function replaceHash(name: string): void {
  const hash = sha256(readFileSync(receivedOf(name)));
  writeFileSync(fileOf(name), readFileSync(fileOf(name), 'utf8').replace(/sha256: \w+/, `sha256: ${hash}`));
}

before(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const folder of ['documents', 'received', 'sources', 'annotations/paragraph'])
    mkdirSync(join(CONTENT, folder), { recursive: true });
  writeFileSync(join(CONTENT, 'archive.yaml'), settings);
});

for (const [name, steps] of Object.entries(cases)) {
  test(`the steps to withhold: ${name}`, async () => {
    await publish(name, steps);
    // Steps 2 and 3: the sign in the transcription, then in the received text, with its new hash.
    replaceIn(fileOf(name), name, steps.transcription);
    const early = await record(name, '--reason', `${steps.id}=${REASON}`);
    assert.equal(early.code, 1, 'the received text still has the words');
    assert.match(readFileSync(fileOf(name).replace('.md', '.ledger.json'), 'utf8'), new RegExp(wordsOf(name)[2] ?? ''));
    replaceIn(receivedOf(name), name, steps.received ?? steps.transcription);
    replaceHash(name);
    // Step 4: the command lists the places that still have the words, and each is changed.
    if (steps.other !== undefined) {
      const [path] = steps.other;
      const listed = await record(name, '--reason', `${steps.id}=${REASON}`);
      assert.equal(listed.code, 1, listed.output);
      assert.match(listed.output, new RegExp(`! .*${path}:\\d+:\\d+`));
      rmSync(join(CONTENT, path));
    }
    const { code, output } = await record(name, '--reason', `${steps.id}=${REASON}`);
    assert.equal(code, 0, output);
    assert.match(output, /withheld; its words|The whole document is withheld/);
  });
}

test('the archive is built, and nothing has the withheld words', async (context) => {
  const { archive } = await readArchive(CONTENT);
  assert.ok(archive);
  const { status, stdout, stderr } = buildArchive(CONTENT, SITE);
  assert.equal(status, 0, stdout + stderr);
  const files = [CONTENT, SITE].flatMap((folder) => listFiles(folder).map((file) => join(folder, file)));
  const texts = new Map(files.map((file) => [file, readFileText(file).toLowerCase()]));

  // What is searched has the words that remain.
  const isIn = (word: string, pattern: RegExp) =>
    [...texts].some(([file, text]) => pattern.test(file) && text.includes(word));
  for (const pattern of [
    /\.pf_index$/,
    /search-index/,
    /item\/index\.html/,
    /\.ledger\.json$/,
    /\.txt$/,
    /\.tei\.xml$/,
    /bag\.zip$/,
  ])
    assert.ok(isIn('began', pattern), `the test reads ${pattern}`);

  const found: string[] = [];
  for (const name of names) {
    const words = wordsOf(name);
    const hashes = [words.join(' '), `${words.join(' ')}.`].map(sha256);
    for (const [file, text] of texts)
      for (const part of [...words.map((word) => word.slice(0, 7)), ...hashes])
        if (text.includes(part)) found.push(`${file} has “${part}” of ${name}`);
    const page = texts.get(join(SITE, `documents/${idOf(name)}/index.html`)) ?? '';
    assert.ok(page.includes(REASON.toLowerCase()), `the page of ${name} gives the reason`);
  }
  assert.deepEqual(found, []);
  context.diagnostic(`${names.length} kinds, ${texts.size} files searched`);
});
