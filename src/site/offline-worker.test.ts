/** The service worker of sites with a few files. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { runInNewContext } from 'node:vm';
import { createWorker, type WorkerBuild } from './offline-worker.ts';
import { measure } from '../exports/file-content.ts';

const options = { base: '/papers/', search: '0123456789ab', isOn: true };

function buildOf(files: Readonly<Record<string, string>>, changes: Partial<typeof options> = {}): WorkerBuild {
  const site = new Map(Object.entries(files).map(([path, text]) => [path, measure(Buffer.from(text))]));
  const [first = ''] = createWorker(site, { ...options, ...changes }).split('\n');
  return JSON.parse(first.slice('const BUILD = '.length, -1)) as WorkerBuild;
}

const SITE = {
  'index.html': 'home',
  'documents/letter/index.html': 'letter',
  'offline/index.html': 'offline',
  'assets/page.css': 'a {}',
  'search-index/manifest.json': '{}',
  'goto.json': '{}',
  'archive.epub': 'a download',
  'documents/letter.txt': 'a download',
  '404.html': 'never requested by its name',
};

test('a small archive is kept as a whole, without its downloads', () => {
  const { files, keepsAll } = buildOf(SITE);
  assert.equal(keepsAll, true);
  assert.deepEqual(
    Object.keys(files),
    ['assets/page.css', 'documents/letter/', 'goto.json', '', 'offline/', 'search-index/manifest.json'], // prettier-ignore
  );
  // sha256sum of `letter`.
  assert.equal(files['documents/letter/'], 'f80105efab6d863fd8fc243d26909446');
});

test('of a large archive, only the page for missing pages and the styles and scripts are kept', () => {
  const large = { ...SITE, 'documents/large/index.html': 'x'.repeat(8_000_001) };
  const { files, keepsAll, id } = buildOf(large);
  assert.equal(keepsAll, false);
  assert.deepEqual(Object.keys(files), ['assets/page.css', 'offline/']);
  assert.match(id, /^[0-9a-f]{12}$/);
});

test('the same site has the same worker, and any change of a page changes it', () => {
  assert.deepEqual(buildOf(SITE), buildOf(SITE));
  const ids = [
    buildOf(SITE).id,
    buildOf({ ...SITE, 'index.html': 'Home' }).id,
    buildOf(SITE, { search: 'ffffffffffff' }).id,
  ];
  assert.equal(new Set(ids).size, 3);
});

test('a worker that is turned off keeps nothing', () => {
  assert.deepEqual(buildOf(SITE, { isOn: false }), { base: '/papers/', id: '', search: '0123456789ab', keepsAll: true, files: {}, offline: 'offline/' }); // prettier-ignore
});

/** Runs the worker with other storage and another network, and dispatches an event. */
async function dispatch(type: 'install' | 'fetch', caches: object, fetch: () => Promise<Response>): Promise<unknown> {
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    location: new URL('https://a.example/sw.js'),
    skipWaiting: () => {},
  };
  const files = new Map([['assets/a.js', measure(Buffer.from('code'))]]);
  runInNewContext(createWorker(files, { base: '/', search: 'd1', isOn: true }), {
    self, caches, fetch, URL, Response, crypto, setTimeout, Uint8Array,
  }); // prettier-ignore
  let answer: unknown;
  const keep = (value: unknown) => (answer = value);
  const request = { url: 'https://a.example/assets/a.js', method: 'GET', headers: new Headers() };
  listeners.get(type)?.({ request, waitUntil: keep, respondWith: keep });
  return answer;
}

const failures: readonly [what: string, put: () => Promise<void>, status: number, deleted: number][] = [
  ['an answer that is no file', () => Promise.resolve(), 503, 0],
  ['full storage', () => Promise.reject(new DOMException('Full', 'QuotaExceededError')), 200, 1],
];
for (const [what, put, status, deleted] of failures) {
  test(`an installation that fails because of ${what} ${deleted === 0 ? 'keeps' : 'deletes'} its copy`, async () => {
    let deletions = 0;
    const cache = { match: () => Promise.resolve(undefined), put };
    const caches = {
      open: () => Promise.resolve(cache),
      keys: () => Promise.resolve([]),
      delete: () => Promise.resolve(++deletions),
    };
    const fetch = () => Promise.resolve(new Response('code', { status }));
    await assert.rejects(() => dispatch('install', caches, fetch) as Promise<void>);
    assert.equal(deletions, deleted);
  });
}

test('if the browser cannot read its storage, a file comes from the server', async () => {
  const broken = () => Promise.reject(new DOMException('Broken', 'UnknownError'));
  const fetch = () => Promise.resolve(new Response('code'));
  const response = (await dispatch('fetch', { open: broken, keys: broken }, fetch)) as Response;
  assert.equal(await response.text(), 'code');
});
