import assert from 'node:assert/strict';
import test from 'node:test';
import { createScriptFinder, listFirstFiles } from './first-search-files.ts';

/** The search page with its list. */
function listFor(
  manifest: { readonly records: number; readonly readsEveryRecord: boolean },
  html = '<main><search-page><form></form></search-page></main>',
): string {
  return listFirstFiles(html, manifest, ['assets/a.js', 'assets/b.js'], { base: '/papers/', search: 'abc' });
}

test('the search page lists the scripts, the manifest, and the records that a search reads', () => {
  const files = [
    '/papers/assets/a.js',
    '/papers/assets/b.js',
    '/papers/search-index/manifest.json?v=abc',
    '/papers/search-index/records/0.json?v=abc',
    '/papers/search-index/records/1.json?v=abc',
  ];
  assert.equal(
    listFor({ records: 2, readsEveryRecord: true }),
    `<main><search-page data-index="abc" data-first-files="${files.join(' ')}"><form></form></search-page></main>`,
  );
});

test('in a large archive, it lists no records', () => {
  assert.doesNotMatch(listFor({ records: 2000, readsEveryRecord: false }), /records/);
});

test('a page without the element is an internal error', () => {
  assert.throws(() => listFor({ records: 1, readsEveryRecord: true }, '<main></main>'), /no <search-page> element/);
});

test('the scripts are the module that runs a search, and everything that it imports', () => {
  const chunk = (fileName: string, imports: string[], facadeModuleId: string | null = null) => ({ type: 'chunk', fileName, imports, facadeModuleId }); // prettier-ignore
  const bundle = {
    'page.js': chunk('page.js', ['frame.js'], '/src/client/search/search-page.ts'),
    'run.js': chunk('run.js', ['words.js', 'frame.js'], '/src/client/search/search-controller.ts'),
    'words.js': chunk('words.js', ['text.js']),
    'frame.js': chunk('frame.js', []),
    'text.js': chunk('text.js', ['words.js']),
    'page.css': { type: 'asset', fileName: 'page.css' },
  };
  let scripts: readonly string[] = [];
  const { generateBundle } = createScriptFinder((found) => (scripts = found));
  (generateBundle as (options: unknown, bundle: unknown) => void)(undefined, bundle);
  assert.deepEqual(scripts, ['frame.js', 'run.js', 'text.js', 'words.js']);
});
