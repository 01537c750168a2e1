/** The letter as a reader sees it: the document sets its own rhythm, and the editor's content never moves a line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from '../support/chromium.ts';
import { clickEveryLink, findMovers } from '../support/passage-movers.ts';
import * as measures from '../support/reading-measures.ts';
import { unlessPresent } from '../support/unless-present.ts';

const LETTER = '/documents/senate-letter/';
const at = (width: number, height = 900) => ({ viewport: { width, height } });

describe('the page of the letter', { skip: unlessPresent('senate-letter') }, () => {
  const site = openSite('content');

  test('the first line of the letter is in the first screen', async (t) => {
    const wide = await measures.measureTop(await site.open(LETTER, at(1366, 768)), 'p1');
    const narrow = await measures.measureTop(await site.open(LETTER, at(360, 740)), 'p1');
    t.diagnostic(`${wide} of 768 pixels, ${narrow} of 740`);
    assert.ok(wide <= 660, `${wide} pixels`);
    assert.ok(narrow <= 690, `${narrow} pixels`);
  });

  for (const width of measures.WIDTHS) {
    test(`at ${width} pixels, the gaps are those of the document, and its words have nine tenths of the column`, async (t) => {
      const page = await site.open(LETTER, at(width));
      const gaps = await measures.measureGaps(page);
      const share = await measures.measureShareOfWords(page);
      t.diagnostic(`gaps ${gaps.join(', ')}; share ${share.toFixed(3)}`);
      assert.equal(gaps.length, 5);
      // A narrow screen has a line with the number of annotations in the gap.
      for (const gap of gaps) assert.ok(gap >= 19 && gap <= (width < 1089 ? 27 : 21), gaps.join(', '));
      assert.equal(new Set(gaps).size, 1, gaps.join(', '));
      assert.ok(share >= 0.9, String(share));
    });

    test(`at ${width} pixels, nothing in the letter moves when anything opens`, async () => {
      const page = await site.open(LETTER, at(width));
      assert.deepEqual(await findMovers(page), []);
    });
  }

  test('every annotated word opens its annotation, and the target of an address is highlighted', async () => {
    for (const width of [360, 1440]) {
      const page = await site.open(LETTER, at(width));
      await page.locator('.bar [aria-haspopup]').waitFor({ state: 'attached' });
      assert.equal(await page.locator('.document span.lemma').count(), 0);
      assert.deepEqual(await clickEveryLink(page), []);
      for (const id of ['p5', 'note-vi', 'a-ryabkov'])
        assert.ok(await measures.isHighlighted(page, id), `${id} at ${width} pixels`);
    }
  });

  test('on a phone, the letter with its notes is at most 5,800 pixels high', async (t) => {
    const page = await site.open(LETTER, at(360, 740));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    t.diagnostic(`${height} pixels`);
    assert.ok(height <= 5800, `${height} pixels`);
    assert.equal((await measures.measureSurroundings(page)).type, 17, 'without smaller type');
  });

  test('the page has few tab stops and boxes, and a heading for each part', async (t) => {
    const page = await site.open(LETTER, at(1440));
    const [stops, boxes] = [await measures.countTabStops(page), await measures.countBoxes(page)];
    const headings = await page.locator('main h2').allInnerTexts();
    t.diagnostic(`${stops} tab stops, ${boxes} boxes; ${headings.join(', ')}`);
    assert.ok(stops <= 90, `${stops} tab stops`);
    assert.ok(boxes <= 20, `${boxes} boxes`);
    assert.deepEqual(
      (await page.locator('.document h2').allTextContents()).map((text) => text.trim()),
      ['Opening of the letter', 'Text of the letter', 'Closing of the letter', 'Notes of the letter'],
    );
  });

  test('the margin shows at most 200 words while its annotations are closed, and has at most 1,300', async (t) => {
    const { visible, all } = await measures.countMarginWords(await site.open(LETTER, at(1440)));
    t.diagnostic(`${visible} of ${all} words`);
    assert.ok(visible > 50 && visible <= 200, `${visible} visible words`);
    assert.ok(all > 500 && all <= 1300, `${all} words`);
  });

  test('the text does not move while the page loads', async (t) => {
    for (const [width, height] of [
      [360, 740],
      [1440, 900],
    ] as const) {
      // The fonts arrive late.
      const page = await site.open(LETTER, at(width, height), (opened) =>
        opened.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          await route.continue();
        }),
      );
      await page.waitForTimeout(900);
      const shift = await measures.measureLayoutShift(page);
      t.diagnostic(`${shift.toFixed(4)} at ${width} pixels`);
      assert.ok(shift < 0.05, String(shift));
    }
  });

  test('the page is small', (t) => {
    const { text, script } = measures.measureWeight(site, LETTER);
    t.diagnostic(`${text} bytes of HTML and styles, ${script} bytes of script`);
    assert.ok(script <= 6000, `${script} bytes of script`);
    assert.ok(text <= 13_000, `${text} bytes of HTML and styles`);
  });

  test(
    'the home page leads to both documents on the first screen',
    { skip: unlessPresent('fact-sheet') },
    async (t) => {
      for (const [width, height] of [
        [1440, 900],
        [360, 740],
      ] as const) {
        const page = await site.open('/', at(width, height));
        const tops = await Promise.all(
          [LETTER, '/documents/fact-sheet/'].map(async (path) => {
            const box = await page.locator(`main a[href="${path}"]`).first().boundingBox();
            return box === null ? Infinity : Math.round(box.y + box.height);
          }),
        );
        t.diagnostic(`${tops.join(', ')} of ${height} pixels`);
        for (const bottom of tops) assert.ok(bottom <= height, `${tops.join(', ')} of ${height} pixels`);
      }
    },
  );
});
