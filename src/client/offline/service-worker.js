/*
 * The service worker: after one visit, the archive can be read and searched without a network.
 *
 * It is written to `sw.js` as it is, after a line that defines BUILD:
 *   base     the path of the site
 *   id       identifies the build; empty if the archive does without the worker
 *   search   identifies the search index of the build
 *   keepsAll whether all files of the archive are kept; of a large archive, only the pages that were read
 *   files    the SHA-256 of each file to keep from the beginning, by its path below the base
 *   offline  the path of the page for a page that is not kept
 *
 * Rules that keep two builds apart:
 * - Each build has a cache of its own, and the worker of a build uses only this cache for pages.
 * - A worker is installed when all of its files have the expected SHA-256. Until then the worker before it works on.
 * - With a network, a page comes from the server; the cache replaces it only if the server does not answer. So does
 *   the manifest of the search index. The other files of the index have its digest in their addresses.
 * - A file whose address contains a digest is the same in every build, so any cache of this archive may answer.
 */
/* global BUILD */
const PREFIX = `annotated archive ${BUILD.base} `;
const CACHE = PREFIX + BUILD.id;
/** After this time without an answer, in milliseconds, a page comes from the cache. */
const PATIENCE = 4000;
/** The number of requests at the same time during the installation. */
const PARALLEL = 6;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      if (BUILD.id !== '') {
        await keepFiles().catch(async (error) => {
          // After every other error, the next visit continues. If the storage is full, the incomplete copy would waste storage.
          if (error.name === 'QuotaExceededError') await caches.delete(CACHE);
          throw error;
        });
      }
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
      // The cache before this one has the scripts of pages that are still open.
      const kept = BUILD.id === '' ? [] : [CACHE, ...own.filter((name) => name !== CACHE).slice(-1)];
      await Promise.all(own.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
      if (BUILD.id === '') await self.registration.unregister();
      else await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOwn = url.origin === self.location.origin && url.pathname.startsWith(BUILD.base);
  if (BUILD.id === '' || request.method !== 'GET' || !isOwn || request.headers.has('range')) return;
  event.respondWith(isPermanent(url) ? answerPermanent(request, url) : answerCurrent(request, url, event));
});

/** Whether the address contains a digest, in its name or in its query, so that its content never changes. */
function isPermanent(url) {
  return url.pathname.startsWith(`${BUILD.base}assets/`) || digestIn(url) !== undefined;
}

/** The digest of a search index in the query: of our own requests in `v`, of Pagefind's in `ts`. */
function digestIn({ searchParams }) {
  return searchParams.get('v') ?? searchParams.get('ts') ?? undefined;
}

/** The address under which the cache has a file: without the digest of this build's search index, and without a query. */
function keyOf(url) {
  const { pathname } = url;
  const digest = digestIn(url);
  return digest === undefined || digest === BUILD.search ? pathname : `${pathname}?v=${digest}`;
}

async function answerPermanent(request, url) {
  const found = (await matchIn(CACHE, url)) ?? (url.search === '' ? await matchOlder(url) : undefined);
  if (found !== undefined) return found;
  const response = await fetch(request);
  if (response.ok) await put(keyOf(url), response.clone());
  return response;
}

async function answerCurrent(request, url, event) {
  const isPage = request.mode === 'navigate';
  const cached = matchIn(CACHE, url);
  const fetched = fetch(request).then((response) => {
    if (!BUILD.keepsAll && (isPage || isSearchFile(url))) event.waitUntil(keepRead(url, response.clone()));
    return response;
  });
  try {
    if (!(isPage || isSearchFile(url)) || (await cached) === undefined) return await fetched;
    return await Promise.race([fetched, wait(PATIENCE).then(() => cached)]);
  } catch {
    return (await cached) ?? (isPage ? await replacePage(url) : undefined) ?? Response.error();
  } finally {
    fetched.catch(() => {});
  }
}

/** The answer for a page without a copy: a redirect to `documents/letter/` if that page is kept; otherwise the offline page. */
async function replacePage({ pathname, search }) {
  const folder = pathname.replace(/(?:\/index\.html|\/?)$/, '/');
  if (folder !== pathname && (await matchIn(CACHE, { pathname: folder }))) return Response.redirect(folder + search);
  return matchIn(CACHE, { pathname: BUILD.base + BUILD.offline });
}

/** @returns undefined also if the browser cannot read its storage */
async function matchIn(name, url) {
  try {
    const cache = await caches.open(name);
    return await cache.match(url.searchParams === undefined ? url.pathname : keyOf(url));
  } catch {
    return undefined;
  }
}

/** @returns undefined also if the browser cannot read its storage */
async function matchOlder({ pathname }) {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    for (const name of names) {
      const found = await matchIn(name, { pathname });
      if (found !== undefined) return found;
    }
  } catch {
    // The server has the file.
  }
  return undefined;
}

/** Keeps a file, unless the storage is full: the reader gets the file from the server. */
async function put(key, response) {
  try {
    await (await caches.open(CACHE)).put(key, response);
  } catch {
    // The next request asks the server again.
  }
}

/** Whether the search box or a search loads a file, and asks the server for its current state. */
function isSearchFile({ pathname }) {
  return /^(?:goto|pagefind|search-index|suggest)[/.]/.test(pathname.slice(BUILD.base.length));
}

/** In a large archive: keeps a page or a file of the search that was loaded, as the server has sent it last. */
async function keepRead({ pathname }, response) {
  if (response.ok && !response.redirected) await put(pathname, response);
}

/** Keeps all files of the build. A file that did not change is copied from the cache of an earlier build. */
async function keepFiles() {
  const cache = await caches.open(CACHE);
  const rest = Object.entries(BUILD.files);
  const keepNext = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [path, digest] = next;
      const url = new URL(BUILD.base + path, self.location.origin);
      if ((await cache.match(url.pathname)) !== undefined) continue;
      const older = await matchOlder(url);
      const response =
        older !== undefined && (await digestOf(older)) === digest ? older : await fetch(url, { cache: 'no-cache' });
      if (!response.ok || response.redirected || (await digestOf(response)) !== digest) {
        throw new Error(`${url.pathname} is not the file of this build`);
      }
      await cache.put(url.pathname, response);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, keepNext));
}

async function digestOf(response) {
  const hash = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return [...new Uint8Array(hash)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
