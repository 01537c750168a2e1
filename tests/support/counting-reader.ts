/** A reader who clicks, taps, and types in a browser, and counts it. */
import type { BrowserPage } from './both-browsers.ts';

export class CountingReader {
  readonly page: BrowserPage;
  #clicks = 0;
  readonly #others: string[] = [];

  constructor(page: BrowserPage) {
    this.page = page;
  }

  /** `2 + selecting`: the clicks, and what else the reader did. */
  get effort(): string {
    return [this.#clicks, ...this.#others].join(' + ');
  }

  async click(selector: string): Promise<void> {
    this.#clicks += 1;
    await this.page.click(selector);
  }

  /** Clicks an element if it is visible: a wide screen shows what a narrow one has behind a button. */
  async clickIfVisible(selector: string): Promise<void> {
    const isVisible = `document.querySelector(${JSON.stringify(selector)})?.checkVisibility({ visibilityProperty: true })`;
    if (await this.page.evaluate(isVisible)) await this.click(selector);
  }

  async type(text: string): Promise<void> {
    this.#others.push('typing');
    await this.page.type(text);
    await this.page.press('Enter');
  }

  /** Selects a text, with the mouse, or as a long press on a touch screen does. */
  async select(text: string): Promise<void> {
    this.#others.push('selecting');
    await this.page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.querySelector('.document'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.data.indexOf(${JSON.stringify(text)});
        if (start < 0) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        getSelection().setBaseAndExtent(node, start, node, start + ${text.length});
        return;
      }
    })()`);
  }

  /** A key of the browser, such as Back. */
  async useBrowser(name: string, expression: string): Promise<void> {
    this.#others.push(name);
    await this.page.evaluate(`void (${expression})`);
  }
}
