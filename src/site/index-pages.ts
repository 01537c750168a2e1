/** Indexes the words of pages. Pages are read while others are still rendered. */
import { setTimeout } from 'node:timers/promises';
import { buildPagesIndex } from '../search/index/build-index.ts';
import type { DerivedFile } from '../search/index/manifest-files.ts';
import type { NumberedTexts } from '../search/index/numbered-texts.ts';
import { createRunReader, type RunReader } from '../search/index/page-runs.ts';
import type { PagesSummary } from '../search/index/pages-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';
import { listSearchedPages, openPage, type PageFile } from './read-pages.ts';
import type { SavedParts } from './saved-parts.ts';

/** The files of the pages of a site, by the path of the page below the base: `documents/letter/`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

interface Options {
  readonly search: SearchSource;
  /** The texts of the passages. */
  readonly texts: NumberedTexts;
  readonly parts: Pick<SavedParts, 'useLater'>;
  /** The path under which the site is served. */
  readonly base: string;
  /** Whether all pages are rendered. */
  readonly isRendered: () => boolean;
  /** Writes a file of the index. */
  readonly write: (file: DerivedFile) => void;
}

/** Pages are rendered in their order, but several at a time. After so many that are not complete, none will be. */
const RENDERED_TOGETHER = 16;
/** The time between two looks at what is rendered, in milliseconds. */
const INTERVAL = 100;

/**
 * Reads all pages that the search covers, and writes their index.
 *
 * @param files in the order in which they are rendered
 * @returns what the manifest of the archive's index says about the pages
 * @throws Error if a page is missing when all are rendered
 */
export async function indexPages(files: PageFiles, options: Options): Promise<PagesSummary> {
  const { search, texts, parts, write } = options;
  const searched = listSearchedPages([...files.keys()]);
  return parts.useLater('pages-index', async (saved) => {
    const paths = searched.map((page) => pathOf(page, options));
    const reader = createRunReader(search, paths, texts, saved);
    await readRendered(new Set(searched), files, reader, options);
    return buildPagesIndex(search, reader.finish(), write, saved);
  });
}

/** The path of a page, including the base of the site. @param page below the base */
function pathOf(page: string, { base }: Options): string {
  return `${base}${encodeURI(page)}`;
}

/** Reads the searched pages when they are complete. */
async function readRendered(
  searched: ReadonlySet<string>,
  files: PageFiles,
  reader: RunReader,
  options: Options,
): Promise<void> {
  let waiting = [...files].filter(([page]) => searched.has(page));
  while (waiting.length > 0) {
    const isLast = options.isRendered();
    const incomplete: typeof waiting = [];
    for (const entry of waiting) {
      const [path, file] = entry;
      const page = incomplete.length < RENDERED_TOGETHER || isLast ? openPage(file) : undefined;
      if (page === undefined) incomplete.push(entry);
      else reader.add({ path: pathOf(path, options), ...page });
    }
    if (isLast && incomplete.length > 0) throw new Error(`Internal error: the page ${incomplete[0]?.[0]} is missing`);
    waiting = incomplete;
    if (waiting.length > 0) await setTimeout(INTERVAL);
  }
}
