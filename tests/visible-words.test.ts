/** Every word that a reader can see on a page is found, or the answer says that the search did not look there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { searchArchives } from '../src/search/query/federated-search.ts';
import { describeNotSearched, describeSearched } from '../src/search/query/search-messages.ts';
import type { PackedRecord } from '../src/search/query/search-record.ts';
import { serveIndex } from './bench/memory-index.ts';
import { getSite, type SiteName, siteNames } from './support/built-sites.ts';
import { openSite } from './support/chromium.ts';
import { isFull } from './support/full-run.ts';
import { listFiles } from './support/site-files.ts';

/** What the answer calls “the menus, buttons, and forms of the site”. */
const INTERFACE = 'nav, button, form, fieldset, select, label:has(input)';
/** “The pages for citing a document”, and “the page of this search”. Everything on one page repeats other pages. */
const PAGES_NOT_SEARCHED = /\/(?:cite|embed|search|all|offline)\/|\/documents\/by\/|404\.html$/;
const NOT_SEARCHED =
  /Not searched: the menus, buttons, and forms of the site; the pages for citing a document; and the page of this search\.$/;

for (const name of isFull ? siteNames : (['content', 'two-languages'] as const)) testSite(name);

function testSite(name: SiteName): void {
  const site = openSite(name);
  const files = listFiles(site.folder);

  test(`every visible word is found, or the answer says where it did not look: ${name}`, async (t) => {
    const context = await site.browser.newContext();
    // What scripts add to a page is interface.
    await context.route(/\.(?:js|woff2)$/, (route) => route.abort());
    const page = await context.newPage();
    const visible = new Set<string>();
    const searched = new Set<string>();
    // The archive in one file is a download, and repeats the pages.
    for (const file of files.filter((path) => path.endsWith('.html') && path !== 'archive.html')) {
      await page.goto(site.urlOf(`/${file}`));
      const all = await readVisibleText(page, '');
      for (const word of splitWords(all)) visible.add(word);
      if (PAGES_NOT_SEARCHED.test(`/${file}`)) continue;
      for (const word of splitWords(await readVisibleText(page, INTERFACE))) searched.add(word);
    }
    assert.ok(visible.size > 100, `${visible.size} words`);

    const index = files
      .filter((path) => /^(?:pagefind|search-index)\//.test(path))
      .map((path) => ({ path, content: new Uint8Array(readFileSync(join(site.folder, path))) }));
    const engine = await serveIndex(index);
    const notFound: string[] = [];
    const certified: string[] = [];
    for (const word of visible) {
      const answer = await searchArchives({ text: word, limit: 10 }, engine, []);
      const isFound = answer.notices.absent.length === 0 && answer.hits.some(({ without }) => without.length === 0);
      if (isFound) continue;
      if (searched.has(word)) notFound.push(word);
      const statement = answer.absence === undefined ? describeNotSearched(answer) : describeSearched(answer);
      if (!NOT_SEARCHED.test(statement)) certified.push(word);
    }
    t.diagnostic(`${visible.size} words, of which ${searched.size} outside the interface`);
    assert.deepEqual({ notFound, certified }, { notFound: [], certified: [] });
  });
}

/** Long enough that no two texts have the same words by chance. */
const WORDS_OF_RUN = 12;

for (const name of siteNames) {
  test(`the index of pages does not repeat the text of documents: ${name}`, () => {
    const { folder } = getSite(name);
    const read = (index: string) =>
      listFiles(folder)
        .filter((path) => path.startsWith(`${index}/records/`))
        .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as PackedRecord);
    const passages = read('search-index').flatMap((record) => record.passages);
    const isOfDocument = ({ voice = 'document' }: PackedRecord['passages'][number]) => voice === 'document';
    const runs = new Set(passages.filter(isOfDocument).flatMap(({ words }) => listRuns(words)));
    assert.ok(runs.size > 0);
    const pages = read('search-index/pages').filter(({ document }) => /\/(?:documents|compare)\//.test(document.path));
    assert.ok(pages.length > 0);
    const repeated = pages
      .flatMap((page) => page.passages.map(({ words }) => words))
      .filter((words) => listRuns(words).some((run) => runs.has(run)));
    assert.deepEqual(repeated, []);
  });
}

/** Each run of {@link WORDS_OF_RUN} words. */
function listRuns(text: string): string[] {
  const words = text.split(' ');
  const starts = Array.from({ length: Math.max(0, words.length - WORDS_OF_RUN + 1) }, (_, start) => start);
  return starts.map((start) => words.slice(start, start + WORDS_OF_RUN).join(' '));
}

/** Reads the text of a page with every `<details>` open. */
async function readVisibleText(page: Page, without: string): Promise<string> {
  return page.evaluate((selector) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Buttons, note calls, and signs are not parts of words, although no space separates them from words.
    for (const element of document.querySelectorAll('button, .call, .gap')) {
      element.before(' ');
      element.after(' ');
    }
    if (selector !== '') for (const element of document.querySelectorAll(selector)) element.remove();
    const drawn = [...document.querySelectorAll('svg text, svg title')].map((element) => element.textContent);
    return [document.body.innerText, ...drawn].join('\n');
  }, without);
}

/** Splits at spaces, and removes signs at both ends; a mark belongs to its letter. This does not use the tokenizer. */
function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter((word) => word !== '');
}
