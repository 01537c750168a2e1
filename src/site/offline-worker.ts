/** Writes the service worker of a built site: the code in `client/offline/`, after the list of the files to keep. */
import { readFileSync } from 'node:fs';
import { sha256 } from '../text/digest.ts';
import type { MeasuredFile } from '../exports/file-content.ts';

/** What the worker knows of its build; see `client/offline/service-worker.js`. */
export interface WorkerBuild {
  readonly base: string;
  readonly id: string;
  readonly search: string;
  readonly keepsAll: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly offline: string;
}

/** The path of the worker in the output folder. It controls all pages below its own folder. */
export const WORKER_FILE = 'sw.js';

/** Files that pages and the search load. Other files are downloads. */
const NEEDED =
  /^(?:assets|goto|pagefind|search-index|suggest)\/|(?:^|\/)index\.html$|^(?:(?:passages|addresses)\.jsonl|goto\.json|icon\.svg)$/;

/** The code that reads PDF files, which few readers need. It is kept when it is used. */
const NEEDED_BY_FEW = /^assets\/pdf-text-[^/]*\.js$/;

/** The limits of an archive that is kept completely. Of a larger one, only the pages that were read are kept. */
const MAX_BYTES = 8_000_000;
const MAX_FILES = 1500;

/** The page that is shown in place of a page that is not kept. */
const OFFLINE_PAGE = 'offline/';

/**
 * Creates the worker of a built site.
 *
 * @param site the files of the built site
 * @param options `search`: the digest of the search index; `isOn`: whether the archive can be read offline. Otherwise
 *   the worker deletes what a browser keeps, and removes itself
 */
export function createWorker(
  site: ReadonlyMap<string, MeasuredFile>,
  { base, search, isOn }: { readonly base: string; readonly search: string; readonly isOn: boolean },
): string {
  const source = readFileSync(new URL('../client/offline/service-worker.js', import.meta.url), 'utf8');
  const needed = isOn ? listNeeded(site) : [];
  const bytes = needed.reduce((sum, [, file]) => sum + file.bytes, 0);
  const keepsAll = bytes <= MAX_BYTES && needed.length <= MAX_FILES;
  const isBasic = (file: string) => file === `${OFFLINE_PAGE}index.html` || file.startsWith('assets/');
  const kept = keepsAll ? needed : needed.filter(([file]) => isBasic(file));
  const files = Object.fromEntries(kept.map(([file, { sha256: digest }]) => [pathOf(file), shorten(digest)]));
  const id = isOn ? sha256(JSON.stringify({ source, base, search, files })).slice(0, 12) : '';
  const build: WorkerBuild = { base, id, search, keepsAll, files, offline: OFFLINE_PAGE };
  return `const BUILD = ${JSON.stringify(build)};\n${source}`;
}

/** The files that pages and the search load, in alphabetical order. */
function listNeeded(site: ReadonlyMap<string, MeasuredFile>): (readonly [path: string, file: MeasuredFile])[] {
  return [...site]
    .filter(([path]) => NEEDED.test(path) && !NEEDED_BY_FEW.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The path by which pages request a file: `documents/letter/` for `documents/letter/index.html`. */
function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** A digest that is long enough to tell two versions of a file apart. */
function shorten(digest: string): string {
  return digest.slice(0, 32);
}
