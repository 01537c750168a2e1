/** The built site holds together: links and fragments resolve, notes meet their calls, nothing is inline or from elsewhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { formatHeadersFile } from '../src/site/headers.ts';
import { elementsOf, listFiles, parseHtml, readPages, site } from './support/site.ts';

const pages = new Map([...readPages()].map(([path, html]) => [path, { html, tree: parseHtml(html) }]));
const idsOf = new Map(
  [...pages].map(([path, { tree }]) => [
    path,
    [...elementsOf(tree)].flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : [])),
  ]),
);

test('every id of a page stands once', () => {
  for (const [path, ids] of idsOf) {
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      path,
    );
  }
});

test('every link and fragment within the site resolves', () => {
  let links = 0;
  for (const [path, { tree }] of pages) {
    for (const { tagName, properties } of elementsOf(tree)) {
      const written =
        tagName === 'a' || tagName === 'link'
          ? properties['href']
          : tagName === 'form'
            ? properties['action']
            : properties['src'];
      if (typeof written !== 'string' || /^(?:https?:|mailto:|data:)/.test(written)) continue;
      const url = new URL(written, `http://site${path}`);
      const target = pages.get(url.pathname);
      if (target === undefined) {
        assert.ok(existsSync(join(site, url.pathname)), `${path} links ${written}`);
        assert.ok(!url.pathname.endsWith('/'), `${path} links ${written}, a folder without a page`);
      }
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '')
        assert.ok(idsOf.get(url.pathname)?.includes(id), `${path} links ${written}, and no element there has that id`);
      links += 1;
    }
  }
  assert.ok(links > 100, `${links} links`);
});

test('each call meets its note, and each note leads back to its calls', () => {
  let calls = 0;
  for (const [path, { tree }] of pages) {
    if (!/^\/documents\/[^/]+\/$/.test(path)) continue;
    const ids = idsOf.get(path) ?? [];
    const backs = selectAll('[role=doc-backlink]', tree).map(({ properties }) => properties['href']);
    for (const call of selectAll('a.call', tree)) {
      const { id, href } = call.properties;
      assert.ok(ids.includes(String(href).slice(1)), `${path}: ${String(href)}`);
      assert.ok(backs.includes(`#${String(id)}`), `${path}: no way back to ${String(id)}`);
      calls += 1;
    }
    assert.equal(backs.length, selectAll('a.call', tree).length, path);
  }
  assert.equal(calls, 8);
});

test('calls show the printed markers, and notes i and vi lead to one source', () => {
  const letter = pages.get('/documents/senate-letter/');
  assert.ok(letter);
  const markers = selectAll('a.call', letter.tree).map(({ children: [text] }) =>
    text?.type === 'text' ? text.value : '',
  );
  assert.deepEqual(markers, ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']);
  const source = (id: string) =>
    selectAll(`li:has(#${id}) .access`, letter.tree).map(({ properties }) => properties['href']);
  assert.deepEqual(source('note-i'), ['/sources/interfax-avn-2010-07-08/']);
  assert.deepEqual(source('note-vi'), source('note-i'));
});

test('no page has an inline script, an inline style or an event handler', () => {
  for (const [path, { tree }] of pages) {
    for (const { tagName, properties } of elementsOf(tree)) {
      assert.notEqual(tagName, 'style', path);
      assert.equal(properties['style'], undefined, `${path}: ${tagName}`);
      if (tagName === 'script' && properties['type'] !== 'application/ld+json') assert.ok(properties['src'], path);
      assert.deepEqual(
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
        [],
        path,
      );
    }
  }
});

test('no page loads anything from elsewhere', () => {
  for (const [path, { tree }] of pages) {
    for (const { tagName, properties } of elementsOf(tree)) {
      if (tagName === 'a' || (tagName === 'link' && !/stylesheet|icon|preload/.test(String(properties['rel']))))
        continue;
      for (const name of ['src', 'href', 'action', 'srcSet', 'data']) {
        assert.doesNotMatch(String(properties[name] ?? ''), /^(?:https?:)?\/\//, `${path}: ${tagName}`);
      }
    }
  }
  for (const file of listFiles(site).filter((name) => name.endsWith('.css'))) {
    assert.doesNotMatch(readFileSync(join(site, file), 'utf8'), /url\(\s*["']?(?:https?:)?\/\//, file);
  }
});

test('the built site has a file of headers for static hosts', () => {
  assert.equal(readFileSync(join(site, '_headers'), 'utf8'), formatHeadersFile());
});

test('the index of names leads from forms that file elsewhere, and only from them', () => {
  const index = pages.get('/names/');
  assert.ok(index);
  const lines = [...index.html.matchAll(/<li>(.*?)<\/li>/gs)]
    .map(([, line = '']) => line.replace(/<span class="letter".*?<\/span>|<[^>]+>/gs, '').trim())
    .filter((line) => line.includes(', see '));
  assert.ok(lines.includes('Rybakov, see Ryabkov, Sergei A.'), lines.join('\n'));
  assert.ok(lines.includes('State Department, see U.S. Department of State'), lines.join('\n'));
  assert.deepEqual(
    lines.filter((line) => /^(?:Clinton|Tauscher|you|section|Secretary of)/.test(line)),
    [],
  );
});

test('the letter weighs what a reader on a slow line can wait for', (context) => {
  const letter = pages.get('/documents/senate-letter/');
  assert.ok(letter);
  const compress = (text: string | Uint8Array) => brotliCompressSync(text).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const files = (name: string, attribute: 'href' | 'src') =>
    selectAll(name, letter.tree).map(({ properties }) =>
      compress(readFileSync(join(site, String(properties[attribute])))),
    );
  const weight = compress(letter.html) + sum(files('link[rel=stylesheet]', 'href'));
  const script = sum(files('script[src]', 'src'));
  context.diagnostic(`letter: ${weight} bytes of HTML and CSS, ${script} bytes of script, brotli`);
  assert.ok(weight <= 14_000, `${weight} bytes of HTML and CSS`);
  assert.ok(script <= 4_000, `${script} bytes of script`);
});
