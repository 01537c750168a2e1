/** Completes a site when its pages are rendered: what depends on the pages, and the manifest. */
import { listCrawlerFiles } from '../exports/crawler-files.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import { listFirstFiles } from './first-search-files.ts';
import { formatHeadersFile, headerRules } from './headers.ts';
import { createWorker, WORKER_FILE } from './offline-worker.ts';
import { listPages } from './read-pages.ts';
import type { BuiltArchive } from './shared-archive.ts';
import { createSiteFiles } from './site-files.ts';
import { writeManifest } from './site-manifest.ts';
import type { WrittenFiles } from './write-files.ts';

interface SiteOptions {
  /** The folder with the pages. */
  readonly built: string;
  /** The scripts that run a search, by their paths. */
  readonly searchScripts: readonly string[];
  /** The pages that were rendered, by path. */
  readonly rendered: ReadonlyMap<string, MeasuredFile>;
  /** The files that the thread writes. */
  readonly written: Promise<WrittenFiles>;
}

/**
 * Writes the files that depend on all pages, when the thread has written the others.
 *
 * @returns the files that the manifest lists, by path
 */
export async function writeSite(
  shared: BuiltArchive,
  { built, searchScripts, rendered, written }: SiteOptions,
): Promise<ReadonlyMap<string, MeasuredFile>> {
  const { archive, paths, search, reuse } = shared;
  const { measured, manifest } = await written;
  const files = createSiteFiles(built, new Map([...measured, ...rendered, ...reuse.kept]));
  const pages = listPages(files.list().keys());
  for (const page of pages) {
    if (measured.has(`${page}index.html`)) throw new Error(`Internal error: a page and an exported file are ${page}`);
  }
  files.write('_headers', formatHeadersFile(headerRules(archive, paths)));
  for (const [path, text] of listCrawlerFiles(archive, paths, pages)) files.write(path, text);
  const site = { base: paths.base, search: search.digest };
  files.change('search/index.html', (html) => listFirstFiles(html, manifest, searchScripts, site));
  files.write(WORKER_FILE, createWorker(files.list(), { ...site, isOn: archive.settings.offline === 'yes' }));
  return writeManifest(built, files.list());
}
