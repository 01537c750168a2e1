/**
 * Reading pages of other archives: a treaty with 200 notes, documents that run from right to left or have no spaces, and
 * a letter with annotations. tests/content/reading-measures.test.ts measures the same of the letter of this archive.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from './support/chromium.ts';
import { clickEveryLink, findMovers } from './support/passage-movers.ts';
import * as measures from './support/reading-measures.ts';

const PAGES = [
  ['treaty', '/documents/treaty/'],
  ['treaty', '/documents/memorandum/'],
  ['two-languages', '/documents/arabic/'],
  ['two-languages', '/documents/chinese/'],
  ['bridge', '/documents/letter/'],
  ['bridge', '/documents/notice/'],
] as const;
const at = (width: number, height = 900) => ({ viewport: { width, height } });

for (const name of new Set(PAGES.map(([site]) => site))) {
  describe(name, () => {
    const site = openSite(name);
    for (const [, path] of PAGES.filter(([other]) => other === name)) {
      test(`${path}: the gaps are those of the document at every width, and nothing moves when anything opens`, async (t) => {
        for (const width of measures.WIDTHS) {
          const page = await site.open(path, at(width));
          const gaps = [...new Set(await measures.measureGaps(page))].sort((a, b) => a - b);
          const share = await measures.measureShareOfDocument(page);
          t.diagnostic(`${width} pixels: gaps ${gaps.join(', ')}; share ${share.toFixed(3)}`);
          // Rounding makes a difference of a pixel. On narrow screens some passages have a line in the gap.
          for (const gap of gaps)
            assert.ok(gap >= 19 && gap <= (width < 1089 ? 27 : 21), `${width}: ${gaps.join(', ')}`);
          assert.ok(share >= 0.9, `${width}: the document takes ${share} of its column`);
          assert.deepEqual(await findMovers(page), [], `at ${width} pixels`);
        }
      });

      test(`${path}: the text begins on the first screen, and a phone shows little else`, async (t) => {
        const wide = await measures.measureTop(await site.open(path, at(1366, 768)), 'p1');
        const phone = await site.open(path, at(360, 740));
        const narrow = await measures.measureTop(phone, 'p1');
        const { height, type } = await measures.measureSurroundings(phone);
        t.diagnostic(`${wide} of 768 pixels, ${narrow} of 740; ${height} pixels around the sheet`);
        assert.ok(wide <= 660 && narrow <= 690, `${wide}, ${narrow} pixels`);
        // The letter of 4,953 pixels has a limit of 5,800, without smaller type. The rest does not grow with the text.
        assert.ok(height <= 5800 - 4953, `${height} pixels`);
        assert.equal(type, 17);
      });

      test(`${path}: few tab stops and boxes, and headings without a gap in their levels`, async (t) => {
        const page = await site.open(path, at(1440));
        const [all, inDocument] = [await measures.countTabStops(page), await measures.countTabStops(page, '.document')];
        const boxes = await measures.countBoxes(page);
        t.diagnostic(`${all} tab stops, ${inDocument} of them in the document; ${boxes} boxes`);
        // Of the 90 of the letter, 30 are outside of it; in a document, the number of passages and notes decides.
        const items = await page.locator('.document :is(.number, .call, .annotation, .scroll)').count();
        const notes = await page.locator('.endnotes li').count();
        const more = await page.locator('.document :is(.sees, .readings, .tombstone)').count();
        assert.ok(all - inDocument <= 30, `${all - inDocument} tab stops outside the document`);
        assert.ok(inDocument <= items + 2 * notes + more, `${inDocument} tab stops in the document`);
        assert.ok(boxes <= 20, `${boxes} boxes`);
        const levels = await measures.listHeadingLevels(page);
        assert.deepEqual(levels.slice(0, 2), [1, 2]);
        for (const [index, level] of levels.entries())
          assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(', '));
      });

      test(`${path}: all words, calls, and numbers open something, and the target of an address is highlighted`, async () => {
        for (const width of [360, 1440]) {
          const page = await site.open(path, at(width));
          await page.locator('.bar [aria-haspopup]').waitFor({ state: 'attached' });
          // A click takes about 50 ms.
          const count = await page.locator('.document :is(a.lemma, a.call, a.number)').count();
          assert.deepEqual(await clickEveryLink(page, Math.ceil(count / 60)), []);
          const ids = ['p1', ...(await page.locator('.endnotes [data-locator], .annotation > [id]').evaluateAll((all) => all.slice(0, 3).map(({ id }) => id)))]; // prettier-ignore
          for (const id of ids) assert.ok(await measures.isHighlighted(page, id), `${id} at ${width} pixels`);
        }
      });
    }
  });
}

describe('treaty', () => {
  const site = openSite('treaty');

  test('a treaty has its headings in the contents, and marks the current one', async () => {
    const page = await site.open('/documents/treaty/', { viewport: { width: 1600, height: 900 } });
    const headings = await page.locator('.document :is(h2, h3)[id]').count();
    assert.equal(await page.locator('#contents a[href^="#h"]').count(), headings);
    assert.ok(headings >= 20, `${headings} headings`);
    await page.getByRole('link', { name: 'Article IX', exact: true }).click();
    await page.locator('#contents [aria-current]', { hasText: 'Article IX' }).waitFor({ timeout: 5000 });
    assert.match(await page.locator('.place').innerText(), /^You are at:\s+Article IX/);
  });

  test('on a phone, the page of sources and checks has at most 20 screens', async (t) => {
    const page = await site.open('/documents/treaty/evidence/', at(360, 740));
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    t.diagnostic(`${screens.toFixed(1)} screens`);
    assert.ok(screens <= 20, `${screens} screens`);
  });

  test('on a phone, a call shows its note where the reader is', async () => {
    const page = await site.open('/documents/treaty/', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator('#noteref-5').scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await page.locator('#noteref-5').tap();
    await page.locator('.floating:popover-open').waitFor({ timeout: 5000 });
    assert.equal(await page.evaluate(() => scrollY), top);
  });
});

describe('right to left', () => {
  const site = openSite('two-languages');

  for (const path of ['/documents/arabic/', '/documents/hebrew/']) {
    for (const width of [360, 1440]) {
      test(`${path} at ${width} pixels: the numbers are at the beginning of the lines, on the sheet`, async () => {
        const page = await site.open(path, { viewport: { width, height: 900 } });
        const outside = await page.evaluate(() => {
          const sheet = document.querySelector('.document')?.getBoundingClientRect();
          return [...document.querySelectorAll('.passage > .number')].filter((number) => {
            const box = number.getBoundingClientRect();
            const words = number.nextElementSibling?.getBoundingClientRect();
            return !sheet || !words || box.left < words.right - 1 || box.right > sheet.right + 1;
          }).length;
        });
        assert.equal(outside, 0);
      });
    }
  }
});
