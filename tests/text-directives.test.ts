/**
 * Links to words highlight exactly those words, in both browsers: for every sentence of every document, a page is opened by
 * the link that the site would give, and its picture must equal the picture of the same page on which those words were
 * painted by hand. The pages are those of the built site, with all that stands in their margins.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage } from './support/browsers.ts';
import { listFiles, readPages, site } from './support/site.ts';
import { serve, type TestServer } from './support/serve-modules.ts';

// Two colours that nothing else has for the words; what :target lights, and what follows the window, left out.
const STYLE = `
  ::target-text, ::highlight(wanted) { background-color: rgb(255 0 0) !important; color: rgb(0 0 255) !important }
  .passage > *::after { content: none !important }
  .number { font-weight: 500 !important; color: inherit !important }
  .masthead { position: static !important }`;

/** The reading pages of the built site, and their style sheets: without scripts and policy, and with what must not move kept still. */
function readBuilt(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, html] of readPages()) {
    if (!/^\/documents\/[^/]+\/$/.test(path)) continue;
    const bare = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<meta http-equiv[^>]*>/, '');
    files.set(path, bare.replace('</head>', `<style>${STYLE}</style></head>`));
  }
  for (const file of listFiles(site)) {
    if (file.endsWith('.css')) files.set(`/${file}`, readFileSync(join(site, file), 'utf8'));
  }
  return files;
}

const pages = readBuilt();
let server: TestServer;
let origin = '';

before(async () => {
  server = await serve(pages);
  origin = server.origin;
});
after(() => server.close());

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

for (const browser of browsers) {
  describe(
    `links to words in ${browser.name}`,
    { skip: !browser.installed && `${browser.name} is not installed` },
    () => {
      let reference: BrowserPage;
      let opened: BrowserPage;
      before(async () => {
        [reference, opened] = await Promise.all([browser.open(900, 900), browser.open(900, 900)]);
      });
      after(() => Promise.all([reference.close(), opened.close()]));

      for (const path of [...pages.keys()].filter((name) => name.endsWith('/'))) {
        test(`highlight every sentence of ${path}`, async () => {
          const address = new URL(path, origin).href;
          await reference.goto(address);
          const wanted = await reference.evaluate<{ words: string; part: boolean; fragment?: string }[]>(
            PREPARE(origin),
          );
          assert(wanted.length > 10, `${wanted.length} sentences`);
          // The whole page in one picture: nothing scrolls.
          const height = await reference.evaluate<number>('document.documentElement.scrollHeight');
          await Promise.all([reference.resize(900, height), opened.resize(900, height)]);
          const blank = Buffer.from(await reference.screenshot());
          const missed: string[] = [];
          for (const [index, { words, part, fragment }] of wanted.entries()) {
            if (fragment === undefined) {
              // Of lines that recur in a part, such as an office under each name, no browser can be told which; a part has no sentences.
              if (!part) missed.push(`no link: ${words}`);
              continue;
            }
            await reference.evaluate(PAINT(index));
            const expected = Buffer.from(await reference.screenshot());
            assert(!expected.equals(blank), 'the words were painted');
            await opened.goto(`${address}?${index}#${fragment}`);
            await opened.evaluate(SETTLE);
            let actual = Buffer.from(await opened.screenshot());
            for (let tries = 0; tries < 10 && !actual.equals(expected); tries += 1) {
              await opened.evaluate(SETTLE);
              actual = Buffer.from(await opened.screenshot());
            }
            if (!actual.equals(expected))
              missed.push(`${actual.equals(blank) ? 'nothing' : 'other words'}: #${fragment}`);
          }
          assert.deepEqual(missed, []);
        });
      }
    },
  );
}
