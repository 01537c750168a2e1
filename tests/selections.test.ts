/**
 * Random selections in passages of every kind, made with the mouse and adjusted with the mouse and the keyboard: the
 * link that the toolbar copies highlights exactly the selected words, in both browsers.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage, type Point } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { isFull } from './support/full-run.ts';
import { openLink, readReadingPages } from './support/highlights.ts';
import { createRandom } from './support/random-change.ts';
import { COPY_LINK, PREPARE, RECORD, type TextRange } from './support/selections.ts';
import { serve, type TestServer } from './support/serve-modules.ts';
import { serve as serveSite } from './support/site-files.ts';

const PATH = '/documents/letter/';
const SELECTIONS = isFull ? 100 : 10;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp'] as const;

const { folder } = getSite('passages');
let bare: TestServer;
let site: Awaited<ReturnType<typeof serveSite>>;
before(async () => {
  [bare, site] = await Promise.all([serve(readReadingPages(folder)), serveSite(folder)]);
});
after(() => Promise.all([bare.close(), site.close()]));

for (const browser of browsers) {
  describe(browser.name, { skip: !browser.installed && `${browser.name} is not installed` }, () => {
    let [reader, reference, opened] = [] as unknown as [BrowserPage, BrowserPage, BrowserPage];
    before(async () => {
      reader = await browser.open(900, 700);
      reference = await browser.open(900, 900);
      opened = await browser.open(900, 900);
    });
    after(() => Promise.all([reader, reference, opened].map((page) => page.close())));

    test('links to random selections highlight exactly the selected words', async (t) => {
      const random = createRandom(20261125);
      const number = (limit: number) => Math.floor(random() * limit);
      await reader.goto(`${site.url}${PATH}`);
      await reader.evaluate(RECORD);
      const lengths = await reader.evaluate<number[]>(PREPARE);
      assert(lengths.length >= 20, `${lengths.length} passages`);
      await reference.goto(`${bare.origin}${PATH}`);
      await reference.evaluate(PREPARE);
      const height = await reference.evaluate<number>('document.documentElement.scrollHeight');
      await Promise.all([reference.resize(900, height), opened.resize(900, height)]);
      const blank = Buffer.from(await reference.screenshot());
      const missed: string[] = [];
      let tried = 0;
      for (let index = 0; tried < SELECTIONS && index < 3 * SELECTIONS; index += 1) {
        const passage = index % lengths.length;
        const pointAt = async (offset: number) =>
          reader.evaluate<Point | null>(`selections.pointOf(${JSON.stringify({ passage, offset })}) ?? null`);
        const anyOffset = () => number(lengths[passage] ?? 0);
        await reader.evaluate(`getSelection().empty(), selections.scrollTo(${passage})`);
        const [from, to] = [await pointAt(anyOffset()), await pointAt(anyOffset())];
        if (from === null || to === null) continue;
        await reader.drag(from, to);
        await reader.evaluate(COPY_LINK);
        const adjustment = index % 3;
        if (adjustment === 0) {
          const point = await pointAt(anyOffset());
          if (point !== null) await reader.clickWithShift(point);
        } else {
          const key = KEYS[number(adjustment === 1 ? 3 : KEYS.length)] ?? 'ArrowRight';
          for (let times = 1 + number(8); times > 0; times -= 1) await reader.pressWithShift(key);
        }
        const link = await reader.evaluate<string | null>(COPY_LINK);
        const [words, wanted] = await reader.evaluate<[string, TextRange[]]>(
          `[String(getSelection()), getSelection().isCollapsed ? [] : selections.readWanted()]`,
        );
        if (wanted.length === 0 || !/[\p{L}\p{N}]/u.test(words)) continue;
        // Firefox divides Thai into other words for links than for scripts, and does not find some of them.
        if (browser.name === 'Firefox' && /\p{Script=Thai}/u.test(words)) continue;
        tried += 1;
        if (!link?.includes(':~:')) {
          // A link cannot tell apart two cells with the same words, unless the selection contains the whole cell.
          if (link !== null && (await reader.evaluate('selections.isInRepeatedCell()'))) continue;
          missed.push(`no link to words: ${JSON.stringify(words)} ${link}`);
          continue;
        }
        const expected: Buffer[] = [];
        for (const range of wanted) {
          await reference.evaluate(
            `CSS.highlights.set('wanted', new Highlight(selections.rangeOf(${JSON.stringify(range)})))`,
          );
          await reference.evaluate(
            'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))',
          );
          expected.push(Buffer.from(await reference.screenshot()));
        }
        assert(
          expected.every((picture) => !picture.equals(blank)),
          `the words were painted: ${words}`,
        );
        const fragment = link.slice(link.indexOf('#'));
        const actual = await openLink(`${bare.origin}${PATH}?${index}${fragment}`, expected, opened);
        if (expected.some((picture) => picture.equals(actual))) continue;
        missed.push(
          `${actual.equals(blank) ? 'nothing' : 'other words'} for ${JSON.stringify(words)}: ${decodeURIComponent(fragment)}`,
        );
      }
      t.diagnostic(`${tried} selections in ${lengths.length} passages`);
      assert.deepEqual(missed, []);
      assert.equal(tried, SELECTIONS);
    });
  });
}
