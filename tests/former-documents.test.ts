/** A renamed and a deleted document: every old address is an id of a page, without script, and their ids stay taken. */
import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './support/chromium.ts';
import { serve } from './support/site-files.ts';
import test, { before } from 'node:test';
import { checkArchive } from '../src/checks/check-archive.ts';
import { main as ledger } from '../src/commands/ledger.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { sha256 } from '../src/text/digest.ts';
import { buildArchive } from './support/run-build.ts';

const FOLDER = 'tests/.out/former-documents';
const CONTENT = join(FOLDER, 'content');

const settings = `title: Test
url: https://archive.example/
editor: not named
contact: none
introduction: A test.
scope: Two invented papers.
licences: { editorial: CC0, code: MIT, documents: unknown }
`;

const bridge = 'The old stone bridge was opened to carriages in the spring of that year.';
const keeper = 'Its keeper counted ninety carts on the first market day.[^1]';
const note = '[^1]: Town book, folio 12.';
const flood = 'The great flood carried away two of its seven arches.';
const letter = [bridge, keeper, note].join('\n\n');

const path = (name: string) => join(CONTENT, name);

async function writeDocument(id: string, body: string, fields = ''): Promise<void> {
  await writeFile(path(`received/${id}.txt`), body.replaceAll('[^1]: ', '^1 ').replaceAll('[^1]', '^1'));
  const hash = sha256(await readFile(path(`received/${id}.txt`)));
  await writeFile(
    path(`documents/${id}.md`),
    `---
kind: report
title: { text: Report ${id} }
title-short: Report ${id}
date: { edtf: 2001, printed: "2001" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/${id}.txt, sha256: ${hash}, got-from: unknown, made-by: unknown }]
rights: unknown
unsourced-notes: ${body.includes('[^1]') ? '["1"]' : '[]'}
${fields}---

${body}
`,
  );
}

async function runLedger(...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const effects = { print: (text: string) => (output += `${text}\n`), today: () => '2027-03-03', ask: undefined };
  const code = await ledger(['--content', CONTENT, '--yes', ...args], effects);
  return { code, output };
}

async function check(): Promise<string[]> {
  return checkArchive(await readArchive(CONTENT), true).map(({ rule, message }) => `${rule}: ${message}`);
}

async function addressesOf(id: string): Promise<string[]> {
  const { archive } = await readArchive(CONTENT);
  const document = archive?.documents.find((candidate) => candidate.id === id);
  return (document?.ledger?.addresses ?? []).flatMap((address) => [
    address.id,
    ...address.readings.map(({ digest }) => `${address.id}.${digest}`),
  ]);
}

let oldLetter: string[];
let oldNotice: string[];

before(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  for (const folder of ['documents', 'received']) await mkdir(path(folder), { recursive: true });
  await writeFile(path('archive.yaml'), settings);
  await writeDocument('letter', letter);
  await writeDocument('notice', [flood, bridge].join('\n\n'));
  await writeDocument('other', flood);
  assert.equal((await runLedger('--date', '2027-01-01')).code, 0);
  await writeDocument('letter', letter.replace('ninety', 'eighty'));
  assert.equal((await runLedger('--date', '2027-02-02', '--reason', 'A slip')).code, 0);
  oldLetter = await addressesOf('letter');
  oldNotice = await addressesOf('notice');
  assert.deepEqual(await check(), []);
});

test('a document and its ledger cannot disappear together, nor under another id', async () => {
  const files = ['documents/letter.md', 'documents/letter.ledger.json'];
  for (const file of files) await rename(path(file), `${path(file)}.away`.replace('/documents/', '/'));
  const lost = (await check()).filter((message) => !message.startsWith('file-unknown'));
  assert.equal(lost.length, 1);
  assert.match(
    lost[0] ?? '',
    /^document-lost: `letter` was published on 2027-01-01, and `documents\/letter\.md` is missing/,
  );
  for (const file of files) await rename(`${path(file)}.away`.replace('/documents/', '/'), path(file));

  // A ledger put back to an earlier edition.
  const now = await readFile(path('documents/letter.ledger.json'), 'utf8');
  const list = await readFile(path('published.json'), 'utf8');
  await writeFile(path('published.json'), list.replace('"edition": 2', '"edition": 3'));
  assert.match(
    (await check()).join('\n'),
    /ledger-altered: The ledger ends with edition 2, and published\.json has edition 3/,
  );
  await writeFile(path('published.json'), list);
  assert.equal(await readFile(path('documents/letter.ledger.json'), 'utf8'), now);
});

