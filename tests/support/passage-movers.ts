/** Finds what moves a passage of a reading page when a reader opens it. */
import type { BrowserPage } from './both-browsers.ts';

/** An expression: the boxes of all passages, in whole pixels. */
export const BOXES = `[...document.querySelectorAll('.document [data-locator]')].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y + scrollY, width, height].map(Math.round).join(' ');
}).join()`;

type Evaluating = Pick<BrowserPage, 'evaluate'>;

/**
 * Opens and closes every disclosure, panel, and sheet of the page, one after the other; then opens all disclosures.
 *
 * @returns what moved a passage or changed its size; empty if nothing did
 */
export function findMovers(page: Evaluating): Promise<string[]> {
  return page.evaluate(`(() => {
    const before = ${BOXES};
    const movers = [];
    for (const element of document.querySelectorAll('main details, main [popover], .bar [popover]')) {
      const isPopover = element.hasAttribute('popover');
      if (isPopover && getComputedStyle(element).display === 'contents') continue;
      if (isPopover) element.showPopover();
      else element.open = true;
      if (${BOXES} !== before) movers.push(element.id || (element.querySelector('[id]')?.id ?? element.className));
      if (isPopover) element.hidePopover();
      else element.open = false;
    }
    for (const element of document.querySelectorAll('main details')) {
      // Of details with one name, only one is open.
      element.removeAttribute('name');
      element.open = true;
    }
    if (${BOXES} !== before) movers.push('all together');
    return movers;
  })()`);
}

/**
 * Clicks the words, calls, and numbers of the page, one after the other; each opens an annotation, a note, or a menu.
 *
 * @param step 10 for every tenth of them
 * @returns what moved a passage, or opened nothing
 */
export function clickEveryLink(page: Evaluating, step = 1): Promise<string[]> {
  return page.evaluate(`(async () => {
    const before = ${BOXES};
    const wrong = [];
    const frame = () => new Promise(requestAnimationFrame);
    const findOpen = () => document.querySelector('.floating:popover-open, .apparatus:popover-open, .apparatus > [open]');
    for (const [index, link] of document.querySelectorAll('.document :is(a.lemma, a.call, a.number)').entries()) {
      if (index % ${step} !== 0 || !link.checkVisibility()) continue;
      link.click();
      const start = performance.now();
      while (findOpen() === null && performance.now() - start < 3000) await frame();
      await frame();
      const name = link.className + ' ' + link.hash;
      if (findOpen() === null) wrong.push(name + ' opens nothing');
      if (${BOXES} !== before) wrong.push(name + ' moves a passage');
      for (let open = findOpen(); open !== null; open = findOpen()) {
        if (open.matches(':popover-open')) open.hidePopover();
        else open.open = false;
      }
    }
    return wrong;
  })()`);
}

/**
 * Goes to the target of each link inside the document, as a browser without script does.
 *
 * @returns the targets that moved a passage
 */
export function followEveryLink(page: Evaluating): Promise<string[]> {
  return page.evaluate(`(() => {
    const before = ${BOXES};
    const hashes = [...document.querySelectorAll('.document a[href^="#"]')].map(({ hash }) => hash);
    return [...new Set(hashes)].filter((hash) => {
      location.hash = hash;
      return ${BOXES} !== before;
    });
  })()`);
}
