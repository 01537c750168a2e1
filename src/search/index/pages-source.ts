/** What can be searched on the pages about the documents: the words that built pages show. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument, SearchPassage, SearchSource } from '../query/search-source.ts';
import { readPageBlocks } from './page-blocks.ts';
import { joinKeys } from './written-words.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, including the base of the site. */
  readonly path: string;
  readonly html: string;
}

/** A page as it is indexed. */
interface IndexedPage {
  readonly title: string;
  readonly blocks: readonly IndexedBlock[];
}

/** A block with the keys of its words. */
type IndexedBlock = readonly [anchor: string, heading: string, words: string, keys: string];

/** Reads the keys of the words of a text. */
type ReadKeys = (words: string) => string;

/**
 * Derives the searchable content of pages. Text that several pages repeat, such as the foot of every page, is kept
 * once. Words of documents, notes, and annotations are left out: the index of the archive has them.
 *
 * @param pages in the order in which results list them
 * @param parts the pages as they are indexed, of which a build saves some
 */
export function createPagesSource(archive: SearchSource, pages: Iterable<BuiltPage>, parts?: FileParts): SearchSource {
  const passagesByPath = new Map(archive.documents.map(({ path, passages }) => [path, passages]));
  // Most repeated text is written in the same way, and need not be divided again.
  const keysByWords = new Map<string, string>();
  const readKeys: ReadKeys = (words) => {
    const keys = keysByWords.get(words) ?? joinKeys(words);
    keysByWords.set(words, keys);
    return keys;
  };
  const known = new Set<string>();
  const documents: SearchDocument[] = [];
  for (const { path, html } of pages) {
    const passages = (passagesByPath.get(path) ?? []).map(({ words }) => words);
    const item = parts === undefined ? '' : [sha256(html), passages];
    const { title, blocks } = readPart(parts, path, item, () => readPage(html, passages, readKeys));
    const kept = blocks.filter(([, , , keys]) => !known.has(keys) && known.add(keys)).map(createPassage);
    if (kept.length === 0) continue;
    documents.push({ id: path, title, kind: 'page', date: '', dateText: '', path, passages: kept });
  }
  return { ...archive, names: [], documents };
}

/** Reads a page, without the words of its own passages. */
function readPage(html: string, passages: readonly string[], readKeys: ReadKeys): IndexedPage {
  const { title, blocks } = readPageBlocks(html);
  const passageKeys = blocks.length === 0 ? [] : passages.map(joinKeys);
  return {
    title,
    blocks: blocks
      .map(({ anchor, heading, words }): IndexedBlock => [anchor, heading, words, readKeys(words)])
      .filter(([, , , keys]) => !passageKeys.some((passage) => passage.includes(keys))),
  };
}

function createPassage([anchor, heading, words]: IndexedBlock): SearchPassage {
  return { id: anchor, pinned: undefined, locator: heading, voice: 'about', words, quoted: [], mentions: [] };
}
