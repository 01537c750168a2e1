/** What can be searched on the pages about the documents: the words that built pages show. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument, SearchPassage, SearchSource } from '../query/search-source.ts';
import { createNumbering, type NumberedText } from './numbered-texts.ts';
import { type PageBlock, readPageBlocks } from './page-blocks.ts';
import { readWords } from './written-words.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, including the base of the site. */
  readonly path: string;
  /** The SHA-256 of its HTML. */
  readonly digest: string;
  /** Its HTML in UTF-8. It is not read if the text of the page is saved. */
  readHtml(): Uint8Array;
}

/** The text of a page without the words of its own passages. */
export interface IndexedPage {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly IndexedBlock[];
}

interface IndexedBlock extends Omit<PageBlock, 'words'> {
  readonly text: NumberedText;
}

/** Reads pages. */
export interface PageReader {
  read(page: BuiltPage): IndexedPage;
}

/**
 * Creates a reader of pages. It reads them in any order: nothing but the page itself and the passages of its document
 * has an influence on its text. Pages that are joined must have the same reader.
 *
 * @param archive what can be searched in the archive: the text of a page does not have the words of its passages
 * @param parts the text of pages, of which a build saves some
 */
export function createPageReader({ documents }: SearchSource, parts?: FileParts): PageReader {
  const passagesByPath = new Map(documents.map(({ path, passages }) => [path, passages.map(({ words }) => words)]));
  const numberText = createNumbering();
  const decoder = new TextDecoder();
  return {
    read({ path, digest, readHtml }) {
      const passages = passagesByPath.get(path) ?? [];
      const item = parts === undefined ? '' : [digest, passages];
      const { title, blocks } = readPart(parts, path, item, () => {
        const page = readPageBlocks(decoder.decode(readHtml()));
        return { title: page.title, blocks: leaveOut(page.blocks, passages) };
      });
      return {
        path,
        title,
        blocks: blocks.map(({ anchor, heading, words }) => ({ anchor, heading, text: numberText(words) })),
      };
    },
  };
}

/** Leaves out the blocks whose words follow one another in a passage, too. */
function leaveOut(blocks: readonly PageBlock[], passages: readonly string[]): readonly PageBlock[] {
  if (blocks.length === 0 || passages.length === 0) return blocks;
  const passageKeys = passages.map(listKeysOf);
  const known = new Set<string>();
  for (const keys of passageKeys) for (const key of keys) known.add(key);
  return blocks.filter(({ words }) => {
    const keys = listKeysOf(words);
    // Most blocks have a word that no passage has.
    return !keys.every((key) => known.has(key)) || !passageKeys.some((passage) => containsRun(passage, keys));
  });
}

function listKeysOf(text: string): string[] {
  return readWords(text).map(({ key }) => key);
}

/** Whether a list has the items of another list one after the other, and there are any. */
function containsRun(list: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && list.some((_, start) => run.every((item, index) => list[start + index] === item));
}

/**
 * Joins pages to what can be searched on them. Text that several pages repeat, such as the foot of every page, is kept
 * once. Words of documents, notes, and annotations are left out: the index of the archive has them. The digest
 * identifies the state of both, because pages also change without the archive's words: a headnote is on a page only.
 *
 * @param pages every page, in the order in which results list them
 */
export function joinPages(archive: SearchSource, pages: readonly IndexedPage[]): SearchSource {
  const known = new Set<number>();
  const documents: SearchDocument[] = [];
  for (const { path, title, blocks } of pages) {
    const kept = blocks.filter(({ text }) => !known.has(text.number) && known.add(text.number)).map(createPassage);
    if (kept.length === 0) continue;
    documents.push({ id: path, title, kind: 'page', date: '', dateText: '', path, passages: kept });
  }
  const digests = documents.map((document) => sha256(JSON.stringify(document)));
  const digest = sha256(JSON.stringify([archive.digest, digests])).slice(0, archive.digest.length);
  return { ...archive, names: [], documents, digest };
}

const NONE: readonly never[] = [];

function createPassage({ anchor, heading, text: { words } }: IndexedBlock): SearchPassage {
  return { id: anchor, pinned: undefined, locator: heading, voice: 'about', words, quoted: NONE, mentions: NONE };
}
