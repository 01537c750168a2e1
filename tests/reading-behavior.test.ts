/** What a reading page does when a reader clicks, taps, or types, in both browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { BOXES } from './support/passage-movers.ts';
import { serve } from './support/site-files.ts';

const { root } = getSite('bridge');
const LETTER = '/documents/letter/';

/** Clicks an element, waits until a condition holds (at most five seconds), and evaluates an expression. */
const click = (selector: string, condition: string, then: string) => `(async () => {
  const element = document.querySelector(${JSON.stringify(selector)});
  element.focus();
  element.click();
  const start = Date.now();
  while (!(${condition}) && Date.now() - start < 5000) await new Promise((done) => setTimeout(done, 20));
  return ${then};
})()`;
const OPEN_PANEL = "document.querySelector('.floating:popover-open')";

for (const browser of browsers) {
  describe(`reading in ${browser.name}`, { skip: !browser.installed && `${browser.name} is not installed` }, () => {
    let served: Awaited<ReturnType<typeof serve>>;
    let page: BrowserPage;
    const open = async (width: number, height: number, path = LETTER) => {
      await page.resize(width, height);
      await page.goto('about:blank');
      await page.goto(`${served.url}${path}`);
      // The script has run when it has reduced the tab stops.
      await page.evaluate(
        `(async () => { while (document.querySelector('.name')?.tabIndex !== -1) await new Promise((done) => setTimeout(done, 20)); })()`,
      );
    };
    before(async () => {
      served = await serve(root);
      page = await browser.open(1280, 900);
    });
    after(async () => {
      await page.close();
      await served.close();
    });

    test('at a desk, the words open their annotation next to them, Escape closes it, and the focus is back', async () => {
      await open(1280, 900);
      const boxes = await page.evaluate(BOXES);
      const opened = await page.evaluate<number[]>(
        click(
          '[href="#a-holloway"]',
          "document.getElementById('a-holloway').closest('details').open",
          `[
          document.querySelector('[href="#a-holloway"]').getBoundingClientRect().top,
          document.getElementById('a-holloway').closest('details').getBoundingClientRect().top,
        ]`,
        ),
      );
      assert.ok(Math.abs((opened[0] ?? 0) - (opened[1] ?? 999)) < 60, `level with its words: ${opened.join(', ')}`);
      assert.equal(await page.evaluate('document.activeElement.localName'), 'summary');
      assert.equal(await page.evaluate(BOXES), boxes, 'nothing moved');
      await page.press('Escape');
      assert.equal(await page.evaluate('document.activeElement.hash'), '#a-holloway');
      assert.equal(await page.evaluate("document.getElementById('a-holloway').closest('details').open"), false);
    });

    test('an annotation that would end below the window opens above its lower edge, and nothing moves', async () => {
      // By its words, and by its headline. The window is just high enough for the words and the headline.
      for (const selector of ['[href="#a-section-12"]', '.annotation:has(#a-section-12) > summary']) {
        await open(1280, 500);
        const edge = await page.evaluate<number>(`(() => {
          const { top } = document.querySelector('.annotation:has(#a-section-12)').getBoundingClientRect();
          scrollTo(0, top + scrollY - innerHeight + 40);
          return scrollY;
        })()`);
        const boxes = await page.evaluate(BOXES);
        const [top, bottom, height, covering] = await page.evaluate<[number, number, number, boolean]>(
          click(
            selector,
            "document.querySelector('.annotation:has(#a-section-12)').style.getPropertyValue('--up') !== ''",
            `(() => {
            const { top, bottom, left } = document.querySelector('.annotation:has(#a-section-12)').getBoundingClientRect();
            const covering = document.elementFromPoint(left + 40, top + 5).closest('.annotation:has(#a-section-12)');
            return [top, bottom, innerHeight, covering !== null];
          })()`,
          ),
        );
        assert.ok(top > 44 && bottom <= height, `${selector}: from ${top} to ${bottom} of ${height} pixels`);
        assert.ok(covering, `${selector}: it covers its neighbors`);
        assert.equal(await page.evaluate('scrollY'), edge, `${selector}: the page did not scroll`);
        assert.equal(await page.evaluate(BOXES), boxes, `${selector}: nothing moved`);
        await page.press('Escape');
      }
    });

    test('panels open next to their buttons, and menus inside the window', async () => {
      await open(1280, 600);
      const [gap, right] = await page.evaluate<[number, number]>(
        click(
          '[aria-haspopup="dialog"]',
          "document.querySelector('#display:popover-open')",
          `(() => {
          const button = document.querySelector('[aria-haspopup="dialog"]').getBoundingClientRect();
          const panel = document.querySelector('#display').getBoundingClientRect();
          return [panel.top - button.bottom, Math.abs(panel.right - button.right)];
        })()`,
        ),
      );
      assert.ok(Math.abs(gap) < 2 && right < 2, `${gap} pixels below, ${right} pixels beside the button`);
      await open(1280, 600);
      const [top, bottom] = await page.evaluate<[number, number]>(
        click(
          '.number[id^="p2."]',
          OPEN_PANEL,
          `(({ top, bottom }) => [top, bottom])(${OPEN_PANEL}.getBoundingClientRect())`,
        ),
      );
      assert.ok((top ?? 0) > 0 && (bottom ?? 0) <= 600, `from ${top} to ${bottom} of 600 pixels`);
    });

    test('on a phone, the words open a sheet of at most 60 % of the window, which leads to the next annotation', async () => {
      await open(360, 740);
      const boxes = await page.evaluate(BOXES);
      const sheet = await page.evaluate<[number, number, number]>(
        click(
          '[href="#a-holloway"]',
          "document.querySelector('.apparatus:popover-open .sheet-head button')",
          `(() => {
          const sheet = document.querySelector('.apparatus:popover-open').getBoundingClientRect();
          return [sheet.height, sheet.bottom, document.querySelector('[href="#a-holloway"]').getBoundingClientRect().bottom - sheet.top];
        })()`,
        ),
      );
      assert.ok(sheet[0] <= 0.6 * 740 + 1 && Math.round(sheet[1]) === 740, `height and bottom ${sheet.join(', ')}`);
      assert.ok(sheet[2] <= 0, 'the sheet does not cover the words');
      assert.equal(await page.evaluate(BOXES), boxes, 'nothing moved');
      await page.evaluate(
        click(
          '.apparatus:popover-open [aria-label="Next annotation"]',
          "document.getElementById('a-harbor-act').closest('details').open",
          '0',
        ),
      );
      assert.equal(await page.evaluate("document.getElementById('a-holloway').closest('details').open"), false);
      await page.press('Escape');
      assert.equal(await page.evaluate("document.querySelector('.apparatus:popover-open')"), null);
    });

    test('a call shows its note with the status of its source; a second click goes to the note', async () => {
      await open(1280, 900);
      const boxes = await page.evaluate(BOXES);
      const text = await page.evaluate<string>(click('#noteref-iv', OPEN_PANEL, `${OPEN_PANEL}.textContent`));
      assert.match(text, /Holloway.*Source: read in part/s);
      assert.equal(await page.evaluate(BOXES), boxes, 'nothing moved');
      assert.equal(await page.evaluate('location.hash'), '');
      await page.evaluate(click('#noteref-iv', "location.hash === '#note-iv'", '0'));
      assert.equal(await page.evaluate('location.hash'), '#note-iv');
    });

    test('the number of a passage opens a menu with its link and its citation, and Escape leads back', async () => {
      await open(1280, 900);
      const text = await page.evaluate<string>(click('.number[id^="p2."]', OPEN_PANEL, `${OPEN_PANEL}.textContent`));
      assert.match(text, /para\. 2.*Copy link.*Amory, June 12, 1911.*para\. 2.*Copy citation.*Other styles.*Compare/s);
      assert.match(await page.evaluate<string>('location.hash'), /^#p2\.\w{5}$/);
      await page.press('Escape');
      assert.match(await page.evaluate<string>('document.activeElement.id'), /^p2\./);
    });

    test('settings are kept in the browser and applied before the first paint', async () => {
      await open(1280, 900);
      await page.evaluate(click('[aria-haspopup="dialog"]', "document.querySelector('#display:popover-open')", '0'));
      await page.evaluate(click('#display [value="dark"]', "document.documentElement.dataset.theme === 'dark'", '0'));
      await page.evaluate(
        click('#annotations [value="none"]', "document.documentElement.dataset.annotations === 'none'", '0'),
      );
      await open(1280, 900);
      // The script in the head blocks the first paint, and runs before the body exists.
      assert.equal(
        await page.evaluate("document.querySelector('head script[src]').compareDocumentPosition(document.body) & 4"),
        4,
      );
      assert.equal(await page.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'dark');
      assert.equal(
        await page.evaluate(
          "[...document.querySelectorAll('.annotation')].filter((element) => element.checkVisibility()).length",
        ),
        0,
      );
      assert.equal(await page.evaluate('document.cookie'), '');
      await page.evaluate('localStorage.clear()');
    });

    test('the toolbar for selected words covers none of them', async () => {
      for (const [width, height] of [
        [1280, 700],
        [360, 740],
      ] as const) {
        await open(width, height);
        const covered = await page.evaluate<string | boolean>(`(async () => {
          const text = document.querySelector('#p3').firstChild;
          document.querySelector('#p3').scrollIntoView({ block: 'end' });
          getSelection().selectAllChildren(document.querySelector('#p3'));
          const start = Date.now();
          const find = () => document.querySelector('.copy-toolbar:popover-open');
          while (find() === null && Date.now() - start < 5000) await new Promise((done) => setTimeout(done, 20));
          await new Promise((done) => setTimeout(done, 100));
          const bar = find()?.getBoundingClientRect();
          if (bar === undefined) return 'no toolbar';
          const lines = [...getSelection().getRangeAt(0).getClientRects()].filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
          return lines.some((line) => line.left < bar.right && line.right > bar.left && line.top < bar.bottom - 1 && line.bottom > bar.top + 1);
        })()`);
        assert.equal(covered, false, `at ${width} pixels`);
      }
    });
  });
}
