/** The page that compares two documents: with script as two panes or as tabs, without script as one page. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browsers, skipSlow, type PageOptions } from './support/both-browsers.ts';
import { openSiteIn } from './support/site-in-browser.ts';

const PATH = '/compare/letter/notice/';

/** Expressions that the page evaluates. */
const topOf = (id: string) => `Math.round(document.getElementById('${id}').getBoundingClientRect().top)`;
const isVisible = (selector: string) => `document.querySelector('${selector}')?.checkVisibility()`;
const VISIBLE_PAIRS = "[...document.querySelectorAll('.pair')].filter((pair) => pair.checkVisibility()).map(({ id }) => id)"; // prettier-ignore
const SCRIPT_HAS_RUN = "customElements.get('compare-papers') !== undefined";

for (const browser of browsers) {
  describe(`comparing in ${browser.name}`, { skip: skipSlow(browser) }, () => {
    const site = openSiteIn(browser, 'bridge');
    const open = async (path = PATH, size: readonly [number, number] = [1280, 900], options: PageOptions = {}) => {
      const page = await site.open(path, size, options);
      if (options.hasScript !== false) await page.waitFor(SCRIPT_HAS_RUN);
      return page;
    };

    test('a link to a pair opens it, with both passages at the same height and a line between them', async () => {
      const page = await open(`${PATH}#x-p5-limit`);
      await page.waitFor("document.querySelector('.connectors .lit')");
      assert.deepEqual(await page.evaluate(VISIBLE_PAIRS), ['x-p5-limit']);
      assert.equal(await page.evaluate("document.querySelectorAll('.connectors .lit').length"), 1);
      assert.deepEqual(await page.evaluate("[...document.querySelectorAll('.compared.lit')].map(({ id }) => id)"), [
        'earlier--p5',
        'later--p2',
        'later--p7',
      ]);
      await page.waitFor(`Math.abs(${topOf('earlier--p5')} - ${topOf('later--p2')}) < 5`);
      assert.equal(await page.evaluate('scrollY'), 0);
    });

    test('a pair opens without moving the text, Escape closes it, and the focus returns to its link', async () => {
      const page = await open(PATH, [1280, 1400]);
      const before = await page.evaluate(topOf('earlier--p1'));
      await page.evaluate("document.querySelector('.earlier .mark a').focus()");
      await page.press('Enter');
      await page.waitFor(isVisible('#x-p1-secret'));
      assert.equal(await page.evaluate(topOf('earlier--p1')), before);
      await page.waitFor("document.activeElement.id === 'x-p1-secret'");
      await page.press('Escape');
      await page.waitFor(`!${isVisible('#x-p1-secret')}`);
      assert.equal(await page.evaluate("document.activeElement === document.querySelector('.earlier .mark a')"), true);
    });

    test('a fragment that cannot be decoded names no pair', async () => {
      const page = await open(`${PATH}#%`);
      await page.evaluate("addEventListener('error', ({ message }) => (document.body.dataset.error = message))");
      await page.evaluate("document.querySelector('.earlier .mark a').focus()");
      await page.press('Escape');
      assert.deepEqual(await page.evaluate(VISIBLE_PAIRS), []);
      assert.equal(await page.evaluate('document.body.dataset.error ?? null'), null);
    });

    test('in a low window, the documents do not cover the open pair', async () => {
      const page = await open(`${PATH}#x-p5-limit`, [1000, 640]);
      await page.waitFor(isVisible('#x-p5-limit'));
      const boxes =
        "['.paper-pane.earlier', '.paper-pane.later', '.pair:target'].map((part) => document.querySelector(part).getBoundingClientRect())";
      await page.waitFor(`${boxes}.slice(0, 2).every(({ bottom }) => bottom <= ${boxes}[2].top)`);
    });

    test('Next and Previous lead through the pairs of the chosen relation, and Close closes the pair', async () => {
      const page = await open(`${PATH}#x-p1-secret`);
      // By hand: the order of the pairs in the file of the links of the letter.
      await page.click('#x-p1-secret [data-step="next"]');
      await page.waitFor(isVisible('#x-p2-fields'));
      assert.deepEqual(await page.evaluate(VISIBLE_PAIRS), ['x-p2-fields']);
      await page.click('#x-p2-fields [data-step="previous"]');
      await page.waitFor(isVisible('#x-p1-secret'));
      await page.click('.relations [value="differs"]');
      await page.waitFor("document.querySelector('.relations [value=differs]').checked");
      await page.click('[data-pair="x-survey"]');
      await page.waitFor(isVisible('#x-survey'));
      // It is the only pair of this relation.
      await page.click('#x-survey [data-step="next"]');
      assert.deepEqual(await page.evaluate(VISIBLE_PAIRS), ['x-survey']);
      await page.click('#x-survey [data-step="close"]');
      await page.waitFor(`${VISIBLE_PAIRS}.length === 0`);
    });

    test('the other document follows to the counterpart of the passage that is read', async () => {
      const page = await open(PATH, [1280, 700]);
      await page.wheel('.paper-pane.earlier .words', 900);
      // The passage at a quarter of the height of the pane, the first pair that it has, and its counterpart.
      const counterpart = `(() => {
        const pane = document.querySelector('.paper-pane.earlier');
        const line = pane.getBoundingClientRect().top + pane.clientHeight / 4;
        const read = [...pane.querySelectorAll('.compared')].find((passage) => passage.getBoundingClientRect().bottom > line);
        const pair = read?.querySelector('.mark a')?.dataset.pair;
        const other = document.querySelector('.later .compared:has([data-pair="' + pair + '"])');
        const level = Math.max(read?.getBoundingClientRect().top, pane.getBoundingClientRect().top + 8);
        return pane.scrollTop > 300 && Math.abs(other?.getBoundingClientRect().top - level) < 5;
      })()`;
      await page.waitFor(counterpart);
    });

    test('a relation shows its pairs only', async () => {
      const page = await open();
      await page.click('.relations [value="differs"]');
      await page.waitFor("document.querySelector('.relations [value=differs]').checked");
      assert.deepEqual(
        await page.evaluate(
          "[...document.querySelectorAll('.mark')].filter((mark) => mark.checkVisibility()).map((mark) => mark.querySelector('a').dataset.pair)",
        ),
        ['x-survey', 'x-survey'],
      );
      const head = await page.evaluate<string>("document.querySelector('.compare-head').innerText");
      assert.match(head, /5 pairs of passages\. 1 pair is marked as differing\./);
      assert.match(head, /Differs 1/);
    });

    test('on a phone, one document at a time, and a tap on a link shows the counterpart', async () => {
      const page = await open(PATH, [360, 740], { isTouch: true });
      const panes = "[...document.querySelectorAll('.paper-pane')].map((pane) => pane.checkVisibility())";
      assert.deepEqual(await page.evaluate(panes), [true, false]);
      await page.click('.earlier .mark [data-pair="x-p2-fields"]');
      await page.waitFor(isVisible('#x-p2-fields'));
      const text = await page.evaluate<string>("document.getElementById('x-p2-fields').innerText");
      assert.match(text, /The BRA does not name any single work/);
      assert.doesNotMatch(text, /This working group/);
      await page.click('#x-p2-fields a[href="#later--p6"]');
      await page.waitFor(isVisible('#later--p6'));
      assert.deepEqual(await page.evaluate(panes), [false, true]);
      await page.waitFor(`${topOf('later--p6')} >= 0 && ${topOf('later--p6')} < innerHeight`);
    });

    test('without script, both documents are below each other, and a pair links its passages', async () => {
      const page = await open(PATH, [1280, 900], { hasScript: false });
      await page.click('.earlier .mark a');
      await page.click('#x-p1-secret a[href="#later--p1"]');
      await page.waitFor("location.hash === '#later--p1'");
      assert.equal(await page.evaluate(`${topOf('earlier')} < ${topOf('later')}`), true);
    });

    test('the address of a pair on the former page of all pairs leads to the pair', async () => {
      const page = await open('/compare/#x-survey', [1280, 900], { hasScript: false });
      await page.click('#x-survey a[href*="/compare/letter/notice/"]');
      await page.waitFor("location.pathname + location.hash === '/compare/letter/notice/#x-survey'");
    });
  });
}
