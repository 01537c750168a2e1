/** What is printed of a document: the text and its notes, the text alone, or also the annotations as numbered notes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { browsers } from './support/both-browsers.ts';
import { openSite } from './support/chromium.ts';
import { unlessPresent } from './support/unless-present.ts';

const site = openSite('bridge');
const content = openSite('content');

async function openPrinted(choice: string | undefined): Promise<Page> {
  const page = await site.open('/documents/letter/');
  await page.evaluate((choice) => {
    if (choice !== undefined) document.documentElement.dataset['print'] = choice;
    dispatchEvent(new Event('beforeprint'));
  }, choice);
  await page.emulateMedia({ media: 'print' });
  return page;
}

const isVisible = (page: Page, selector: string) => page.locator(selector).first().isVisible();

test('by default, the text and its notes are printed, with the address of each source, without the interface', async () => {
  const page = await openPrinted(undefined);
  assert.deepEqual(await Promise.all(['#p1', '#note-i', '.number[href*="#p1"]'].map((part) => isVisible(page, part))), [true, true, true]); // prettier-ignore
  const hidden = ['.masthead', '.bar', '.colophon', '.annotation', '.line', '.endnotes .number', '.printed-annotations', 'button']; // prettier-ignore
  const visible: string[] = [];
  for (const part of hidden) if ((await page.locator(`${part}:visible`).count()) > 0) visible.push(part);
  assert.deepEqual(visible, []);
  const address = await page.locator('.endnotes [data-url]').first().evaluate((note) => getComputedStyle(note, '::after').content); // prettier-ignore
  assert.match(address, /https?:/);
  assert.doesNotMatch(await page.locator('main').innerText(), /¶/);
});

test('the text alone has no notes', async () => {
  const page = await openPrinted('text');
  assert.equal(await isVisible(page, '#p1'), true);
  assert.equal(await isVisible(page, '#note-i'), false);
});

test('annotations are notes with numbers that are at their words, and are removed after printing', async () => {
  const page = await openPrinted('annotations');
  const notes = page.locator('.printed-annotations li');
  // By hand: the first annotation of the letter is about its second paragraph.
  assert.match(await notes.first().innerText(), /March 6 Resolution.*The year of the resolution is 1911/);
  assert.match(await page.locator('#p2').innerText(), /March 6 Resolution \[1\]/);
  assert.equal(await page.locator('.printed-call').count(), await notes.count());
  assert.deepEqual(await page.locator('.printed-annotations [id]').count(), 0);
  // The address of the evidence is printed, on the published site.
  const address = await notes.locator('.evidence a', { hasText: 'Harbor Act' }).first().evaluate((link) => getComputedStyle(link, '::after').content); // prettier-ignore
  assert.match(address, /https:\/\/archive\.example\/evidence\/#harbor-act-text/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.printed-annotations, .printed-call').count(), 0);
});

test(
  'the letter is printed on three pages, the comparison on five',
  { skip: unlessPresent('senate-letter', 'fact-sheet') },
  async () => {
    const countPages = async (path: string) => {
      const page = await content.open(path);
      const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
      return Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
    };
    assert.ok((await countPages('/documents/senate-letter/')) <= 3);
    assert.ok((await countPages('/compare/senate-letter/fact-sheet/')) <= 5);
  },
);

for (const { name, installed, open } of browsers) {
  test(
    `printed papers that are compared begin on the first page, next to each other, in ${name}`,
    { skip: !installed },
    async () => {
      const page = await open(1280, 900);
      try {
        await page.goto(site.urlOf('/compare/letter/notice/'));
        const { text } = await extractText(new Uint8Array(await page.print()));
        // The first paragraphs of both papers.
        const [first = ''] = text.map((words) => words.replace(/\s+/g, ' '));
        assert.match(first, /We are writing to ask/);
        assert.match(first, /There are no/);
      } finally {
        await page.close();
      }
    },
  );
}
