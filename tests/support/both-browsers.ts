/** Chromium and Firefox with one interface, for tests that run in both. */
import puppeteer, { type Browser as Firefox, type KeyInput } from 'puppeteer-core';
import { launch } from './chromium.ts';
import { findBrowser } from './find-browser.ts';
import { isFull } from './full-run.ts';

/** In CSS pixels. */
export type Point = readonly [x: number, y: number];

export interface PageOptions {
  /** Whether the pages run scripts. Default: true. Without script, `evaluate` cannot await a promise. */
  readonly hasScript?: boolean;
  /** Whether `click` touches the screen. Default: false. */
  readonly isTouch?: boolean;
  /** Whether the browser replaces colors by those of a theme with a high contrast, white on black. Default: false. */
  readonly hasForcedColors?: boolean;
}

/** A page in either browser, with storage of its own. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page, and awaits its value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true in the page that is open then. With script, it may contain `await`. */
  waitFor(expression: string): Promise<void>;
  /** Clicks the middle of the first visible element with the mouse or a finger, when nothing covers it. */
  click(selector: string): Promise<void>;
  /** Turns the wheel of the mouse, in pixels, with the pointer on an element. */
  wheel(selector: string, pixels: number): Promise<void>;
  press(key: 'Tab' | 'Escape' | 'Enter' | 'ArrowDown' | 'ArrowRight'): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the keys for pasting. */
  paste(): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
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
  /** Prints the page on paper of the format Letter. @returns a PDF file */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** Tests skip a browser that is not installed, and the report says so. */
  readonly installed: boolean;
  /** Opens a page in a new window. The first page starts the browser; closing the last page ends it. */
  open(width: number, height: number, options?: PageOptions): Promise<BrowserPage>;
}

async function openInChromium(width: number, height: number, options: PageOptions = {}): Promise<BrowserPage> {
  const { hasScript = true, isTouch = false, hasForcedColors = false } = options;
  const browser = await launch();
  const page = await browser.newPage({
    viewport: { width, height },
    javaScriptEnabled: hasScript,
    hasTouch: isTouch,
    ...(hasForcedColors ? { forcedColors: 'active', colorScheme: 'dark' } : {}),
  });
  const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression);
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate,
    waitFor: (expression) => waitFor(evaluate, expression),
    async click(selector) {
      const [x, y] = await findPoint(evaluate, selector);
      await (isTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    },
    async wheel(selector, pixels) {
      await page.mouse.move(...(await findPoint(evaluate, selector)));
      await page.mouse.wheel(0, pixels);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    paste: () => page.keyboard.press('Control+v'),
    setOffline: (isOffline) => page.context().setOffline(isOffline),
    pressWithShift: (key) => page.keyboard.press(`Shift+${key}`),
    ...mouseOf(page),
    copy: () => page.keyboard.press('Control+c'),
    resize: (w, h) => page.setViewportSize({ width: w, height: h }),
    screenshot: () => page.screenshot(),
    print: () => page.pdf({ format: 'letter' }),
    close: () => browser.close(),
  };
}

/** In milliseconds. */
const [TIMEOUT, POLL] = [8000, 40];

type Evaluate = <T>(expression: string) => Promise<T>;

