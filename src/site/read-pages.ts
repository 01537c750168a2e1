/** Finds and reads the pages of a built site that the search covers. */
import { existsSync, readFileSync } from 'node:fs';
import type { BuiltPage } from '../search/index/pages-source.ts';
import { sha256 } from '../text/digest.ts';

/**
 * The order of results, by path below the base: names, chronology, sources, references, evidence sheets, comparisons,
 * corrections; then lists and the editor's pages; the reading pages last, because their margins repeat the others.
 */
const ORDER = [
  /^names\/./,
  /^chronology\//,
  /^sources\/./,
  /^evidence\//,
  /^documents\/[^/]+\/evidence\//,
  /^compare\//,
  /^corrections\//,
  /^(?!documents\/[^/]+\/)/,
  /^documents\/[^/]+\/$/,
];

/** Pages of citations, pages for frames, documents by property, and the page of everything repeat other pages. */
const NOT_SEARCHED = /^(?:search|all|offline)\/|^documents\/by\/|\/(?:cite|embed)\//;

/**
 * The path of every page of a site below its base, in alphabetical order: `documents/letter/`; empty for home.
 *
 * @param files the paths of the files of the site. A path may be repeated
 */
export function listPages(files: Iterable<string>): string[] {
  const pages = [...files].filter((path) => path === 'index.html' || path.endsWith('/index.html'));
  return [...new Set(pages)].map((path) => path.slice(0, -'index.html'.length)).sort();
}

/**
 * The pages that the search covers, in the order in which results list them.
 *
 * @param pages the paths of pages below the base
 */
export function listSearchedPages(pages: readonly string[]): string[] {
  const rank = (path: string) => ORDER.findIndex((pattern) => pattern.test(path));
  return pages
    .filter((path) => !NOT_SEARCHED.test(path))
    .map((path) => ({ path, rank: rank(path) }))
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

const END = Buffer.from('</html>');

/** The file of a page. */
export interface PageFile {
  readonly file: string;
  /** The SHA-256 of its HTML; undefined for a page that is rendered. */
  readonly sha256?: string | undefined;
}

/** Opens a page that another thread writes. A page with a known digest is not read. @returns undefined if it is not complete */
export function openPage({ file, sha256: digest }: PageFile): Omit<BuiltPage, 'path'> | undefined {
  const readHtml = () => readFileSync(file);
  if (digest !== undefined) return { digest, readHtml };
  if (!existsSync(file)) return undefined;
  const html = readHtml();
  return html.subarray(-END.length).equals(END) ? { digest: sha256(html), html, readHtml } : undefined;
}
