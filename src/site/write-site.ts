/** Completes a site when its pages are rendered: what depends on the pages, and the manifest. */
import { listCrawlerFiles } from '../exports/crawler-files.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import { readInput } from '../model/tracked-archive.ts';
import { buildPagesIndex, MANIFEST_PATH } from '../search/index/build-index.ts';
import { createPagesSource } from '../search/index/pages-source.ts';
import type { Manifest } from '../search/query/manifest.ts';
import { listFirstFiles } from './first-search-files.ts';
import { formatHeadersFile, headerRules } from './headers.ts';
import { createWorker, WORKER_FILE } from './offline-worker.ts';
import { listFolder } from './list-folder.ts';
import type { Progress } from './progress.ts';
import { listPages, readBuiltPages } from './read-pages.ts';
import type { Reuse } from './reuse.ts';
import { createSavedParts } from './saved-parts.ts';
import type { Shared } from './shared-archive.ts';
import { createSiteFiles } from './site-files.ts';
import { writeManifest } from './site-manifest.ts';
import type { WrittenFiles } from './write-files.ts';

interface SiteOptions {
  /** The folder with the pages. */
  readonly built: string;
  /** The folder of the parts of files that the next build may use. */
  readonly parts: string;
  /** Whether the last build is ignored. */
  readonly isClean: boolean;
  /** The scripts that run a search, by their paths. */
  readonly searchScripts: readonly string[];
  /** The files that the thread writes. */
  readonly written: Promise<WrittenFiles>;
  readonly progress: Progress;
}

/**
 * Writes the files that depend on the pages while the thread writes the last of the others.
 *
 * @returns the files that the manifest lists, by path
 */
export async function writeSite(
  shared: Shared & { readonly reuse: Reuse },
  { built, parts: folder, isClean, searchScripts, written, progress }: SiteOptions,
): Promise<ReadonlyMap<string, MeasuredFile>> {
  const { archive, paths, search, reuse } = shared;
  const digestInput = (input: string) => reuse.digestInput(input, (read) => readInput(archive, read, paths));
  const parts = createSavedParts({ folder, engine: reuse.engine, isClean, archive, digestInput });
  const pages = listPages([...listFolder(built), ...reuse.kept.keys()]);
  const ownFiles = createSiteFiles(built, reuse.kept);
  progress.begin('Words of pages');
  const pagesSource = parts.use('pages', (saved) =>
    createPagesSource(search, readBuiltPages(reuse.locate, pages, paths.base), saved),
  );
  for (const { path, content } of parts.use('pages-index', (saved) => buildPagesIndex(pagesSource, saved))) {
    ownFiles.write(path, content);
  }
  parts.prune();
  progress.begin('Files');
  const { measured, manifest: archiveManifest } = await written;
  for (const page of pages) {
    if (measured.has(`${page}index.html`)) throw new Error(`Internal error: a page and an exported file are ${page}`);
  }
  const files = createSiteFiles(built, new Map([...measured, ...ownFiles.listWritten()]));
  const manifest: Manifest = { ...archiveManifest, pages: pagesSource.documents.length };
  files.write(MANIFEST_PATH, JSON.stringify(manifest));
  files.write('_headers', formatHeadersFile(headerRules(archive, paths)));
  for (const [path, text] of listCrawlerFiles(archive, paths, pages)) files.write(path, text);
  const site = { base: paths.base, search: search.digest };
  files.change('search/index.html', (html) => listFirstFiles(html, manifest, searchScripts, site));
  files.write(WORKER_FILE, createWorker(files.list(), { ...site, isOn: archive.settings.offline === 'yes' }));
  return writeManifest(built, files.list());
}
