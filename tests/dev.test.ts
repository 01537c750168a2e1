/** `npm run dev`: shows saved changes, reports errors in the terminal and in the browser, and survives them. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { sha256 } from '../src/text/digest.ts';
import { launch } from './support/chromium.ts';

const CONTENT = 'tests/.out/dev/content';
const DOCUMENT = join(CONTENT, 'documents/letter.md');
const RECEIVED = join(CONTENT, 'received/letter.txt');
/** An idle machine shows a saved change within a second. Tests run on busy machines. Milliseconds. */
const TIMEOUT = 30_000;

let browser: Browser;
let page: Page;
let server: ChildProcess;
let url = '';
let output = '';

async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function start(): Promise<void> {
  const port = await findPort();
  url = `http://localhost:${port}`;
  output = '';
  server = spawn('node', ['src/commands/run.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, ARCHIVE_CONTENT: CONTENT },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(url).then(() => true, () => false)) return; // prettier-ignore
    await setTimeout(100);
  }
  throw new Error(`The server did not start:\n${output}`);
}

const stop = () =>
  new Promise<void>((stopped) => {
    server.once('exit', () => stopped());
    server.kill('SIGKILL');
  });

before(async () => {
  rmSync('tests/.out/dev', { recursive: true, force: true });
  cpSync('tests/archives/one-letter', CONTENT, { recursive: true });
  browser = await launch();
  await start();
  page = await browser.newPage();
  await page.goto(`${url}/documents/letter/`);
  await page.waitForFunction(() => document.readyState === 'complete');
});
after(async () => {
  await browser.close();
  await stop();
});

/** Replaces text in the letter and in its received text. */
function replaceText(from: string, to: string): void {
  const received = readFileSync(RECEIVED, 'utf8').replace(from, to);
  writeFileSync(RECEIVED, received);
  const text = readFileSync(DOCUMENT, 'utf8').replace(from, to);
  writeFileSync(DOCUMENT, text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256(received)}`));
}

const overlay = () => page.locator('vite-error-overlay');
/** The message in the overlay. Astro may also put it into the title. */
const messageOf = () =>
  overlay().evaluate((element) => element.shadowRoot?.querySelector('#message-content')?.textContent ?? '');

test('a saved change is shown', async (t) => {
  replaceText('a specimen', 'a changed specimen');
  const saved = performance.now();
  await page.getByText('a changed specimen').waitFor({ timeout: TIMEOUT });
  t.diagnostic(`shown after ${Math.round(performance.now() - saved)} ms`);
});

test('an error is shown in the terminal and over the page, also after a reload, until it is fixed', async (t) => {
  const good = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, good.replace('This letter', '<b>This letter'));
  const saved = performance.now();
  await overlay().waitFor({ state: 'attached', timeout: TIMEOUT });
  t.diagnostic(`shown after ${Math.round(performance.now() - saved)} ms`);
  assert.match(await messageOf(), /letter\.md:\d+:1: error: Unexpected HTML <b>/);
  assert.match(output, /letter\.md:\d+:1: error: Unexpected HTML `<b>`/);
  await page.reload();
  await overlay().waitFor({ state: 'attached', timeout: TIMEOUT });
  writeFileSync(DOCUMENT, good);
  await overlay().waitFor({ state: 'detached', timeout: TIMEOUT });
  await page.getByText('a changed specimen').waitFor({ timeout: TIMEOUT });
});

test('the server survives files that cannot be read, and shows them after they are fixed', async () => {
  const settings = join(CONTENT, 'archive.yaml');
  for (const [file, broken] of [
    [settings, 'title: "'],
    [DOCUMENT, '> '.repeat(2000)],
    [settings, ''],
  ] as const) {
    // prettier-ignore
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, broken);
    await overlay().waitFor({ state: 'attached', timeout: TIMEOUT });
    await fetch(`${url}/documents/letter/`);
    // Astro sends the error of a page 200 ms after the page. Sent after the fix, it would stay.
    await setTimeout(1000);
    writeFileSync(file, good);
    await page.getByText('a changed specimen').waitFor({ timeout: TIMEOUT });
    await overlay().waitFor({ state: 'detached', timeout: TIMEOUT });
  }
  assert.equal(server.exitCode, null);
});

test('a build beside the server does not delete the scripts of the first search', async () => {
  const build = spawn('node', ['src/commands/run.mjs', 'build'], {
    env: { ...process.env, ARCHIVE_CONTENT: CONTENT, ARCHIVE_OUT: 'tests/.out/dev/site' },
    stdio: 'ignore',
  });
  assert.deepEqual(await once(build, 'exit'), [0, null]);
  await page.goto(`${url}/search/?q=specimen`);
  await page.locator('.result').first().waitFor({ timeout: TIMEOUT });
  await page.goto(`${url}/documents/letter/`);
});

test('search finds words that were just saved', async () => {
  replaceText('a changed specimen', 'a sesquipedalian specimen');
  await page.getByText('a sesquipedalian specimen').waitFor({ timeout: TIMEOUT });
  await page.goto(`${url}/search/?q=sesquipedalian`);
  const result = page.locator('.result').first();
  await result.waitFor({ timeout: TIMEOUT }).catch(async (error: unknown) => {
    throw new Error(`no result, but: ${await page.locator('main').innerText()}`, { cause: error });
  });
  assert.match(await result.innerText(), /sesquipedalian specimen/);
});

test('exported files are served and contain what was just saved', async () => {
  const response = await fetch(`${url}/documents/letter.bib`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/x-bibtex; charset=utf-8');
  assert.match(await response.text(), /A letter about nothing/);
  const good = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, good.replace('A letter about nothing', 'A letter about something'));
  const end = performance.now() + TIMEOUT;
  let text = '';
  while (!text.includes('about something') && performance.now() < end) {
    await setTimeout(100);
    text = await fetch(`${url}/documents/letter.bib`).then((found) => found.text());
  }
  assert.match(text, /A letter about something/);
  writeFileSync(DOCUMENT, good);
});

test('a document that is added while the server runs has a page until it is removed', async () => {
  const path = `${url}/documents/memo/`;
  const statusOf = () => fetch(path).then(({ status }) => status);
  const waitFor = async (status: number) => {
    const end = performance.now() + TIMEOUT;
    while ((await statusOf()) !== status && performance.now() < end) await setTimeout(100);
    assert.equal(await statusOf(), status);
  };
  assert.equal(await statusOf(), 404);
  const received = join(CONTENT, 'received/memo.txt');
  const file = join(CONTENT, 'documents/memo.md');
  writeFileSync(received, readFileSync(RECEIVED, 'utf8'));
  writeFileSync(file, readFileSync(DOCUMENT, 'utf8').replace('received/letter.txt', 'received/memo.txt'));
  await waitFor(200);
  rmSync(file);
  rmSync(received);
  await waitFor(404);
});

test('a server started with a broken archive reports it, and shows the archive after it is fixed', async () => {
  await stop();
  const settings = join(CONTENT, 'archive.yaml');
  const good = readFileSync(settings, 'utf8');
  writeFileSync(settings, good.replace('editor:', 'edditor:'));
  await start();
  assert.match(output, /did you mean `editor`/);
  await page.goto(`${url}/documents/letter/`);
  writeFileSync(settings, good);
  await page.getByText('a sesquipedalian specimen').waitFor({ timeout: TIMEOUT });
});
