/** `npm run dev`: what is saved is shown, what is wrong is said in the terminal and over the page, what is fixed vanishes, and the server stays up. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sha256 } from '../src/text/digest.ts';
import { launch } from './support/browser.ts';

const CONTENT = 'tests/.out/dev/content';
const DOCUMENT = join(CONTENT, 'documents/letter.md');
const RECEIVED = join(CONTENT, 'received/letter.txt');
/** A saved change is to be seen within a second on a quiet machine; tests run on busy ones. Milliseconds. */
const PATIENCE = 30_000;

let browser: Browser;
let page: Page;
let server: ChildProcess;
let url = '';
let said = '';

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
  said = '';
  server = spawn('node', ['src/commands/run.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, ARCHIVE_CONTENT: CONTENT },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout?.on('data', (data: Buffer) => (said += data.toString()));
  server.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(url).then(() => true, () => false)) return; // prettier-ignore
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`The server did not start:\n${said}`);
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

/** Changes the letter and its received text alike. */
function rewrite(from: string, to: string): void {
  const received = readFileSync(RECEIVED, 'utf8').replace(from, to);
  writeFileSync(RECEIVED, received);
  const text = readFileSync(DOCUMENT, 'utf8').replace(from, to);
  writeFileSync(DOCUMENT, text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256(received)}`));
}

const overlay = () => page.locator('vite-error-overlay');
/** What the overlay says; Astro may put it into the title as well. */
const messageOf = () =>
  overlay().evaluate((element) => element.shadowRoot?.querySelector('#message-content')?.textContent ?? '');

test('a saved change is shown', async (t) => {
  rewrite('a specimen', 'a changed specimen');
  const saved = performance.now();
  await page.getByText('a changed specimen').waitFor({ timeout: PATIENCE });
  t.diagnostic(`shown after ${Math.round(performance.now() - saved)} ms`);
});

test('a mistake is said in the terminal and over the page, still after a reload; fixed, it vanishes', async (t) => {
  const good = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, good.replace('This letter', '<b>This letter'));
  const saved = performance.now();
  await overlay().waitFor({ state: 'attached', timeout: PATIENCE });
  t.diagnostic(`said after ${Math.round(performance.now() - saved)} ms`);
  assert.match(await messageOf(), /letter\.md:\d+:1: error: Unexpected HTML <b>/);
  assert.match(said, /letter\.md:\d+:1: error: Unexpected HTML `<b>`/);
  await page.reload();
  await overlay().waitFor({ state: 'attached', timeout: PATIENCE });
  writeFileSync(DOCUMENT, good);
  await overlay().waitFor({ state: 'detached', timeout: PATIENCE });
  await page.getByText('a changed specimen').waitFor({ timeout: PATIENCE });
});

test('files broken beyond reading leave the server up, and come back when they are fixed', async () => {
  const settings = join(CONTENT, 'archive.yaml');
  for (const [file, broken] of [
    [settings, 'title: "'],
    [DOCUMENT, '> '.repeat(2000)],
    [settings, ''],
  ] as const) {
    // prettier-ignore
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, broken);
    await overlay().waitFor({ state: 'attached', timeout: PATIENCE });
    await fetch(`${url}/documents/letter/`);
    writeFileSync(file, good);
    await page.getByText('a changed specimen').waitFor({ timeout: PATIENCE });
    await overlay().waitFor({ state: 'detached', timeout: PATIENCE });
  }
  assert.equal(server.exitCode, null);
});

test('search works, and finds what was saved a moment ago', async () => {
  rewrite('a changed specimen', 'a sesquipedalian specimen');
  await page.getByText('a sesquipedalian specimen').waitFor({ timeout: PATIENCE });
  await page.goto(`${url}/search/?q=sesquipedalian`);
  await page.locator('.result').first().waitFor({ timeout: PATIENCE });
  assert.match(await page.locator('.result').first().innerText(), /sesquipedalian specimen/);
});

test('exported files are served, and have what was saved a moment ago', async () => {
  const response = await fetch(`${url}/documents/letter.bib`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/x-bibtex; charset=utf-8');
  assert.match(await response.text(), /A letter about nothing/);
  const good = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, good.replace('A letter about nothing', 'A letter about something'));
  const end = performance.now() + PATIENCE;
  let text = '';
  while (!text.includes('about something') && performance.now() < end) {
    await new Promise((later) => setTimeout(later, 100));
    text = await fetch(`${url}/documents/letter.bib`).then((found) => found.text());
  }
  assert.match(text, /A letter about something/);
  writeFileSync(DOCUMENT, good);
});

test('a document that is added while the server runs has a page, and none once it is removed', async () => {
  const path = `${url}/documents/memo/`;
  const statusOf = () => fetch(path).then(({ status }) => status);
  const until = async (status: number) => {
    const end = performance.now() + PATIENCE;
    while ((await statusOf()) !== status && performance.now() < end)
      await new Promise((later) => setTimeout(later, 100));
    assert.equal(await statusOf(), status);
  };
  assert.equal(await statusOf(), 404);
  const received = join(CONTENT, 'received/memo.txt');
  const file = join(CONTENT, 'documents/memo.md');
  writeFileSync(received, readFileSync(RECEIVED, 'utf8'));
  writeFileSync(file, readFileSync(DOCUMENT, 'utf8').replace('received/letter.txt', 'received/memo.txt'));
  await until(200);
  rmSync(file);
  rmSync(received);
  await until(404);
});

test('a server started on a broken archive says so, and shows the archive once it is fixed', async () => {
  await stop();
  const settings = join(CONTENT, 'archive.yaml');
  const good = readFileSync(settings, 'utf8');
  writeFileSync(settings, good.replace('editor:', 'edditor:'));
  await start();
  assert.match(said, /did you mean `editor`/);
  await page.goto(`${url}/documents/letter/`);
  writeFileSync(settings, good);
  await page.getByText('a sesquipedalian specimen').waitFor({ timeout: PATIENCE });
});
