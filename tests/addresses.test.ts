/**
 * Old addresses in a built site: after a correction, a removal, or withholding, the page says what became of the
 * words.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { main as recordLedger } from '../src/commands/ledger.ts';
import { launch } from './support/chromium.ts';
import { readFileText } from './support/file-text.ts';
import { listFiles, parseHtml, serve } from './support/site-files.ts';

const CONTENT = 'tests/.out/addresses/content';
const OUT = 'tests/.out/addresses/site';

const settings = `title: A report
url: https://archive.example/
editor: not named
contact: none
introduction: A report, for tests of addresses.
scope: One report.
licences: { editorial: CC0, code: MIT, documents: unknown }
`;

function write(paragraphs: readonly string[]): void {
  const received = paragraphs.join('\n\n');
  const hash = createHash('sha256').update(received).digest('hex');
  writeFileSync(join(CONTENT, 'received/report.txt'), received);
  writeFileSync(
    join(CONTENT, 'documents/report.md'),
    `---
kind: report
title: { text: A report }
title-short: Report
date: { edtf: 2001, printed: "2001" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/report.txt, sha256: ${hash}, got-from: unknown, made-by: unknown }]
rights: unknown
---

${paragraphs.join('\n\n')}
`,
  );
}

async function record(date: string, ...args: string[]): Promise<void> {
  let output = '';
  const effects = { print: (text: string) => void (output += `${text}\n`), today: () => date, ask: undefined };
  assert.equal(await recordLedger(['report', '--content', CONTENT, '--yes', ...args], effects), 0, output);
}

const SECRET = 'The names of the sleeping watchmen are kept in the tower by the river.';

let html = '';
let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  rmSync('tests/.out/addresses', { recursive: true, force: true });
  for (const folder of ['documents', 'received']) mkdirSync(join(CONTENT, folder), { recursive: true });
  writeFileSync(join(CONTENT, 'archive.yaml'), settings);
  const first = 'The bridge was opened to carriages in the spring of that year.';
  const second = 'Its keeper counted ninety carts on the frist market day.';
  const third = 'Nothing further is written of the bridge in this hand.';
  write([first, second, third, SECRET]);
  await record('2026-01-01');
  write([first, second.replace('frist', 'first'), third, SECRET]);
  await record('2026-02-02', '--reason', 'A slip of the transcriber');
  write([first, second.replace('frist', 'first'), SECRET]);
  await record('2026-03-03', '--reason', 'Not in this hand');
  write([first, second.replace('frist', 'first'), '[[withheld: p4]]']);
  await record('2026-04-04', '--reason', 'At the request of a family');
  const { status, stderr } = spawnSync('astro', ['build'], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_CONTENT: CONTENT, ARCHIVE_OUT: OUT, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, stderr);
  html = readFileSync(join(OUT, 'documents/report/index.html'), 'utf8');
  served = await serve(OUT);
});
after(() => served.close());

/** A pinned address, with a digest that does not come from the code under test. */
function pinned(id: string, words: string): string {
  const bits = [...createHash('sha256').update(words).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return `${id}.${[0, 1, 2, 3, 4].map((at) => letters.charAt(parseInt(bits.slice(at * 5, at * 5 + 5), 2))).join('')}`;
}

test('a corrected passage keeps its old address in the mark that shows both readings', () => {
  const tree = parseHtml(html);
  const old = pinned('p2', 'Its keeper counted ninety carts on the frist market day.');
  const fresh = pinned('p2', 'Its keeper counted ninety carts on the first market day.');
  assert.ok(select(`details.readings p[id="${old}"]`, tree), old);
  assert.ok(select(`a.number[id="${fresh}"][href="#${fresh}"]`, tree), fresh);
  assert.match(html, /Corrected, February 2, 2026/);
  // Without the space a copy would have "fristfirst".
  assert.match(html, / the <del>frist<\/del> <ins>first<\/ins> market/);
  assert.match(
    readFileSync(join(OUT, 'corrections/index.html'), 'utf8'),
    / the <del>frist<\/del> <ins>first<\/ins> market/,
  );
  assert.match(html, /A slip of the transcriber/);
});

test('a removed passage leaves its addresses, the date, and the reason', () => {
  const old = pinned('p3', 'Nothing further is written of the bridge in this hand.');
  const mark = selectAll('details.tombstone', parseHtml(html)).find((details) => select(`[id="${old}"]`, details));
  assert.ok(mark);
  assert.ok(select('#p3', mark));
  assert.match(html, /p3 withdrawn, March 3, 2026/);
  assert.match(html, /Not in this hand/);
});

test('no file of the site or of the content folder has withheld words or their hashes', () => {
  const hasSecret = (text: string) => /sleeping watchmen|tower by the river/.test(text);
  const files = [
    ...listFiles(OUT).map((file) => join(OUT, file)),
    ...listFiles(CONTENT).map((file) => join(CONTENT, file)),
  ];
  const hash = createHash('sha256').update(SECRET).digest('hex');
  for (const file of files) {
    const text = readFileText(file);
    assert.ok(!hasSecret(text) && !text.includes(hash) && !text.includes(pinned('p4', SECRET)), file);
  }
  assert.match(html, /p4 withheld, April 4, 2026/);
  assert.match(html, /At the request of a family/);
});

test('in a browser, an old address opens its mark without script, and an address that was never published highlights nothing', async () => {
  const browser = await launch();
  try {
    const old = pinned('p2', 'Its keeper counted ninety carts on the frist market day.');
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${served.url}/documents/report/#${old}`);
    await plain.getByText('A slip of the transcriber').waitFor({ state: 'visible', timeout: 5000 });

    const page = await browser.newPage();
    await page.goto(`${served.url}/documents/report/#p9.aaaaa`);
    const notice = page.locator('.address-notice');
    await notice.waitFor();
    assert.match(await notice.innerText(), /No passage of this document has ever had the address p9\.aaaaa/);
    assert.equal(await page.locator(':target').count(), 0);

    // The browser finds and highlights the words of the link, and the script removes the highlight.
    await page.goto('about:blank');
    await page.setViewportSize({ width: 800, height: 200 });
    await page.goto(`${served.url}/documents/report/#p2.aaaaa:~:text=counted%20ninety%20carts`);
    await page.waitForTimeout(1000);
    assert.equal(await page.locator(':target').count(), 0);
    assert.match(await notice.innerText(), /No reading has ever had the address p2\.aaaaa\. The passage: para\. 2\./);
    const seen = await notice.boundingBox();
    assert.ok(seen !== null && seen.y >= 0 && seen.y < 200, `the notice is at ${seen?.y}`);
    assert.match(page.url(), /#p2\.aaaaa$/);

    await page.goto(`${served.url}/documents/report/#${old}:~:text=counted%20ninety%20carts`);
    await page.getByText('A slip of the transcriber').waitFor({ state: 'visible', timeout: 5000 });
  } finally {
    await browser.close();
  }
});

test('in a browser, what was pasted after an address is removed', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const address = pinned('p2', 'Its keeper counted ninety carts on the first market day.');
    for (const end of ['.', ')', ',', '%E2%80%9D', '%3E', ').', '%E3%82%92%E5%8F%82%E7%85%A7']) {
      await page.goto('about:blank');
      await page.goto(`${served.url}/documents/report/#${address}${end}`);
      await page.locator(`a.number[id="${address}"]:target`).waitFor({ timeout: 5000 });
      assert.ok(page.url().endsWith(`#${address}`), page.url());
      assert.equal(await page.locator('.address-notice').count(), 0);
    }
    await page.goto('about:blank');
    await page.goto(`${served.url}/documents/report/#p9.aaaaa).`);
    const notice = await page.locator('.address-notice').innerText();
    assert.match(notice, /has ever had the address p9\.aaaaa\. The nearest/);
  } finally {
    await browser.close();
  }
});

