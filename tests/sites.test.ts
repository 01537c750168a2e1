/**
 * Every site, of this archive and of the fixture archives: sound links and notes, nothing inline, nothing from third
 * parties.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { assertSound } from './support/assert-site.ts';
import { elementsOf, listFiles, parseHtml, readPages, textOf } from './support/site-files.ts';
import { getSite, siteNames } from './support/built-sites.ts';

for (const name of siteNames) {
  describe(name, () => {
    const { folder, base } = getSite(name);
    const pages = new Map([...readPages(folder)].map(([path, html]) => [path, parseHtml(html)]));

    test('every id of a page occurs once, and every link and fragment within the site resolves', () => {
      const links = assertSound(folder, base);
      assert.ok(links > 100, `${links} links`);
    });

    test('every page has its own address as the canonical one, except the page for addresses without a page', () => {
      for (const [path, tree] of pages) {
        const canonical = selectAll('link[rel=canonical]', tree).map(({ properties }) => String(properties['href']));
        if (path === '/404.html') assert.deepEqual(canonical, []);
        else for (const href of canonical) assert.ok(pages.has(`/${new URL(href).pathname.slice(base.length)}`), href);
      }
    });

    test('each call links to its note, and each note links back to its calls', () => {
      for (const [path, tree] of pages) {
        if (!/^\/documents\/[^/]+\/$/.test(path)) continue;
        const ids = [...elementsOf(tree)].map(({ properties }) => properties['id']);
        const backs = selectAll('[role=doc-backlink]', tree).map(({ properties }) => properties['href']);
        const calls = selectAll('a.call', tree).map(({ properties }) => properties);
        for (const { id, href } of calls) {
          assert.ok(ids.includes(String(href).slice(1)), `${path}: ${String(href)}`);
          assert.ok(backs.includes(`#${String(id)}`), `${path}: no link back to ${String(id)}`);
        }
        assert.equal(backs.length, calls.length, path);
      }
    });

    test('no page has an inline script, an inline style, or an event handler', () => {
      for (const [path, tree] of pages) {
        for (const { tagName, properties } of elementsOf(tree)) {
          assert.notEqual(tagName, 'style', path);
          assert.equal(properties['style'], undefined, `${path}: ${tagName}`);
          if (tagName === 'script' && properties['type'] !== 'application/ld+json') assert.ok(properties['src'], path);
          assert.deepEqual(Object.keys(properties).filter((key) => /^on[A-Z]/.test(key)), [], path); // prettier-ignore
        }
      }
    });

    test('no list, table, or landmark is empty, except those that scripts fill', () => {
      for (const [path, tree] of pages) {
        const filled = new Set(selectAll('verify-files *', tree));
        const empty = selectAll('ul, ol, dl, tbody, nav, aside, section', tree)
          .filter((element) => !filled.has(element) && textOf(element).trim() === '')
          .map(({ tagName, properties }) => `${tagName} ${JSON.stringify(properties)}`);
        assert.deepEqual(empty, [], path);
      }
    });

    test('no page loads anything from a third party', () => {
      for (const [path, tree] of pages) {
        for (const { tagName, properties } of elementsOf(tree)) {
          if (tagName === 'a' || (tagName === 'link' && !/stylesheet|icon|preload/.test(String(properties['rel']))))
            continue;
          for (const key of ['src', 'href', 'action', 'srcSet', 'data']) {
            assert.doesNotMatch(String(properties[key] ?? ''), /^(?:https?:)?\/\//, `${path}: ${tagName}`);
          }
        }
      }
      for (const file of listFiles(folder).filter((path) => path.endsWith('.css'))) {
        assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /url\(\s*["']?(?:https?:)?\/\//, file);
      }
    });
  });
}
