/** Chromium and Firefox with one interface, for tests that run in both. */
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';
import { launch } from './chromium.ts';
import { findBrowser } from './find-browser.ts';

/** In CSS pixels. */
export type Point = readonly [x: number, y: number];

/** A page in either browser. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page, and awaits its value. */
  evaluate<T>(expression: string): Promise<T>;
  press(key: 'Tab' | 'Escape' | 'Enter' | 'ArrowRight'): Promise<void>;
  /** Extends the selection with the keyboard. */
  pressWithShift(key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'): Promise<void>;
  /** Drags the mouse from one point of the window to another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Extends the selection with the mouse. */
  clickWithShift(point: Point): Promise<void>;
  /** Presses the keys for copying. */
  copy(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** Tests skip a browser that is not installed, and the report says so. */
  readonly installed: boolean;
  /** Opens a page in a new window. The first page starts the browser; closing the last page ends it. */
  open(width: number, height: number): Promise<BrowserPage>;
}

async function openInChromium(width: number, height: number): Promise<BrowserPage> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width, height } });
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    pressWithShift: (key) => page.keyboard.press(`Shift+${key}`),
    ...mouseOf(page),
    copy: () => page.keyboard.press('Control+c'),
    resize: (w, h) => page.setViewportSize({ width: w, height: h }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/** What the mouse and the Shift key do, which Playwright and Puppeteer name alike. */
interface InputDevices {
  readonly mouse: {
    move(x: number, y: number, options?: { steps: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: { down(key: 'Shift'): Promise<void>; up(key: 'Shift'): Promise<void> };
}

function mouseOf({ mouse, keyboard }: InputDevices): Pick<BrowserPage, 'drag' | 'clickWithShift'> {
  return {
    async drag(from, to) {
      await mouse.move(...from);
      await mouse.down();
      await mouse.move(...to, { steps: 3 });
      await mouse.up();
    },
    async clickWithShift(point) {
      await keyboard.down('Shift');
      await mouse.click(...point);
      await keyboard.up('Shift');
    },
  };
}

// Firefox accepts one WebDriver BiDi session, so test files cannot share a process.
let firefox: Promise<Firefox> | undefined;
let firefoxPages = 0;

async function openInFirefox(width: number, height: number): Promise<BrowserPage> {
  firefoxPages += 1;
  firefox ??= puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
  });
  const browser = await firefox;
  // Firefox draws no frames in a background tab.
  const page = await browser.newPage({ type: 'window' });
  await page.setViewport({ width, height });
  return {
    goto: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    async pressWithShift(key) {
      await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      await page.keyboard.up('Shift');
    },
    ...mouseOf(page),
    async copy() {
      await page.keyboard.down('Control');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
    },
    resize: (w, h) => page.setViewport({ width: w, height: h }),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    screenshot: () => page.screenshot(),
    async close() {
      await page.close();
      firefoxPages -= 1;
      if (firefoxPages > 0) return;
      firefox = undefined;
      await browser.close();
    },
  };
}

export const browsers: readonly TestBrowser[] = [
  { name: 'Chromium', installed: findBrowser('chromium') !== undefined, open: openInChromium },
  { name: 'Firefox', installed: findBrowser('firefox') !== undefined, open: openInFirefox },
];
