/** The states of pages that a reader opens, such as menus, sheets, and results, without accessibility violations. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations } from './support/assert-site.ts';
import { openSite } from './support/chromium.ts';
import { sample } from './support/full-run.ts';

const site = openSite('bridge');

/** Rules whose result depends on the colors. */
const COLORS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** A page, the width of the window in pixels, what the reader does, and what is visible then. */
type State = [name: string, path: string, width: number, act: (page: Page) => Promise<unknown>, visible: string];

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const LETTER = '/documents/letter/';
const COMPARE = '/compare/letter/notice/';

const states: readonly State[] = [
  ['contents', LETTER, 1280, click('[popovertarget="contents"]'), '#contents'],
  ['choice of annotations', LETTER, 1280, click('[popovertarget="annotations"]'), '#annotations'],
  ['downloads', LETTER, 1280, click('[popovertarget="downloads"]'), '#downloads'],
  ['settings', LETTER, 1280, click('[aria-haspopup="dialog"]'), '#display'],
  ['about the text', LETTER, 1280, click('[popovertarget="custody"]'), '#custody'],
  ['menu of a passage', LETTER, 1280, click('.number[href^="#p2."]'), '.floating'],
  ['preview of a note', LETTER, 1280, click('#noteref-iv'), '.floating'],
  ['annotation', LETTER, 1280, click('.lemma[href="#a-holloway"]'), '#a-holloway'],
  ['links of a passage', LETTER, 1280, click('#p1 + .margin .sees summary'), '#p1 + .margin .sees p'],
  ['selected words', LETTER, 1280, (page) => page.locator('#p3').selectText(), '.copy-toolbar'],
  ['target of an address', `${LETTER}#p4`, 1280, async () => {}, '#p4'],
  ['address with an unknown digest', `${LETTER}#p4.zzzzz`, 1280, async () => {}, '#p4'],
  ['menu of the archive', LETTER, 360, click('[popovertarget="sections"]'), '#sections'],
  ['more commands', LETTER, 360, click('[popovertarget="more"]'), '#more'],
  ['sheet of a passage', LETTER, 360, click('.line'), '.apparatus:popover-open'],
  ['sheet of some words', LETTER, 360, click('.lemma[href="#a-holloway"]'), '#a-holloway'],
  ['menu of a passage on a phone', LETTER, 360, click('.number[href^="#p2."]'), '.floating'],
  ['suggestions', '/', 1280, (page) => page.locator('[type=search]').pressSequentially('har'), '[role=option]'],
  ['results', '/search/?q=bridge', 1280, async () => {}, '.result'],
  ['results and filters on a phone', '/search/?q=bridge', 360, click('.narrowing summary'), '.filters'],
  ['no results', '/search/?q=zzyzx', 1280, async () => {}, '.state:not([hidden])'],
  ['open pair', `${COMPARE}#x-p5-limit`, 1280, async () => {}, '#x-p5-limit'],
  ['one relation', COMPARE, 1280, click('.relations label:has([value="differs"])'), '.relations :checked'],
  ['open pair on a phone', COMPARE, 360, click('.earlier .mark a'), '.pair:target'],
  ['other document on a phone', COMPARE, 360, click('.paper-tabs label:last-of-type'), '.later'],
  ['findings in a draft', '/check/', 1280, checkDraft, '.finding'],
  ['offline', '/', 1280, (page) => page.context().setOffline(true), '.offline-status'],
];

/**
 * Text whose contrast is less than 4.5:1. In forced colors, axe reads `-webkit-text-fill-color`, for which Chromium
 * states the color of the style sheet, which is not the color that it draws.
 */
function findFaintText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = read(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgroundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return read(backgroundColor)[3] === 0 ? backgroundOf(element.parentElement) : backgroundColor;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) return [];
      const [text, back] = [getComputedStyle(element).color, backgroundOf(element)];
      const [dark = 0, light = 0] = [luminance(text), luminance(back)].sort((a, b) => a - b);
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast < 4.5 ? [`${element.outerHTML.slice(0, 80)}: ${text} on ${back}`] : [];
    });
  });
}

async function checkDraft(page: Page): Promise<void> {
  await page.getByLabel('Draft', { exact: true }).fill('They wrote that “the county cannot agree to a limit at all.”');
  await page.getByRole('button', { name: 'Check the draft' }).click();
}

for (const [name, path, width, act, visible] of sample(states, 9)) {
  test(`${name}: in light, dark, sepia, and forced colors`, async () => {
    const page = await site.open(path, { viewport: { width, height: 800 }, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    await act(page);
    await page.locator(visible).first().waitFor();
    assert.deepEqual(await findViolations(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await findViolations(page, COLORS), [], 'dark');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    assert.deepEqual(await findFaintText(page), [], 'forced colors');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'sepia'));
    assert.deepEqual(await findViolations(page, COLORS), [], 'sepia');
  });
}
