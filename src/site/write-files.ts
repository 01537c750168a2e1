/** Writes the exported files of a site and its search index, in the thread of the archive. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MeasuredFile } from '../exports/file-content.ts';
import { bag, books, listExports } from '../exports/registry.ts';
import type { Environment } from '../load/environment.ts';
import { createSearchSource } from '../search/index/archive-source.ts';
import { buildArchiveIndex, MANIFEST_PATH } from '../search/index/build-index.ts';
import type { DerivedFile } from '../search/index/manifest-files.ts';
import { createNumberedTexts } from '../search/index/numbered-texts.ts';
import type { Manifest } from '../search/query/manifest.ts';
import type { Output } from './atomic-output.ts';
import { indexPages, type PageFiles } from './index-pages.ts';
import { type LateClaims, type LateFile, writeLate } from './late-files.ts';
import { openReuse, openSavedParts, recordReuse } from './open-reuse.ts';
import { keepFile, writeUnlessSame, type Shared } from './shared-archive.ts';
import { createSiteFiles } from './site-files.ts';
import { writeExport } from './write-export.ts';

/** Files with their paths. */
export type FilesByPath = ReadonlyMap<string, MeasuredFile>;

/** The steps in which the files are written. */
export interface FileSteps {
  /** Whether files of the last build are kept. */
  readonly hasKept: boolean;
  /**
   * Writes the exported files, except for the bag and the books: the main thread writes the archive in one file when the
   * pages are rendered. Either thread writes the bag and the EPUB.
   *
   * @returns the files that are written by now
   */
  writeExports(): Promise<FilesByPath>;
  /**
   * Writes a file, unless a thread has begun to write it. The exported files must be written.
   *
   * @returns whether this thread has claimed the file
   */
  writeLate(file: LateFile): boolean;
  /** Writes the search index. @param isRendered whether all pages are rendered @returns its manifest */
  writeIndex(pages: PageFiles, isRendered: () => boolean): Promise<Manifest>;
  /** The files that were written, by path, except for those that the main thread knows. */
  listOthers(known: FilesByPath): FilesByPath;
  /**
   * Records for the next build what the files depend on.
   *
   * @returns a function that replaces the last record. Called when the site has replaced the last one
   */
  record(): () => void;
}

/** Names the saved parts of the index of the archive. */
const INDEX_PARTS = 'archive-index';

/** After so many files, the thread receives messages and reports progress. */
const FILES_PER_TURN = 200;

/**
 * Prepares to write.
 *
 * @param program the digest of the program
 * @param claims says which late files a thread has begun to write
 * @param onProgress called from time to time with the number of files that are written
 */
export function prepareFiles(
  shared: Shared,
  environment: Environment,
  program: string,
  output: Output,
  claims: LateClaims,
  onProgress: (done: number) => void,
): FileSteps {
  const { archive, paths } = shared;
  const texts = createNumberedTexts();
  const reuse = openReuse(shared, environment, program, output, 'files', () => search.digest);
  const built = { ...shared, reuse };
  const files = createSiteFiles(output.next, reuse.kept, reuse.locate);
  const parts = openSavedParts(built, join(output.saved, 'parts'), environment.isClean);
  const search = parts.use('search-documents', (saved) => createSearchSource(archive, paths, saved));
  const source = { archive, paths, findWritten: files.find };

  /** Keeps the index of the last build if its content is the same. @returns its manifest */
  function keepIndex(): Manifest | undefined {
    const manifest = reuse.hasNewSearch ? undefined : readManifest(output, search.digest);
    if (manifest === undefined) return undefined;
    const last = reuse.listLast(isOfArchiveIndex);
    // See writeUnlessSame: these files depend on their content alone.
    const isKept = last.length > 0 && last.every(([path, { sha256: digest }]) => keepFile(built, path, digest));
    return isKept ? manifest : undefined;
  }

  /** Writes the index, or keeps that of the last build. @returns the manifest without the number of pages */
  async function writeArchiveIndex(): Promise<Manifest> {
    const kept = keepIndex();
    if (kept !== undefined) {
      parts.retain(INDEX_PARTS);
      return kept;
    }
    let manifest: Manifest | undefined;
    const write = (file: DerivedFile) => {
      if (file.path === MANIFEST_PATH) manifest = JSON.parse(new TextDecoder().decode(file.read())) as Manifest;
      else writeUnlessSame(built, files, file);
    };
    await parts.useLater(INDEX_PARTS, (saved) => buildArchiveIndex(search, { texts, parts: saved, write }));
    if (manifest === undefined) throw new Error('Internal error: the search index has no manifest');
    writeFileSync(manifestOf(output), JSON.stringify(manifest));
    return manifest;
  }

  // Its files are written as soon as Pagefind is ready, so that they do not stay in memory.
  const archiveManifest = writeArchiveIndex();

  return {
    get hasKept() {
      return reuse.kept.size > 0;
    },
    async writeExports() {
      const later = new Set([...books, bag].map((format) => format.path(archive)));
      let done = 0;
      for (const [path, file] of listExports(source)) {
        if (!later.has(path)) writeExport(built, files, parts, path, file);
        done += 1;
        if (done % FILES_PER_TURN !== 0) continue;
        onProgress(done);
        await setImmediate();
      }
      return files.listWritten();
    },
    writeLate: (file) => writeLate(file, { shared: built, environment, output, claims, files }, files.listWritten),
    async writeIndex(pages, isRendered) {
      const write = (file: DerivedFile) => {
        writeUnlessSame(built, files, file);
      };
      const indexed = await indexPages(pages, { search, texts, parts, base: paths.base, isRendered, write });
      const manifest = { ...(await archiveManifest), ...indexed };
      files.write(MANIFEST_PATH, JSON.stringify(manifest));
      parts.prune();
      return manifest;
    },
    listOthers: (known) => new Map([...files.listWritten()].filter(([path]) => !known.has(path))),
    record: () => recordReuse(reuse, output, 'files', files.listWritten()),
  };
}

/** Whether a file is part of the index of the archive, and not of that of its pages. */
function isOfArchiveIndex(path: string): boolean {
  return path.startsWith('pagefind/') || (path.startsWith('search-index/') && !path.startsWith('search-index/pages/'));
}

/** The manifest of the index that the last build wrote, without the number of pages; undefined if it is another index. */
function readManifest(output: Output, digest: string): Manifest | undefined {
  const file = manifestOf(output);
  if (!existsSync(file)) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return manifest.digest === digest ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function manifestOf({ saved }: Output): string {
  return join(saved, 'search-manifest.json');
}
