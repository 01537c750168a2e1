/** Reads the text of pages in runs. A build takes the text of a run from the last build if all its pages are the same. */
import { decodePart, type LastParts } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchSource } from '../query/search-source.ts';
import type { NumberedTexts } from './numbered-texts.ts';
import { once } from './once.ts';
import { type BuiltPage, createPageReader, type IndexedPage, listTextIds, type PageReader } from './pages-source.ts';
import { divideRuns } from './run-groups.ts';
import { packIds } from './text-ids.ts';

/** Some consecutive pages. */
export interface PageRun {
  /** The path of the first page. */
  readonly name: string;
  /** Identifies the text of the pages. */
  readonly digest: string;
  /** The packed ids of the texts of the pages, each once, in the order of the pages. */
  readonly ids: Uint8Array;
  /** Decodes the text of the pages. That of all pages takes seconds, and much memory. */
  readPages(): readonly IndexedPage[];
}

/** Reads runs of pages. */
export interface RunReader {
  /** Reads a page. All pages must be added, in any order. */
  add(page: BuiltPage): void;
  /** The runs, in the order of the pages. Each is released when it is read. @throws Error if a page is missing */
  finish(): Generator<PageRun>;
}

/** The digest of what the text of a page is made from. */
type PageDigest = readonly [path: string, digest: string];

/** A page that was added. */
interface AddedPage {
  readonly digest: string;
  /** Undefined if the last build has saved the text of the page. */
  readonly text: IndexedPage | undefined;
  readonly page: BuiltPage;
}

/** A run of which not all pages were added. */
interface OpenRun {
  readonly paths: readonly string[];
  /** The digests of the pages whose text the last build has saved, by path. */
  readonly saved: ReadonlyMap<string, string>;
  readonly added: Map<string, AddedPage>;
}

/**
 * Creates a reader.
 *
 * @param archive what can be searched in the archive
 * @param paths the paths of all pages, in the order in which results list them
 * @param texts those of the passages
 * @param parts what builds save; undefined if nothing is saved
 */
export function createRunReader(
  archive: SearchSource,
  paths: readonly string[],
  texts: NumberedTexts,
  parts?: LastParts,
): RunReader {
  const reader = createPageReader(archive, texts);
  const runs = divideRuns(paths, (path) => path);
  const runByPath = new Map(runs.flatMap((run) => run.map((path) => [path, run])));
  const open = new Map<readonly string[], OpenRun>();
  const complete = new Map<readonly string[], PageRun>();
  return {
    add(page) {
      const { path } = page;
      const run = runByPath.get(path);
      if (run === undefined) throw new Error(`Internal error: the page ${path} is in no run`);
      const opened = open.get(run) ?? openRun(run, parts);
      open.set(run, opened);
      const digest = reader.digest(page);
      const text = opened.saved.get(path) === digest ? undefined : reader.read(page);
      // The HTML of all pages takes too much memory.
      opened.added.set(path, { digest, text, page: { ...page, html: undefined } });
      if (opened.added.size < run.length) return;
      open.delete(run);
      complete.set(run, completeRun(opened, reader, parts));
    },
    *finish() {
      for (const run of runs) {
        const read = complete.get(run);
        if (read === undefined) throw new Error(`Internal error: a page of the run ${nameOf(run)} is missing`);
        complete.delete(run);
        yield read;
      }
    },
  };
}

function openRun(paths: readonly string[], parts?: LastParts): OpenRun {
  const bytes = parts?.readLast(`pages ${nameOf(paths)}`);
  return { paths, saved: new Map(bytes && (decodePart(bytes) as PageDigest[])), added: new Map() };
}

function completeRun({ paths, added }: OpenRun, reader: PageReader, parts?: LastParts): PageRun {
  const name = nameOf(paths);
  const pages = paths.flatMap((path) => added.get(path) ?? []);
  const digests = JSON.stringify(pages.map(({ page, digest }): PageDigest => [page.path, digest]));
  const digest = sha256(digests);
  const readTexts = once(() => {
    const isRead = pages.every(({ text }) => text !== undefined);
    const saved = new Map(isRead ? [] : readSaved(name, parts)?.map((page) => [page.path, page]));
    // The saved text may be damaged.
    return pages.map(({ text, page }) => text ?? saved.get(page.path) ?? reader.read(page));
  });
  let text: Uint8Array | undefined;
  const encodeText = () => (text = Buffer.from(JSON.stringify(readTexts())));
  const getPart = (kind: string, make: () => Uint8Array) => parts?.get(`${kind} ${name}`, digest, make) ?? make();
  getPart('text', encodeText);
  getPart('pages', () => Buffer.from(digests));
  const ids = getPart('ids', () => packIds(listTextIds(readTexts())));
  return createRun({ name, digest, ids: Uint8Array.from(ids) }, text, parts);
}

/** @param text the text of the pages, if it is not that of the last build */
function createRun(run: Omit<PageRun, 'readPages'>, text: Uint8Array | undefined, parts?: LastParts): PageRun {
  return {
    ...run,
    readPages() {
      const pages = text === undefined ? readSaved(run.name, parts) : (decodePart(text) as IndexedPage[]);
      if (pages === undefined) throw new Error(`Internal error: the saved text of the run ${run.name} has changed`);
      return pages;
    },
  };
}

function readSaved(name: string, parts?: LastParts): IndexedPage[] | undefined {
  const bytes = parts?.readLast(`text ${name}`);
  return bytes && (decodePart(bytes) as IndexedPage[]);
}

function nameOf([first = '']: readonly string[]): string {
  return first;
}
