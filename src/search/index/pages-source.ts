/** What can be searched on the pages about the documents: the words that built pages show. */
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument, SearchPassage, SearchSource } from '../query/search-source.ts';
import type { NumberedTexts, WordNumbers } from './numbered-texts.ts';
import { type PageBlock, readPageBlocks } from './page-blocks.ts';
import { createTextIds } from './text-ids.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, including the base of the site. */
  readonly path: string;
  /** The SHA-256 of its HTML. */
  readonly digest: string;
  /** Its HTML in UTF-8, if it has been read. */
  readonly html?: Uint8Array | undefined;
  /** Reads its HTML. Not called if the text of the page is saved. */
  readHtml(): Uint8Array;
}

/** The text of a page without the words of its own passages. It is plain data. */
export interface IndexedPage {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly IndexedBlock[];
}

/** A block. Blocks with the same words have the same id. */
type IndexedBlock = readonly [id: string, anchor: string, heading: string, words: string];

/** Reads pages. */
export interface PageReader {
  /** Identifies everything that the text of a page is made from. */
  digest(page: BuiltPage): string;
  read(page: BuiltPage): IndexedPage;
}

/**
 * Creates a reader of pages. It reads them in any order: nothing but the page itself and the passages of its document
 * has an influence on its text.
 *
 * @param archive what can be searched in the archive: the text of a page does not have the words of its passages
 * @param texts those of the passages
 */
export function createPageReader({ documents, digests }: SearchSource, texts: NumberedTexts): PageReader {
  const documentsByPath = new Map(documents.map((document) => [document.path, document]));
  const identify = createTextIds();
  const decoder = new TextDecoder();
  const passagesOf = (path: string) => (documentsByPath.get(path)?.passages ?? []).map(({ words }) => words);
  return {
    digest({ path, digest }) {
      const ofDocument = digests.get(path);
      return ofDocument === undefined ? digest : sha256(JSON.stringify([digest, ofDocument]));
    },
    read({ path, html, readHtml }) {
      const { title, blocks } = readPageBlocks(decoder.decode(html ?? readHtml()));
      return {
        path,
        title,
        blocks: leaveOut(blocks, passagesOf(path), texts).map(({ anchor, heading, words }) => [
          identify(words),
          anchor,
          heading,
          words,
        ]),
      };
    },
  };
}

/** Leaves out the blocks whose words follow one another in a passage, too. */
function leaveOut(
  blocks: readonly PageBlock[],
  passages: readonly string[],
  texts: NumberedTexts,
): readonly PageBlock[] {
  if (blocks.length === 0 || passages.length === 0) return blocks;
  const keysOf = (words: WordNumbers) => words.map((word) => texts.keys[word] ?? word);
  const passageKeys = passages.map((words) => keysOf(texts.read(words)));
  const known = new Set<number>();
  for (const keys of passageKeys) for (const key of keys) known.add(key);
  return blocks.filter(({ words }) => {
    const keys = keysOf(texts.readOnce(words));
    // Most blocks have a word that no passage has.
    return !keys.every((key) => known.has(key)) || !passageKeys.some((passage) => containsRun(passage, keys));
  });
}

/** Whether a list has the items of another list one after the other, and there are any. */
function containsRun(list: WordNumbers, run: WordNumbers): boolean {
  return run.length > 0 && list.some((_, start) => run.every((item, index) => list[start + index] === item));
}

/** The ids of the texts of pages, each once, in the order of the pages. */
export function listTextIds(pages: readonly IndexedPage[]): string[] {
  return [...new Set(pages.flatMap(({ blocks }) => blocks.map(([id]) => id)))];
}

/**
 * Lists what can be searched on pages. Text that several pages repeat, such as the foot of every page, is listed once.
 * Words of documents, notes, and annotations are left out: the index of the archive has them.
 *
 * @param pages in the order in which results list them
 * @param repeated the ids of texts that earlier pages have
 */
export function listDocuments(pages: readonly IndexedPage[], repeated: Iterable<string>): SearchDocument[] {
  const known = new Set(repeated);
  const documents: SearchDocument[] = [];
  for (const { path, title, blocks } of pages) {
    const kept = blocks.filter(([id]) => !known.has(id) && known.add(id)).map(createPassage);
    if (kept.length === 0) continue;
    documents.push({ id: path, title, kind: 'page', date: '', dateText: '', path, passages: kept });
  }
  return documents;
}

const NONE: readonly never[] = [];

function createPassage([, anchor, heading, words]: IndexedBlock): SearchPassage {
  return { id: anchor, pinned: undefined, locator: heading, voice: 'about', words, quoted: NONE, mentions: NONE };
}
