import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createBuilder, createServer, isRunnableDevEnvironment } from 'vite';
import { externalizeNative, loadNatively } from './native-modules.ts';

/** What a page exports. The object differs each time that its module is loaded. */
interface Page {
  readonly word: string;
  readonly object: object;
  readonly isDev: boolean;
}

/** A page that imports two modules. Vite has to load one of them. */
const FILES = {
  'src/page.js': "export { word, object } from './shown.ts';\nexport { isDev } from './of-vite.ts';",
  'src/shown.ts': "export { word } from './word.ts';\nexport const object: object = {};",
  'src/word.ts': "export const word: string = 'first';",
  'src/of-vite.ts': 'export const isDev: boolean = import.meta.env.DEV;',
};

/** Writes the files of a project. */
function createProject(files: Readonly<Record<string, string>>) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'native-modules-')));
  const save = (name: string, text: string) => writeFileSync(join(root, name), text);
  mkdirSync(join(root, 'src'));
  for (const [name, text] of Object.entries(files)) save(name, text);
  return { root, save };
}

/** Starts a server for a project. */
async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const { root, save } = createProject(files);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    cacheDir: join(root, 'cache'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    plugins: [loadNatively(root)],
  });
  t.after(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });
  while (server.watcher.getWatched()[join(root, 'src')]?.includes('word.ts') !== true) await setTimeout(10);
  const { ssr } = server.environments;
  assert.ok(isRunnableDevEnvironment(ssr));
  const load = () => ssr.runner.import<Page>('/src/page.js');
  /** Loads the page until it has a word. */
  const waitFor = async (word: string): Promise<Page> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const page = await load().catch(() => undefined);
      if (page?.word === word) return page;
      await setTimeout(100);
    }
    return load();
  };
  const loadWithNode = () => import(pathToFileURL(join(root, 'src/shown.ts')).href) as Promise<Pick<Page, 'object'>>;
  return { save, load, waitFor, loadWithNode };
}

test('Node.js loads the modules of pages that do not need Vite, until one of them changes', async (t) => {
  const { save, load, waitFor, loadWithNode } = await start(t, FILES);
  const native = await loadWithNode();
  const first = await load();
  assert.deepEqual([first.word, first.isDev], ['first', true]);
  assert.equal(first.object, native.object);
  // The page does not import this module directly.
  save('src/word.ts', FILES['src/word.ts'].replace('first', 'second'));
  const second = await waitFor('second');
  assert.equal(second.word, 'second');
  assert.notEqual(second.object, native.object);
  save('src/word.ts', FILES['src/word.ts'].replace('first', 'third'));
  assert.equal((await waitFor('third')).word, 'third');
});

test('a module that changes before a page imports it is shown as it is then', async (t) => {
  const { save, waitFor, loadWithNode } = await start(t, FILES);
  const native = await loadWithNode();
  save('src/word.ts', FILES['src/word.ts'].replace('first', 'second'));
  const page = await waitFor('second');
  assert.equal(page.word, 'second');
  assert.notEqual(page.object, native.object);
});

test('Vite reports a mistake in a module, and the page is shown after it is fixed', async (t) => {
  const { save, load, waitFor } = await start(t, { ...FILES, 'src/shown.ts': 'export const object = ;' });
  await assert.rejects(load(), /shown\.ts/);
  save('src/shown.ts', FILES['src/shown.ts']);
  assert.equal((await waitFor('first')).word, 'first');
  save('src/word.ts', FILES['src/word.ts'].replace('first', 'second'));
  assert.equal((await waitFor('second')).word, 'second');
});

test('a build leaves out the modules that do not need Vite, and shares them with the program', async (t) => {
  const { root } = createProject(FILES);
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const rolldownOptions = { input: join(root, 'src/page.js'), output: { entryFileNames: 'page.mjs' } };
  const build = { ssr: true, outDir: 'built', rolldownOptions };
  const builder = await createBuilder({
    root,
    configFile: false,
    logLevel: 'silent',
    environments: { prerender: { build } },
    plugins: [externalizeNative(root)],
  });
  const { prerender } = builder.environments;
  assert.ok(prerender !== undefined);
  await builder.build(prerender);
  const page = (await import(pathToFileURL(join(root, 'built/page.mjs')).href)) as Page;
  const shown = (await import(pathToFileURL(join(root, 'src/shown.ts')).href)) as Pick<Page, 'object'>;
  assert.deepEqual([page.word, typeof page.isDev], ['first', 'boolean']);
  assert.equal(page.object, shown.object);
});
