/** What can be searched on the pages about the documents: the words that built pages show. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument, SearchPassage, SearchSource } from '../query/search-source.ts';
import { type PageBlock, type PageText, readPageBlocks } from './page-blocks.ts';
import { joinKeys, readWords } from './written-words.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, including the base of the site. */
  readonly path: string;
  /** In UTF-8. */
  readonly html: Uint8Array;
}

/** The text of a page without the words of its own passages, as plain data. */
export interface IndexedPage extends PageText {
  readonly path: string;
}

/** The words of the passages of each document, by the path of its page. */
export type PassageWords = ReadonlyMap<string, readonly string[]>;

/** What {@link readPages} needs to know about an archive. */
export function listPassageWords({ documents }: SearchSource): PassageWords {
  return new Map(documents.map(({ path, passages }) => [path, passages.map(({ words }) => words)]));
}

const decoder = new TextDecoder();

/**
 * Reads pages, in any order. Nothing but the page itself and the passages of its document has an influence on its text,
 * so that threads can read some pages each.
 *
 * @param parts the text of pages, of which a build saves some
 */
export function* readPages(
  pages: Iterable<BuiltPage>,
  passageWords: PassageWords,
  parts?: FileParts,
): Generator<IndexedPage> {
  for (const { path, html } of pages) {
    const passages = passageWords.get(path) ?? [];
    const item = parts === undefined ? '' : [sha256(html), passages];
    yield {
      path,
      ...readPart(parts, path, item, () => {
        const { title, blocks } = readPageBlocks(decoder.decode(html));
        return { title, blocks: leaveOut(blocks, passages) };
      }),
    };
  }
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

/** Whether a list has the items of another list one after the other. */
function containsRun(list: readonly string[], run: readonly string[]): boolean {
  return list.some((_, start) => run.every((item, index) => list[start + index] === item));
}

/**
 * Joins pages to what can be searched on them. Text that several pages repeat, such as the foot of every page, is kept
 * once. Words of documents, notes, and annotations are left out: the index of the archive has them.
 *
 * @param pages every page, in the order in which results list them
 */
export function joinPages(archive: SearchSource, pages: Iterable<IndexedPage>): SearchSource {
  // Keys begin with a space, and words do not.
  const known = new Set<string>();
  const isNew = (text: string) => !known.has(text) && known.add(text);
  const documents: SearchDocument[] = [];
  for (const { path, title, blocks } of pages) {
    // Most repeated text is written in the same way. Its words need not be read.
    const kept = blocks.filter(({ words }) => isNew(words) && isNew(joinKeys(words))).map(createPassage);
    if (kept.length === 0) continue;
    documents.push({ id: path, title, kind: 'page', date: '', dateText: '', path, passages: kept });
  }
  return { ...archive, names: [], documents };
}

const NONE: readonly never[] = [];

function createPassage({ anchor, heading, words }: PageBlock): SearchPassage {
  return { id: anchor, pinned: undefined, locator: heading, voice: 'about', words, quoted: NONE, mentions: NONE };
}