test('a document that is renamed keeps its old addresses', async () => {
  await rename(path('documents/letter.ledger.json'), path('documents/report.ledger.json'));
  await rm(path('documents/letter.md'));
  await rm(path('received/letter.txt'));
  await writeDocument('report', letter.replace('ninety', 'eighty'));
  assert.match(
    (await check()).join('\n'),
    /ledger-altered: .*`letter`, expected that of `report`.*formerly: \[letter\]/,
  );
  await writeDocument('report', letter.replace('ninety', 'eighty'), 'formerly: [letter]\n');
  assert.match((await check()).join('\n'), /rename-unrecorded: .*`letter` and is now `report`/);
  const { code, output } = await runLedger('report');
  assert.equal(code, 0, output);
  assert.deepEqual(await check(), []);

  await writeDocument('letter', 'A new letter has the old id.');
  assert.match(
    (await check()).join('\n'),
    /document-reused: .*`letter` was published for a document that is now `report`/,
  );
  assert.equal((await runLedger('letter')).code, 1);
  for (const file of ['documents/letter.md', 'received/letter.txt']) await rm(path(file));
});

test('a document can get its former id again', async () => {
  const rerecord = async (from: string, to: string, formerly: string) => {
    await rename(path(`documents/${from}.ledger.json`), path(`documents/${to}.ledger.json`));
    for (const file of [`documents/${from}.md`, `received/${from}.txt`]) await rm(path(file));
    await writeDocument(to, letter.replace('ninety', 'eighty'), `formerly: [${formerly}]\n`);
    const { code, output } = await runLedger(to);
    assert.equal(code, 0, output);
    assert.deepEqual(await check(), []);
  };
  await rerecord('report', 'letter', 'report');
  await rerecord('letter', 'report', 'letter');
});

test('a document that is deleted leaves its ledger', async () => {
  for (const file of ['documents/notice.md', 'received/notice.txt']) await rm(path(file));
  assert.match((await check()).join('\n'), /ledger-orphan/);
  assert.equal((await runLedger('notice', '--delete')).code, 2, 'a reason is needed');
  const { code, output } = await runLedger('notice', '--delete', '--reason', 'It was a forgery');
  assert.equal(code, 0, output);
  assert.deepEqual(await check(), []);

  await writeDocument('notice', 'Another notice.');
  assert.match(
    (await check()).join('\n'),
    /document-reused: The id `notice` was published for a document that was deleted/,
  );
  assert.equal((await runLedger('notice', '--reason', 'x')).code, 1);
  for (const file of ['documents/notice.md', 'received/notice.txt']) await rm(path(file));
  const recorded = await readFile(path('documents/notice.ledger.json'), 'utf8');
  await rm(path('documents/notice.ledger.json'));
  assert.match((await check()).join('\n'), /document-lost: `notice` was deleted, and its ledger .* is missing/);
  await writeFile(path('documents/notice.ledger.json'), recorded);
  assert.deepEqual(await check(), []);
});

test('the pages of former documents have every old address', async () => {
  const { status, stdout, stderr } = buildArchive(CONTENT, join(FOLDER, 'site'));
  assert.equal(status, 0, stdout + stderr);
  const old = await readFile(join(FOLDER, 'site/documents/letter/index.html'), 'utf8');
  const present = await readFile(join(FOLDER, 'site/documents/report/index.html'), 'utf8');
  assert.match(old, /has had a new address: <a href="\/documents\/report\/">Report report<\/a>/);
  for (const address of [...oldLetter, 'noteref-1']) {
    assert.ok(old.includes(`<li id="${address}"`), address);
    assert.ok(old.includes(`href="/documents/report/#${address}"`), address);
    assert.ok(present.includes(` id="${address}"`), address);
  }
  assert.match(old, /<ul data-moved-to="\/documents\/report\/"/);
  const embed = await readFile(join(FOLDER, 'site/documents/letter/embed/index.html'), 'utf8');
  assert.match(embed, /<section class="excerpt" id="p1">/);
  assert.match(embed, /href="https:\/\/archive\.example\/documents\/report\/#p1/);
  const deleted = await readFile(join(FOLDER, 'site/documents/notice/index.html'), 'utf8');
  assert.match(deleted, /This document was deleted on March 3, 2027: It was a forgery/);
  for (const address of oldNotice) assert.ok(deleted.includes(` id="${address}"`), address);
});

test('in a browser, an address that only the new page can judge leads to that page', async () => {
  const served = await serve(join(FOLDER, 'site'));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/documents/letter/#p2.aaaaa`);
    await page.waitForURL('**/documents/report/#p2.aaaaa');
    await page.locator('.address-notice').waitFor();
    for (const file of ['letter/cite/', 'letter.txt', 'notice/evidence/']) {
      await page.goto(`${served.url}/documents/${file}`);
      await page.waitForURL(`**/documents/${file.split(/[./]/)[0]}/`);
    }
    await page.goto(`${served.url}/documents/letter/#p2`);
    assert.equal(await page.locator('li:target a').getAttribute('href'), '/documents/report/#p2');
  } finally {
    await browser.close();
    await served.close();
  }
});
