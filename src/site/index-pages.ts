/** Indexes the words of pages. Pages are read while others are still rendered. */
import { setTimeout } from 'node:timers/promises';
import { buildPagesIndex, type BuiltFile } from '../search/index/build-index.ts';
import { createPageReader, type IndexedPage, joinPages } from '../search/index/pages-source.ts';
import type { Manifest } from '../search/query/manifest.ts';
import type { SearchSource } from '../search/query/search-source.ts';
import { listSearchedPages, openPage, type PageFile } from './read-pages.ts';
import type { SavedParts } from './saved-parts.ts';

/** The files of the pages of a site, by the path of the page below the base: `documents/letter/`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

interface Options {
  readonly search: SearchSource;
  readonly parts: SavedParts;
  /** The path under which the site is served. */
  readonly base: string;
  /** Whether all pages are rendered. */
  readonly isRendered: () => boolean;
  /** Writes a file of the index. */
  readonly write: (file: BuiltFile) => void;
}

/** Pages are rendered in their order, but several at a time. After so many that are not complete, none will be. */
const RENDERED_TOGETHER = 16;
/** The time between two looks at what is rendered, in milliseconds. */
const INTERVAL = 100;

/**
 * Reads all pages that the search covers, and writes their index.
 *
 * @param files in the order in which they are rendered
 * @returns what the manifest of the archive's index says about the pages: how many are indexed, and the digest of both
 * @throws Error if a page is missing when all are rendered
 */
export async function indexPages(files: PageFiles, options: Options): Promise<Pick<Manifest, 'pages' | 'digest'>> {
  const source = await readPages(files, options);
  options.parts.use('pages-index', (saved) => {
    for (const file of buildPagesIndex(source, saved)) options.write(file);
  });
  return { pages: source.documents.length, digest: source.digest };
}

/** @returns what can be searched on the pages */
async function readPages(files: PageFiles, options: Options): Promise<SearchSource> {
  const searched = listSearchedPages([...files.keys()]);
  const pages = await readRendered(new Set(searched), files, options);
  const inOrder = searched.flatMap((path) => pages.get(path) ?? []);
  return joinPages(options.search, inOrder);
}

/** @returns the text of the searched pages, by path */
async function readRendered(
  searched: ReadonlySet<string>,
  files: PageFiles,
  { search, parts, base, isRendered }: Options,
): Promise<Map<string, IndexedPage>> {
  const saved = parts.open('pages');
  const reader = createPageReader(search, saved);
  const pages = new Map<string, IndexedPage>();
  let waiting = [...files].filter(([path]) => searched.has(path));
  let isComplete = false;
  try {
    while (waiting.length > 0) {
      const isLast = isRendered();
      const incomplete: typeof waiting = [];
      for (const entry of waiting) {
        const [path, file] = entry;
        const page = incomplete.length < RENDERED_TOGETHER || isLast ? openPage(file) : undefined;
        if (page === undefined) incomplete.push(entry);
        else pages.set(path, reader.read({ path: `${base}${encodeURI(path)}`, ...page }));
      }
      if (isLast && incomplete.length > 0) throw new Error(`Internal error: the page ${incomplete[0]?.[0]} is missing`);
      waiting = incomplete;
      if (waiting.length > 0) await setTimeout(INTERVAL);
    }
    isComplete = true;
  } finally {
    saved.close(isComplete);
  }
  return pages;
}