test('in a browser, a link whose signs a program has encoded, or that was pasted with others, leads to its passage', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const address = pinned('p2', 'Its keeper counted ninety carts on the first market day.');
    const arrived = page.locator(`a.number[id="${address}"]:target, #p2:target`);
    const addresses = [
      `/documents/report/#${address}%3A~%3Atext=ninety%20carts`,
      `/documents/report/#${address}%3A~%3Atext%3Dninety%2520carts`,
      `/documents/report/##${address}`,
      `/documents/report/%23${address}`,
      `/documents/report%23${address}).`,
      `/documents/report/).#${address}`,
    ];
    for (const link of addresses) {
      await page.goto('about:blank');
      await page.goto(served.url + link);
      await arrived.waitFor({ timeout: 5000 });
      assert.equal(page.url(), `${served.url}/documents/report/#${address}`);
      assert.equal(await page.locator('.address-notice').count(), 0);
    }
    for (const end of ['.', ')', '%E2%80%9D', '/%3E.', ',']) {
      await page.goto(`${served.url}/documents/report${end}`);
      await page.waitForURL(`${served.url}/documents/report/`);
    }
    // Fragments that other programs write are not judged: the top of the page, an annotation of Hypothesis, statistics.
    for (const fragment of ['top', 'annotations:AbC-1_x', 'utm_source=news', 'page=2']) {
      await page.goto('about:blank');
      await page.goto(`${served.url}/documents/report/#${fragment}`);
      await page.waitForTimeout(300);
      assert.equal(await page.locator('.address-notice').count(), 0, fragment);
      assert.equal(page.url(), `${served.url}/documents/report/#${fragment}`);
    }
    await page.goto(`${served.url}/documents/none).`);
    await page.waitForURL(`${served.url}/documents/none`);
    assert.equal(await page.locator('h1').innerText(), 'No page has this address');
  } finally {
    await browser.close();
  }
});

test('the feed of corrections has each change with its date', () => {
  const feed = readFileSync(join(OUT, 'corrections.xml'), 'utf8');
  for (const date of ['2026-02-02', '2026-03-03', '2026-04-04'])
    assert.match(feed, new RegExp(`<updated>${date}T00:00:00Z`));
  assert.equal(feed.match(/<entry>/g)?.length, 3);
});