async function waitFor(evaluate: Evaluate, expression: string): Promise<void> {
  const end = Date.now() + TIMEOUT;
  // While a page is replaced by another one, nothing can be evaluated.
  while (
    !(await evaluate(
      expression.includes('await ') ? `(async () => Boolean(${expression}))()` : `Boolean(${expression})`,
    ).catch(() => false))
  ) {
    if (Date.now() > end) throw new Error(`After ${TIMEOUT} ms, this is still not true: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** The middle of the first visible element of a selector, scrolled into the window if it is outside. */
async function findPoint(evaluate: Evaluate, selector: string): Promise<Point> {
  const find = `(() => {
    const element = [...document.querySelectorAll(${JSON.stringify(selector)})].find((element) => element.checkVisibility({ visibilityProperty: true }));
    const box = element?.getClientRects()[0];
    if (box === undefined) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    if (top !== null && (element.contains(top) || element.closest('label')?.contains(top))) return [x, y];
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return null;
  })()`;
  await waitFor(evaluate, `${find} !== null`);
  const [x, y] = await evaluate<Point>(find);
  return [x, y];
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

/** Preferences with which Firefox replaces colors, as a theme with a high contrast does. */
const FORCED_COLORS = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.foreground_color': '#ffffff',
  'browser.display.background_color': '#000000',
};

const launchFirefox = (hasScript: boolean, hasForcedColors = false) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
    extraPrefsFirefox: { 'javascript.enabled': hasScript, ...(hasForcedColors ? FORCED_COLORS : {}) },
  });

async function openInFirefox(width: number, height: number, options: PageOptions = {}): Promise<BrowserPage> {
  const { hasScript = true, isTouch = false, hasForcedColors = false } = options;
  // Firefox turns scripts off, and forces colors, for the whole process.
  if (!hasScript || hasForcedColors) {
    const browser = await launchFirefox(hasScript, hasForcedColors);
    return createFirefoxPage(browser, [width, height], isTouch, () => browser.close());
  }
  firefoxPages += 1;
  firefox ??= launchFirefox(true);
  const browser = await firefox;
  return createFirefoxPage(browser, [width, height], isTouch, async () => {
    firefoxPages -= 1;
    if (firefoxPages > 0) return;
    firefox = undefined;
    await browser.close();
  });
}

async function createFirefoxPage(
  browser: Firefox,
  [width, height]: readonly [width: number, height: number],
  isTouch: boolean,
  onClose: () => Promise<void>,
): Promise<BrowserPage> {
  const context = await browser.createBrowserContext();
  // Firefox draws no frames in a background tab.
  const page = await context.newPage({ type: 'window' });
  await page.setViewport({ width, height, hasTouch: isTouch });
  const evaluate = async <T>(expression: string) => (await page.evaluate(expression)) as T;
  const pressWith = async (modifier: 'Shift' | 'Control', key: KeyInput) => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  };
  return {
    async goto(url) {
      try {
        await page.goto(url, { timeout: 10_000 });
      } catch {
        // After history.back(), the driver sometimes does not report that a page has loaded.
        const [address = ''] = new URL(url).href.split(':~:');
        const isThere = `location.href.replace(/#$/, '') === ${JSON.stringify(address.replace(/#$/, ''))}`;
        await waitFor(evaluate, `document.readyState === 'complete' && ${isThere}`);
      }
    },
    evaluate,
    waitFor: (expression) => waitFor(evaluate, expression),
    async click(selector) {
      const [x, y] = await findPoint(evaluate, selector);
      await (isTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    },
    async wheel(selector, pixels) {
      await page.mouse.move(...(await findPoint(evaluate, selector)));
      await page.mouse.wheel({ deltaY: pixels });
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    setOffline: (isOffline) => page.setOfflineMode(isOffline),
    pressWithShift: (key) => pressWith('Shift', key),
    copy: () => pressWith('Control', 'c'),
    paste: () => pressWith('Control', 'v'),
    ...mouseOf(page),
    resize: (w, h) => page.setViewport({ width: w, height: h, hasTouch: isTouch }),
    screenshot: () => page.screenshot(),
    print: () => page.pdf({ format: 'letter' }),
    async close() {
      await context.close();
      await onClose();
    },
  };
}

export const browsers: readonly TestBrowser[] = [
  { name: 'Chromium', installed: findBrowser('chromium') !== undefined, open: openInChromium },
  { name: 'Firefox', installed: findBrowser('firefox') !== undefined, open: openInFirefox },
];

/** Why slow tests skip a browser, or false: Firefox runs them in a full run only. */
export function skipSlow({ name, installed }: TestBrowser): string | false {
  if (!installed) return `${name} is not installed`;
  return name === 'Firefox' && !isFull && 'only in a full run';
}
