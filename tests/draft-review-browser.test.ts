/** The page that checks a draft: in the browser, with the archive's own two files and nothing else. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

const DRAFT = `They wrote that “the county cannot agree to a limit without a vote under section 12.” (Letter, ¶ 5)

They wrote that “the county cannot agree to a limit without a vote under section 13.”

<script>document.title = 0</script> <img src=x onerror=document.title=0>

שלום “עולם קטן מאוד” שלום.`;

async function check(page: Page, draft: string): Promise<string> {
  await page.getByLabel('Draft', { exact: true }).fill(draft);
  await page.getByRole('button', { name: 'Check the draft' }).click();
  await page.waitForFunction(
    () => document.querySelector('draft-review [role=status]')?.textContent?.startsWith('Checking') === false,
  );
  return page.locator('draft-review [role=status]').innerText();
}

test('a draft is checked with two requests for the files of the archive, and its tags are text', async () => {
  const page = await site.open('/check/');
  await page.waitForLoadState('networkidle');
  const title = await page.title();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  assert.equal(await check(page, DRAFT), 'Findings: 4. Problems: 2.');
  const ofArchive = requests.filter((path) => !path.startsWith('/assets/'));
  assert.deepEqual(ofArchive.sort(), ['/addresses.jsonl', '/passages.jsonl']);
  assert.deepEqual(await page.locator('.finding h3').allInnerTexts(), [
    '1. Quotation: verbatim',
    '2. Citation: exact',
    '3. Quotation: differs from the archive',
    '4. Quotation: not in the archive',
  ]);
  assert.equal(await page.locator('.finding').nth(2).locator('.difference del').textContent(), ' archive: 12');
  assert.equal(
    await page.locator('.finding').first().locator('blockquote mark').innerText(),
    'the county cannot agree to a limit without a vote under section 12',
  );
  assert.equal(await page.title(), title);
  assert.deepEqual(errors, []);
  // The code for other formats is loaded only with such a file.
  assert.ok(!requests.some((path) => /pdf|docx/.test(path)));
  requests.length = 0;
  await check(page, `${DRAFT} `);
  assert.deepEqual(requests, []);
});

test('the key n goes to the next problem, and a record that was saved can be loaded again', async () => {
  const page = await site.open('/check/');
  await check(page, DRAFT);
  await page.getByRole('button', { name: 'Next problem' }).click();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  assert.equal(await focused(), '3. Quotation: differs from the archive');
  await page.keyboard.press('n');
  assert.equal(await focused(), '4. Quotation: not in the archive');
  await page.keyboard.press('p');
  assert.equal(await focused(), '3. Quotation: differs from the archive');
  const entry = page.locator('.finding').nth(2);
  await entry.getByLabel('Flag').check();
  await entry.getByLabel('Remark').fill('no, section 12');
  await page.getByLabel('Date').fill('May 1');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const record = await text(await (await saving).createReadStream());

  const later = await site.open('/check/');
  await later
    .locator('[name=record]')
    .setInputFiles({ name: 'review.json', mimeType: 'application/json', buffer: Buffer.from(record) });
  assert.equal(
    await check(later, `${DRAFT}\n\nMore.`),
    'Findings: 4. Problems: 2. Decisions from the record: 4. The draft has changed since this record was saved.',
  );
  const decided = later.locator('.finding').nth(2);
  assert.ok(await decided.getByLabel('Flag').isChecked());
  assert.equal(await decided.getByLabel('Remark').inputValue(), 'no, section 12');
  assert.equal(await later.getByLabel('Date').inputValue(), 'May 1');
});

test('a file that is not a text is refused with a sentence', async () => {
  const page = await site.open('/check/');
  const file = page.locator('[name=draft]');
  const status = page.locator('draft-review [role=status]');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a\0b') });
  await status.filter({ hasText: 'NUL bytes' }).waitFor();
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.of(0x93, 0x41) });
  await status.filter({ hasText: 'The file is not UTF-8 text' }).waitFor();
  await file.setInputFiles({
    name: 'a.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<q>a bridge toll agreement</q>'),
  });
  await status.filter({ hasText: /^Findings: 1/ }).waitFor();
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** The processor time of a task in microseconds, which other programs on the computer do not change. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the main thread of a page while something happens, in milliseconds of processor time. */
async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  await site.browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await action();
  const trace = JSON.parse((await site.browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = trace.traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.some((main) => main.pid === pid && main.tid === tid))
    .map(({ tdur = 0 }) => tdur / 1000);
  assert.ok(tasks.length > 50, `${tasks.length} tasks`);
  return Math.max(...tasks);
}

test('no task of the page takes more than 100 ms while a draft of a hundred pages is checked', async () => {
  const page = await site.open('/check/');
  const draft = `${DRAFT}\n\n`.repeat(700);
  await page.evaluate((text) => {
    const area = document.querySelector('textarea');
    if (area !== null) area.value = text;
  }, draft);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const pasted = await longestTask(page, async () => {
    await page.getByRole('button', { name: 'Check the draft' }).click();
    await page.locator('.findings > button').waitFor();
    await page.getByRole('button', { name: 'Next problem' }).click();
  });
  assert.ok(pasted > 0 && pasted <= 100, `${pasted} ms`);

  const later = await site.open('/check/');
  const chosen = await longestTask(later, async () => {
    await later.locator('[name=draft]').setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(draft) }); // prettier-ignore
    await later.locator('.findings > button').waitFor();
  });
  assert.ok(chosen > 0 && chosen <= 100, `${chosen} ms`);
  assert.equal(await later.locator('textarea').inputValue(), '');
  await later.getByRole('button', { name: 'Check the draft' }).click();
  await later.getByText('Findings: 2800.').waitFor();
});

test('without script the page says how to use the command', async () => {
  const page = await site.open('/check/', { javaScriptEnabled: false });
  assert.match(
    await page.locator('draft-review').innerText(),
    /^This page needs JavaScript.*npm run check-draft -- draft\.md prints the same findings\.$/s,
  );
});

test('on a phone the passage is below the draft, and nothing is wider than the window', async () => {
  const page = await site.open('/check/', { viewport: { width: 320, height: 740 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await check(page, DRAFT);
  const boxes = await page.locator('.finding').first().locator('.sides > div').evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top)); // prettier-ignore
  assert.ok((boxes[1] ?? 0) > (boxes[0] ?? 0));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
