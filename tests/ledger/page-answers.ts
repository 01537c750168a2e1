/** What a built page says about an address, read as a reader would, and what it must say according to a verdict. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Verdict } from '../../src/ledger/show/verdict.ts';

/** What a reader is told: the verdict, its date, and the addresses that are linked. */
export interface Answer {
  readonly verdict: string;
  readonly date?: string;
  readonly links: readonly string[];
}

const formatDay = (date: string) => new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * The answer that a page must give. Without script a page is silent about an address that is no id of it: one that
 * was never published, or the pinned address of withheld words, whose digest is not kept.
 */
export function expectAnswer(verdict: Verdict, script: boolean, inPage: boolean): Answer {
  if (!script && !inPage) {
    assert.match(verdict.verdict, /^(?:never published|withheld)$/);
    return { verdict: 'nothing', links: [] };
  }
  switch (verdict.verdict) {
    case 'same words':
      return { verdict: 'same words', links: [] };
    case 'moved':
      return { verdict: 'moved', date: formatDay(verdict.moves.at(-1)?.date ?? ''), links: [] };
    case 'corrected':
    case 'withdrawn':
      return {
        verdict: verdict.verdict,
        date: formatDay(verdict.date),
        links: [...verdict.sameWords, ...verdict.forwards],
      };
    case 'withheld':
      return { verdict: `withheld ${verdict.withheld}`, date: formatDay(verdict.date), links: [] };
    case 'never published':
      return verdict.sameDigest.length > 0
        ? { verdict: 'under another id', links: verdict.sameDigest }
        : { verdict: 'never published', links: verdict.nearest };
  }
}

/** What a page shows for an address. */
export interface Shown {
  /**
   * The notice, or the line of the address in a mark, or '' for a passage without a mark; undefined if there is none
   * of them.
   */
  readonly text: string | undefined;
  readonly visible: boolean;
  readonly links: readonly string[];
  /** The id of the element that the browser highlights. */
  readonly target: string | undefined;
}

/** Goes to each address in turn, as a reader does who follows a link, and reads what the page shows. */
export function readShown(page: Page, fragments: readonly string[], script: boolean): Promise<Shown[]> {
  return page.evaluate(
    async ([fragments, script]) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 4));
      const show = (element: Element, visible = element.checkVisibility({ contentVisibilityAuto: true })) => ({
        text: element.textContent.replace(/\s+/g, ' ').trim(),
        visible,
        links: [...element.querySelectorAll('a')].map((link) => (link.getAttribute('href') ?? '').slice(1)),
        target: document.querySelector(':target')?.id,
      });
      const read = (fragment: string) => {
        const notice = document.querySelector('.address-notice');
        if (notice !== null) return show(notice);
        const target = document.getElementById(fragment);
        if (target === null) return undefined;
        if (target.closest('details') !== null) return show(target);
        // The passage has the address. If it was changed, its mark has a line for the address, which a click opens.
        const details = target.closest('.passage')?.querySelectorAll(':scope > .margin > details') ?? [];
        const lines = [...details].flatMap((mark) => [...mark.querySelectorAll('p')]);
        const line = lines.find(({ textContent }) => textContent.startsWith(`${fragment}: `));
        const mark = line?.closest('details')?.querySelector('summary');
        return line === undefined
          ? { ...show(target), text: '', links: [] }
          : show(line, target.checkVisibility() && mark?.checkVisibility() === true);
      };
      const shown = [];
      for (const fragment of fragments) {
        const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = fragment;
        if (script) {
          await followed;
          if (document.getElementById(fragment) === null) {
            // The script loads its verdict, and sends the browser to the notice.
            const isReady = () =>
              document.querySelector('.address-notice')?.textContent.includes(fragment) === true &&
              document.querySelector(':target') === null;
            for (let tries = 0; tries < 1000 && !isReady(); tries += 1) await pause();
          }
        }
        shown.push(read(fragment) ?? { text: undefined, visible: false, links: [], target: undefined });
      }
      return shown;
    },
    [fragments, script] as const,
  );
}

/** The answer in a text of the page, as a reader would take it. */
export function parseAnswer({ text, links }: Shown, fragment: string): Answer {
  if (text === undefined) return { verdict: 'nothing', links: [] };
  if (text === '') return { verdict: 'same words', links: [] };
  if (/^No (?:passage of this document|reading) has ever had the address /.test(text))
    return { verdict: 'never published', links };
  if (text.startsWith('The record of this document has no reading ')) return { verdict: 'under another id', links };
  const [, statement = text] = text.split(`${fragment}: `);
  const [date = ''] = /[A-Z][a-z]+ \d+, \d{4}/.exec(statement) ?? [];
  if (statement.startsWith('same words; moved, ')) return { verdict: 'moved', date, links };
  if (statement.startsWith('same words.')) return { verdict: 'same words', links };
  if (statement.startsWith('corrected; other words since ')) return { verdict: 'corrected', date, links };
  if (statement.startsWith('withdrawn, ')) return { verdict: 'withdrawn', date, links };
  // A notice links the passage whose words are withheld.
  if (statement.startsWith('withheld, ')) return { verdict: 'withheld passage', date, links: [] };
  if (statement.startsWith('earlier words withheld, ')) return { verdict: 'withheld readings', date, links: [] };
  return { verdict: `unknown text: ${text}`, links };
}
