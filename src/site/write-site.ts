/** Writes the files of a site that are not pages: exports, the preview image, the search index, and the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCrawlerFiles } from '../exports/crawler-files.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import { drawPreviewImage } from '../exports/preview-image.ts';
import { listExports, type ExportFile } from '../exports/registry.ts';
import { readInput } from '../model/tracked-archive.ts';
import { buildPagesIndex, setPageCount, type BuiltFile } from '../search/index/build-index.ts';
import { createPagesSource } from '../search/index/pages-source.ts';
import type { Manifest } from '../search/query/manifest.ts';
import { bundleDraftCheck } from './bundle-draft-check.ts';
import { listFirstFiles } from './first-search-files.ts';
import { formatHeadersFile, headerRules } from './headers.ts';
import { createWorker, WORKER_FILE } from './offline-worker.ts';
import type { Progress } from './progress.ts';
import { startIndex } from './index-thread.ts';
import { listPages, readBuiltPages } from './read-pages.ts';
import type { Reuse } from './reuse.ts';
import { createSavedParts, type SavedParts } from './saved-parts.ts';
import { keepFile, trackFile, type Shared } from './shared-archive.ts';
import { createSiteFiles, type SiteFiles } from './site-files.ts';
import { writeManifest } from './site-manifest.ts';

/** An archive in a build. */
type BuiltArchive = Shared & { readonly reuse: Reuse };

/** Where a build writes. */
interface SiteFolders {
  /** The folder with the pages. */
  readonly built: string;
  /** The folder of the parts of files that the next build may use. */
  readonly parts: string;
}

interface SiteOptions {
  /** Whether the last build is ignored. */
  readonly isClean: boolean;
  readonly progress: Progress | undefined;
  /** The scripts that run a search, by their paths. */
  readonly searchScripts: readonly string[];
  /** The index of the archive, if a thread builds it already. */
  readonly index: Promise<readonly BuiltFile[]> | undefined;
}

/** @returns the files that the manifest lists, by path */
export async function writeSite(
  shared: BuiltArchive,
  { built, parts: folder }: SiteFolders,
  { isClean, progress, searchScripts, index }: SiteOptions,
): Promise<ReadonlyMap<string, MeasuredFile>> {
  const { archive, paths, search, reuse } = shared;
  const files = createSiteFiles(built, reuse.kept);
  const digestInput = (input: string) => reuse.digestInput(input, (read) => readInput(archive, read, paths));
  const parts = createSavedParts({ folder, engine: reuse.engine, isClean, archive, digestInput });
  files.write('_headers', formatHeadersFile(headerRules(archive, paths)));
  const exports = listExports({ ...shared, draftCheck: await bundleDraftCheck(built), findWritten: files.find });
  progress?.begin('Files', exports.size);
  for (const [path, file] of exports) {
    writeExport(shared, files, parts, path, file);
    progress?.step();
  }
  progress?.begin('Search index');
  await writePreview(shared, files, built);
  const pages = listPages(built);
  for (const [path, text] of listCrawlerFiles(archive, paths, pages)) files.write(path, text);
  const pagesSource = parts.use('pages', (saved) =>
    createPagesSource(search, readBuiltPages(built, pages, paths.base), saved),
  );
  for (const { path, content } of parts.use('pages-index', (saved) => buildPagesIndex(pagesSource, saved))) {
    files.write(path, content);
  }
  await writeIndex(shared, files, index, pagesSource.documents.length);
  const site = { base: paths.base, search: search.digest };
  const manifest = JSON.parse(readFileSync(join(built, 'search-index/manifest.json'), 'utf8')) as Manifest;
  files.change('search/index.html', (html) => listFirstFiles(html, manifest, searchScripts, site));
  files.write(WORKER_FILE, createWorker(files.list(), { ...site, isOn: archive.settings.offline === 'yes' }));
  parts.prune();
  return writeManifest(built, files.list());
}

/** Writes an exported file, or keeps that of the last build. Of a file about the whole archive, parts may be kept. */
function writeExport(
  shared: BuiltArchive,
  files: SiteFiles,
  savedParts: SavedParts,
  path: string,
  { item, write }: ExportFile,
): void {
  if (item === undefined) savedParts.use(path, (parts) => files.write(path, write({ parts })));
  else if (!keepFile(shared, path, item)) {
    files.write(path, write({ archive: trackFile(shared, shared.reuse, path, item) }));
  }
}

async function writePreview(shared: BuiltArchive, files: SiteFiles, built: string): Promise<void> {
  const { title, subtitle = '' } = shared.archive.settings;
  const logo = readFileSync(join(built, 'icon.svg'), 'utf8');
  const item = [title, subtitle, logo];
  if (keepFile(shared, 'preview.png', item)) return;
  trackFile(shared, shared.reuse, 'preview.png', item);
  files.write('preview.png', await drawPreviewImage(title, subtitle, logo));
}

/** Writes the index of the archive, or keeps it if neither a document nor the number of pages has changed. */
async function writeIndex(
  shared: BuiltArchive,
  files: SiteFiles,
  index: Promise<readonly BuiltFile[]> | undefined,
  pageCount: number,
): Promise<void> {
  const { search, reuse } = shared;
  const item = [search.digest, pageCount];
  const last = reuse.listLast().filter((path) => /^(?:pagefind|search-index(?!\/pages))\//.test(path));
  const kept = last.filter((path) => keepFile(shared, path, item));
  if (kept.length > 0 && kept.length === last.length) return;
  const built = await (index ?? startIndex(search));
  for (const { path, content } of setPageCount(built, pageCount)) {
    if (reuse.kept.has(path)) continue;
    trackFile(shared, reuse, path, item);
    files.write(path, content);
  }
}
