/** Completes a site when its pages are rendered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCrawlerFiles } from '../exports/crawler-files.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import { oneFile } from '../exports/one-file.ts';
import { drawPreviewImage } from '../exports/preview-image.ts';
import { listFilesOf } from '../exports/registry.ts';
import type { Environment } from '../load/environment.ts';
import type { ArchiveThread } from './archive-thread.ts';
import type { Output } from './atomic-output.ts';
import { type DraftScripts, readDraftForm } from './bundle-draft-check.ts';
import { listFirstFiles } from './first-search-files.ts';
import { formatHeadersFile, headerRules } from './headers.ts';
import { isLarge } from './heap-growth.ts';
import { createWorker, WORKER_FILE } from './offline-worker.ts';
import { writeLate } from './late-files.ts';
import { listPages } from './read-pages.ts';
import type { SavedParts } from './saved-parts.ts';
import { type BuiltArchive, keepFile, trackFile } from './shared-archive.ts';
import { createSiteFiles, type SiteFiles } from './site-files.ts';
import { type SiteFile, writeManifest } from './site-manifest.ts';
import { writeExport } from './write-export.ts';

interface SiteOptions {
  readonly output: Output;
  /** The parts of files that builds save. */
  readonly parts: SavedParts;
  /** The scripts that run a search, by their paths. */
  readonly searchScripts: readonly string[];
  /** The pages that were rendered, by path. */
  readonly rendered: ReadonlyMap<string, MeasuredFile>;
  readonly draftScripts: DraftScripts | undefined;
  readonly environment: Environment;
  /** Writes the other files. */
  readonly thread: Pick<ArchiveThread, 'finish' | 'complete' | 'lateClaims'>;
}

/**
 * Writes the preview, the archive in one file, and the late files that the thread does not write. When the thread has
 * written all others, it writes the files that depend on them.
 *
 * @returns `site`: the files that the manifest lists, by path; `spare`: the paths of the files of the spare
 */
export async function writeSite(
  shared: BuiltArchive,
  { output, parts, rendered, searchScripts, draftScripts, environment, thread }: SiteOptions,
): Promise<{ readonly site: ReadonlyMap<string, SiteFile>; readonly spare: readonly string[] }> {
  const { archive, paths, reuse } = shared;
  const folder = output.next;
  const known = new Map([...rendered, ...reuse.kept]);
  const files = createSiteFiles(folder, known, reuse.locate);
  await writePreview(shared, files, folder);
  const exporting = thread.finish(reuse.kept.size > 0);
  // Its error is reported below.
  exporting.catch(() => undefined);
  writeOneFile(shared, files, { output, parts, draftScripts });
  const late = { shared, environment, output, claims: thread.lateClaims, files };
  // Only the bag needs the exported files. In a clean build of a large archive, the two threads would need too much memory.
  const hasMemory = reuse.kept.size > 0 || !isLarge(archive.documents.length);
  if (hasMemory) writeLate('epub', late, () => new Map());
  const exported = await exporting;
  writeLate('bag', late, () => exported);
  writeLate('epub', late, () => exported);
  const { files: others, manifest, spare } = await thread.complete();
  for (const [path, file] of [...exported, ...others, ...reuse.kept]) known.set(path, file);
  const pages = listPages(files.list().keys());
  for (const page of pages) {
    if (exported.has(`${page}index.html`) || others.has(`${page}index.html`))
      throw new Error(`Internal error: a page and an exported file are ${page}`);
  }
  files.write('_headers', formatHeadersFile(headerRules(archive, paths)));
  for (const [path, text] of listCrawlerFiles(archive, paths, pages)) files.write(path, text);
  const index = { base: paths.base, search: manifest.digest };
  files.change('search/index.html', (html) => listFirstFiles(html, manifest, searchScripts, index));
  files.write(WORKER_FILE, createWorker(files.list(), { ...index, isOn: archive.settings.offline === 'yes' }));
  return { site: writeManifest(folder, files.list()), spare };
}

async function writePreview(shared: BuiltArchive, files: SiteFiles, built: string): Promise<void> {
  const { title, subtitle = '' } = shared.archive.settings;
  const logo = readFileSync(join(built, 'icon.svg'), 'utf8');
  const item = [title, subtitle, logo];
  if (keepFile(shared, 'preview.png', item)) return;
  trackFile(shared, shared.reuse, 'preview.png', item);
  files.write('preview.png', await drawPreviewImage(title, subtitle, logo));
}

/** Writes the archive in one file. It contains the check of drafts, which is bundled by now. */
function writeOneFile(
  shared: BuiltArchive,
  files: SiteFiles,
  { output, parts, draftScripts }: Pick<SiteOptions, 'output' | 'parts' | 'draftScripts'>,
): void {
  const { archive, paths } = shared;
  const form = readDraftForm(output.next);
  const draftCheck = form === undefined || draftScripts === undefined ? undefined : { form, ...draftScripts };
  for (const [path, file] of listFilesOf([oneFile], { archive, paths, draftCheck }))
    writeExport(shared, files, parts, path, file);
  parts.prune();
}
