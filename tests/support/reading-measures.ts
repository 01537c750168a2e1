/** Measures a reading page in a browser: the rhythm of the text, what moves it, and how much is next to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { BuiltSite } from './built-sites.ts';

/** The widths of windows, in pixels: two phones, a tablet, the narrowest with a margin column, a wide screen. */
export const WIDTHS = [360, 768, 1024, 1089, 1440] as const;

/** The distance between each two paragraphs that follow each other, in whole pixels. */
export function measureGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.document > .passage > p[id]')];
    return paragraphs.flatMap((paragraph, index) => {
      const next = paragraphs[index + 1];
      const follows = next !== undefined && paragraph.parentElement?.nextElementSibling === next.parentElement;
      if (!follows) return [];
      return [Math.round(next.getBoundingClientRect().top - paragraph.getBoundingClientRect().bottom)];
    });
  });
}

/** The share of the column from the first paragraph to the last that the lines of the document take. */
export function measureShareOfWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.document p[id^=p]')].map((element) =>
      element.getBoundingClientRect(),
    );
    const column = (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
    return boxes.reduce((sum, { height }) => sum + height, 0) / column;
  });
}

/**
 * The share of the column from the first passage to the last that the passages take, with the document's gaps of 21
 * pixels. Unlike the share of the lines, it does not depend on the length of the passages.
 */
export function measureShareOfDocument(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.document [data-locator]:not(.endnotes *, [data-locator] *)')].map(
      (element) => element.getBoundingClientRect(),
    );
    const column = (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
    return (boxes.reduce((sum, { height }) => sum + height, 0) + 21 * (boxes.length - 1)) / column;
  });
}

/** The height of a page without the sheet of its document, and the size of the document's type, in pixels. */
export function measureSurroundings(page: Page): Promise<{ height: number; type: number }> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.document')?.getBoundingClientRect().height ?? 0;
    const paragraph = document.getElementById('p1');
    return {
      height: Math.round(document.documentElement.scrollHeight - sheet),
      type: paragraph === null ? 0 : parseFloat(getComputedStyle(paragraph).fontSize),
    };
  });
}

/** The levels of the headings of a page, in order. */
export function listHeadingLevels(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName.slice(1))),
  );
}

/** Whether the passage, note, or annotation with an id is highlighted, if it is the target of the address. */
export async function isHighlighted(page: Page, id: string): Promise<boolean> {
  await page.evaluate((hash) => (location.hash = hash), id);
  return page.evaluate((target) => {
    const element = document.getElementById(target);
    const annotation = element?.closest('.annotation');
    if (annotation) return getComputedStyle(annotation).backgroundColor !== 'rgba(0, 0, 0, 0)';
    const text = element?.closest('.passage')?.querySelector(':scope > :is([id]:not(.number), .words)');
    return (
      text !== null && text !== undefined && parseFloat(getComputedStyle(text, '::after').borderInlineStartWidth) > 0
    );
  }, id);
}

/** The distance of the first line of a passage from the top of the page, in pixels. */
export function measureTop(page: Page, id: string): Promise<number> {
  return page.evaluate((which) => {
    const box = document.getElementById(which)?.getBoundingClientRect();
    return Math.round((box?.top ?? Infinity) + scrollY);
  }, id);
}

/** The elements that Tab stops at, in a part of the page. A group of radio buttons is one stop. */
export function countTabStops(page: Page, part = 'body'): Promise<number> {
  return page.evaluate((part) => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.closest(part));
    const stops = all.filter(
      (element) =>
        element.tabIndex >= 0 && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
    );
    const isRepeated = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    return stops.filter((element) => !isRepeated(element)).length;
  }, part);
}

/** Elements next to the text that have a border or a background: what a reader sees as a box. Symbols are none. */
export function countBoxes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isBox = (element: Element) => {
      const { borderInlineStartWidth, borderTopWidth, backgroundColor } = getComputedStyle(element);
      const hasBorder = parseFloat(borderInlineStartWidth) + parseFloat(borderTopWidth) > 0;
      return element.checkVisibility() && (hasBorder || backgroundColor !== 'rgba(0, 0, 0, 0)');
    };
    return [...document.querySelectorAll('main *')].filter(
      (element) => isBox(element) && !element.matches('.gap, .sign'),
    ).length;
  });
}

/** The words in the margin that are visible, and all words in it. */
export function countMarginWords(page: Page): Promise<{ visible: number; all: number }> {
  return page.evaluate(() => {
    const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    // The last word of a block and the first word of the next are two words.
    const spacedText = (item: Element) => {
      const copy = item.cloneNode(true) as Element;
      for (const block of copy.querySelectorAll('summary, p, li')) block.append(' ');
      return copy.textContent;
    };
    const items = [...document.querySelectorAll<HTMLElement>('.apparatus > :is(.annotation, .note, .sees)')];
    return {
      visible: items.reduce((sum, item) => sum + count(item.innerText.replace(/^\s*Editor:\s*/, '')), 0),
      all: items.reduce((sum, item) => sum + count(spacedText(item)), 0),
    };
  });
}

/** The cumulative layout shift since the page began to load. @see https://web.dev/articles/cls */
export function measureLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

/** The size of a page in bytes, compressed with Brotli: HTML with the styles before the text, and scripts. */
export function measureWeight({ root, folder }: BuiltSite, path: string): { text: number; script: number } {
  const compressed = (file: string) => brotliCompressSync(readFileSync(file)).length;
  const html = join(folder, path, 'index.html');
  const source = readFileSync(html, 'utf8');
  const [beforeText = ''] = source.split('<article');
  const styles = [...beforeText.matchAll(/<link rel="stylesheet"(?! media)[^>]* href="([^"]+)"/g)].map(
    ([, url = '']) => url,
  );
  const scripts = new Set<string>();
  const follow = (url: string) => {
    if (scripts.has(url)) return;
    scripts.add(url);
    for (const [, next = ''] of readFileSync(join(root, url), 'utf8').matchAll(
      /(?:from|import)\s*["`]\.\/([^"`]+)["`]/g,
    ))
      follow(url.replace(/[^/]+$/, next));
  };
  for (const [, url = ''] of source.matchAll(/<script[^>]* src="([^"]+)"/g)) follow(url);
  const sum = (urls: Iterable<string>) => [...urls].reduce((total, url) => total + compressed(join(root, url)), 0);
  return { text: compressed(html) + sum(styles), script: sum(scripts) };
}
