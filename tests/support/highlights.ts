/**
 * Links to words highlight exactly those words, in both browsers. For a sentence, a page is opened by the link that the
 * site generates, and its screenshot must equal the screenshot of the same page with those words highlighted by the
 * test. The
 * pages are those of a built site, with all that is in their margins.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage } from './both-browsers.ts';
import { sample } from './full-run.ts';
import { serve, type TestServer } from './serve-modules.ts';
import { listFiles, readPages } from './site-files.ts';
import { getSite, type SiteName } from './built-sites.ts';

/** How many sentences of a page are tried; all in a full run. */
const SENTENCES = 8;

// Two colors that nothing else has for the words; what :target lights, and what follows the window, left out.
const STYLE = `
  ::target-text, ::highlight(wanted) { background-color: rgb(255 0 0) !important; color: rgb(0 0 255) !important }
  .passage > *::after { content: none !important }
  .number { font-weight: 500 !important; color: inherit !important }
  .masthead, .bar { position: static !important }`;

/**
 * The reading pages of a built site, and its style sheets: without scripts and policy, and with what must not move kept
 * still.
 */
export function readReadingPages(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, html] of readPages(folder)) {
    if (!/^\/documents\/[^/]+\/$/.test(path)) continue;
    const bare = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<meta http-equiv[^>]*>/, '');
    files.set(path, bare.replace('</head>', `<style>${STYLE}</style></head>`));
  }
  for (const file of listFiles(folder)) {
    if (file.endsWith('.css')) files.set(`/${file}`, readFileSync(join(folder, file), 'utf8'));
  }
  return files;
}

/** What runs in the page: the site's own code makes the links from ranges around each sentence of each passage. */
const PREPARE = (from: string) => `(async () => {
  const [{ readPage }, { describeDirective }, { formatFragment }, { splitSentences }] = await Promise.all(
    ['client/copy/page-text', 'text/describe-directive', 'text/text-directive', 'text/sentences'].map((name) => import('${from}/src/' + name + '.ts')));
  const page = readPage(document.body);
  window.wanted = [];
  for (const element of document.querySelectorAll('.passage > [id], [data-locator][id]')) {
    if (element.matches('.number')) continue;
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.call')) nodes.push(walker.currentNode);
    const words = nodes.map((node) => node.data).join('');
    const at = (offset, end) => {
      for (const node of nodes) {
        if (offset < node.length || (end && offset === node.length)) return [node, offset];
        offset -= node.length;
      }
    };
    for (const { start, end } of splitSentences(words)) {
      const [first, last] = [at(start, false), at(end, true)];
      const range = document.createRange();
      range.setStart(...first);
      range.setEnd(...last);
      const directive = describeDirective(page.blocks, page.pointOf(...first), page.pointOf(...last));
      window.wanted.push({ range, words: words.slice(start, end), part: element.matches('.part'), fragment: directive && formatFragment(element.id, directive) });
    }
  }
  return window.wanted.map(({ words, part, fragment }) => ({ words, part, fragment }));
})()`;

const PAINT = (index: number) =>
  `CSS.highlights.set('wanted', new Highlight(window.wanted[${index}].range)), new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))`;
const SETTLE = 'new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(1)), 120))';

/** Tests the links to the sentences of each document of a site. */
export function testHighlights(name: SiteName): void {
  const pages = readReadingPages(getSite(name).folder);
  let server: TestServer;
  before(async () => {
    server = await serve(pages);
  });
  after(() => server.close());

  for (const browser of browsers) {
    const skip = !browser.installed && `${browser.name} is not installed`;
    describe(`links to words in ${browser.name}`, { skip }, () => {
      let reference: BrowserPage;
      let opened: BrowserPage;
      before(async () => {
        reference = await browser.open(900, 900);
        opened = await browser.open(900, 900);
      });
      after(() => Promise.all([reference.close(), opened.close()]));

      for (const path of [...pages.keys()].filter((file) => file.endsWith('/'))) {
        test(`they highlight the sentences of ${path}`, async (t) => {
          const missed = await findMissed(new URL(path, server.origin), reference, opened, t.diagnostic.bind(t));
          assert.deepEqual(missed, []);
        });
      }
    });
  }
}

/** The links of a page that highlight other words than their own, or nothing. */
async function findMissed(
  { href, origin }: URL,
  reference: BrowserPage,
  opened: BrowserPage,
  print: (text: string) => void,
): Promise<string[]> {
  await reference.goto(href);
  const wanted = await reference.evaluate<{ words: string; part: boolean; fragment?: string }[]>(PREPARE(origin));
  assert(wanted.length > 10, `${wanted.length} sentences`);
  // Of lines that recur in a part, such as an office under each name, no browser can be told which; a part has no
  // sentences.
  const missed = wanted
    .filter(({ part, fragment }) => fragment === undefined && !part)
    .map(({ words }) => `no link: ${words}`);
  // The whole page in one picture: nothing scrolls.
  const height = await reference.evaluate<number>('document.documentElement.scrollHeight');
  await Promise.all([reference.resize(900, height), opened.resize(900, height)]);
  const blank = Buffer.from(await reference.screenshot());
  const linked = [...wanted.entries()].filter(([, { fragment }]) => fragment !== undefined);
  const tried = sample(linked, SENTENCES);
  print(`${tried.length} of ${linked.length} sentences`);
  for (const [index, { fragment }] of tried) {
    await reference.evaluate(PAINT(index));
    const expected = Buffer.from(await reference.screenshot());
    assert(!expected.equals(blank), 'the words were painted');
    const actual = await openLink(`${href}?${index}#${fragment}`, [expected], opened);
    if (!actual.equals(expected)) missed.push(`${actual.equals(blank) ? 'nothing' : 'other words'}: #${fragment}`);
  }
  return missed;
}

/** Opens a link, and takes a picture when it is one of the expected pictures, or does not become one. */
export async function openLink(url: string, expected: readonly Buffer[], opened: BrowserPage): Promise<Buffer> {
  await opened.goto(url);
  let actual = Buffer.alloc(0);
  for (let tries = 0; tries < 10; tries += 1) {
    await opened.evaluate(SETTLE);
    actual = Buffer.from(await opened.screenshot());
    if (expected.some((picture) => picture.equals(actual))) break;
  }
  return actual;
}
