/** `npm start` serves a built site with its headers on every response, and the headers meet Observatory's rules. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getSite } from './support/built-sites.ts';
import { serve } from './support/site-files.ts';

const SECURITY = [
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
];

describe('the static server', () => {
  const { folder } = getSite('one-letter');
  let served: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    served = await serve(folder);
  });
  after(() => served.close());

  /** A request whose path is sent as it is written: `fetch` would resolve `..`. */
  async function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
    const { port } = new URL(served.url);
    const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>();
    request({ host: '127.0.0.1', port, path, ...options }, resolve)
      .on('error', reject)
      .end();
    const response = await promise;
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') };
  }

  const types: [path: string, type: RegExp][] = [
    // RFC 9264, section 6.2
    ['/linkset.json', /^application\/linkset\+json$/],
    // https://jsonlines.org
    ['/passages.jsonl', /^application\/jsonl$/],
    ['/addresses.jsonl', /^application\/jsonl$/],
    // RFC 7111 and RFC 6838, section 4.2.1
    ['/documents/letter/evidence.csv', /^text\/csv; ?charset=utf-8$/i],
    ['/documents/letter.txt', /^text\/plain; ?charset=utf-8$/i],
    ['/corrections.xml', /^(application|text)\/(atom\+)?xml/],
    ['/archive.epub', /^application\/epub\+zip$/],
  ];
  for (const [path, type] of types) {
    test(`GET ${path} has the type of the file`, async () => {
      const { status, headers } = await get(path);
      assert.equal(status, 200);
      assert.match(headers['content-type'] ?? '', type);
    });
  }

  const [asset] = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
  const cases: [path: string, status: number, method?: string][] = [
    ['/', 200],
    ['/documents/', 200],
    ['/documents', 308],
    [`/assets/${asset}`, 200],
    ['/nothing-here', 404],
    ['/nothing-here/', 404],
    ['/documents%2f', 404],
    ['/documents%2Fletter/', 404],
    ['/documents/letter/%23p2', 404],
    ['/documents/%3Fletter', 404],
    ['/%00', 404],
    ['/%', 404],
    ['/%ff', 404],
    ['/..%5c..%5cpackage.json', 404],
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['//documents/', 404],
    ['/_headers', 404],
    ['/', 405, 'POST'],
  ];
  for (const [path, status, method = 'GET'] of cases) {
    test(`${method} ${path}: ${status}, with all headers and no path of the disk`, async () => {
      const answer = await get(path, { method });
      assert.equal(answer.status, status);
      for (const name of SECURITY) assert.ok(answer.headers[name], `no header ${name}`);
      assert.ok(!answer.body.includes(folder), answer.body);
      if (status === 404) assert.match(answer.body, /<html/);
    });
  }

  test('a redirect to the address with a slash keeps the query', async () => {
    assert.equal((await get('/search?q=a')).headers.location, '/search/?q=a');
  });

  test('files whose names contain a digest are cached, pages are checked each time', async () => {
    assert.match(String((await get(`/assets/${asset}`)).headers['cache-control']), /immutable/);
    const page = await get('/');
    assert.equal(page.headers['cache-control'], 'no-cache');
    const again = await get('/', { headers: { 'if-none-match': String(page.headers.etag) } });
    assert.equal(again.status, 304);
    assert.ok(again.headers['content-security-policy']);
  });

  test('text is compressed for those who accept it', async () => {
    const { headers } = await get('/', { headers: { 'accept-encoding': 'br, gzip' } });
    assert.match(String(headers['content-encoding']), /br|gzip/);
    assert.match(String(headers['vary']), /accept-encoding/i);
  });

  test('another archive may read the search index, and nothing else', async () => {
    const shared = readdirSync(join(folder, 'search-index')).find((name) => /\.\w+$/.test(name));
    assert.equal((await get(`/search-index/${shared}`)).headers['access-control-allow-origin'], '*');
    assert.equal((await get('/documents/')).headers['access-control-allow-origin'], undefined);
  });

  test('only the page for frames may be shown in a frame', async () => {
    for (const path of ['/', '/documents/', '/documents/letter/', '/documents/letter/cite/', '/about/']) {
      assert.equal((await get(path)).headers['x-frame-options'], 'DENY', path);
    }
    assert.equal((await get('/documents/letter/embed/')).headers['x-frame-options'], undefined);
  });

  /** The modifiers of https://github.com/mdn/mdn-http-observatory (`grader/charts.js`) that apply to a site without cookies. */
  test('Observatory: at least 130 points', async () => {
    const { headers, body } = await get('/');
    const policy = String(headers['content-security-policy']);
    const directives = new Map(
      policy.split(/[;,]/).map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values];
      }),
    );
    const unsafe = /'unsafe-(?:inline|eval)'|https?:(?!\/\/)|data:/;
    const noneByDefault = directives.get('default-src')?.join() === "'none'";
    const points = [
      100,
      !unsafe.test(policy) && noneByDefault ? 10 : -25, // csp-implemented-with-no-unsafe-default-src-none
      headers['set-cookie'] === undefined ? 0 : -5,
      headers['access-control-allow-origin'] === undefined ? 0 : -50,
      /no-referrer|same-origin|strict-origin/.test(String(headers['referrer-policy'])) ? 5 : 0,
      Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]) >= 15_768_000 ? 0 : -20,
      /<script[^>]+src="(?:https?:)?\/\//.test(body) ? -5 : 0, // subresource integrity: no script of another origin
      headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
      directives.get('frame-ancestors')?.join() === "'none'" || headers['x-frame-options'] === 'DENY' ? 5 : -20,
      headers['cross-origin-resource-policy'] === 'same-origin' ? 10 : 0,
    ];
    assert.ok(points.reduce((total, number) => total + number, 0) >= 130, points.join(' '));
  });
});
