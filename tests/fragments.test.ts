/**
 * Links to words highlight exactly those words, in both browsers: for every sentence of every document, a page is opened by
 * the link that the site would give, and its picture must equal the picture of the same page on which those words were
 * painted by hand. `FRAGMENT_PAGES` may name the reading pages of a built site, one address after another, to be tested
 * instead of the small pages made here.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Edition } from '../src/edition/model.ts';
import { readArchive } from '../src/edition/read.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { browsers, type BrowserPage } from './browsers.ts';
import { serve, type TestServer } from './serve.ts';

const STYLE = `
  body { margin: 1em; font: 10px/1.2 serif }
  .passage { display: grid; grid-template-columns: 2em 40em 30em; gap: 1em }
  details:not([open])::details-content { display: none }
  ::target-text, ::highlight(wanted) { background-color: rgb(255 0 0); color: rgb(0 0 255) }`;

/** A reading page in small: margin numbers, notes called in the text, annotations that repeat its words, open and closed. */
function renderPage({ passages }: Edition): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  const rows = passages.map(({ id, words, calls, kind }, index) => {
    let html = '';
    let at = 0;
    for (const { label, offset } of calls) {
      html += `${escape(words.slice(at, offset))}<a class="call" href="#note-${label}">${label}</a>`;
      at = offset;
    }
    html += escape(words.slice(at));
    const number = kind === 'note' ? '' : `<a class="number" href="#${id}.aaaaa" id="${id}.aaaaa">${index}</a>`;
    const repeated = splitSentences(words).slice(0, 3);
    const margin = repeated.map(({ start, end }, nth) => {
      const quoted = escape(words.slice(start, end).split(' ').slice(0, 5).join(' '));
      return `<details ${nth === 1 ? 'open' : ''}><summary>${quoted}</summary><p>${escape(words.slice(start, end))}</p></details>`;
    });
    return `<div class="passage">${number}<p id="${id}">${html}</p><div class="margin">${kind === 'note' ? '' : margin.join('')}</div></div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Test</title><style>${STYLE}</style><main>${rows.join('')}</main>`;
}

const { archive } = await readArchive('content');
assert(archive);
const pages = new Map(archive.documents.map((edition) => [`/${edition.id}/`, renderPage(edition)]));
const built = (process.env['FRAGMENT_PAGES'] ?? '').split(/\s+/).filter((address) => address !== '');
let server: TestServer;
let origin = '';

before(async () => {
  server = await serve(pages);
  origin = server.origin;
});
after(() => server.close());

/** What runs in the page: the site's own code makes the links from ranges around each sentence of each passage. */
const PREPARE = (from: string) => `(async () => {
  const [{ readPage }, { describeFragment, formatFragment }, { splitSentences }] = await Promise.all(
    ['scripts/page-text', 'text/fragment', 'text/sentences'].map((name) => import('${from}/src/' + name + '.ts')));
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
      const directive = describeFragment(page.blocks, page.pointOf(...first), page.pointOf(...last));
      window.wanted.push({ range, words: words.slice(start, end), fragment: directive && formatFragment(element.id, directive) });
    }
  }
  return window.wanted.map(({ words, fragment }) => ({ words, fragment }));
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

      for (const path of built.length > 0 ? built : pages.keys()) {
        test(`highlight every sentence of ${path}`, async () => {
          const address = new URL(path, origin).href;
          await reference.goto(address);
          const wanted = await reference.evaluate<{ words: string; fragment?: string }[]>(PREPARE(origin));
          assert(wanted.length > 10, `${wanted.length} sentences`);
          // The whole page in one picture: nothing scrolls.
          const height = await reference.evaluate<number>('document.documentElement.scrollHeight');
          await Promise.all([reference.resize(900, height), opened.resize(900, height)]);
          const blank = Buffer.from(await reference.screenshot());
          const missed: string[] = [];
          for (const [index, { words, fragment }] of wanted.entries()) {
            if (fragment === undefined) {
              missed.push(`no link: ${words}`);
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
