/** The two browsers that tests drive, behind the few commands that both know. */
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

/** A page in some browser. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page, and awaits what it gives. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses a key, by its name: `Tab`. */
  press(key: 'Tab' | 'Escape' | 'Enter' | 'ArrowRight'): Promise<void>;
  /** Copies as a reader does, by the keyboard. */
  copy(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** Whether it is there; tests that need it are skipped, and say so, where it is not. */
  readonly installed: boolean;
  open(width: number, height: number): Promise<BrowserPage>;
}

const CHROMIUM = findBrowser('chromium');
const FIREFOX = findBrowser('firefox');

export const browsers: readonly TestBrowser[] = [
  {
    name: 'Chromium',
    installed: CHROMIUM !== undefined,
    async open(width, height) {
      const browser = await chromium.launch({
        executablePath: CHROMIUM ?? '',
        args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      });
      const page = await browser.newPage({ viewport: { width, height } });
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        press: (key) => page.keyboard.press(key),
        copy: () => page.keyboard.press('Control+c'),
        resize: (w, h) => page.setViewportSize({ width: w, height: h }),
        screenshot: () => page.screenshot(),
        close: () => browser.close(),
      };
    },
  },
  {
    name: 'Firefox',
    installed: FIREFOX !== undefined,
    async open(width, height) {
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      return {
        goto: async (url) => void (await page.goto(url)),
        press: (key) => page.keyboard.press(key),
        async copy() {
          await page.keyboard.down('Control');
          await page.keyboard.press('c');
          await page.keyboard.up('Control');
        },
        resize: (w, h) => page.setViewport({ width: w, height: h }),
        evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
        screenshot: () => page.screenshot(),
        close: () => browser.close(),
      };
    },
  },
];
