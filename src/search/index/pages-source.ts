/** What can be searched on the pages about the documents: the words that built pages show. */
import type { SearchDocument, SearchPassage, SearchSource } from '../query/search-source.ts';
import { keysOf } from '../query/tokenizer.ts';
import { type PageBlock, readPageBlocks } from './page-blocks.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, including the base of the site. */
  readonly path: string;
  readonly html: string;
}

/**
 * Derives the searchable content of pages. Text that several pages repeat, such as the foot of every page, is kept
 * once. Words of documents, notes, and annotations are left out: the index of the archive has them.
 *
 * @param pages in the order in which results list them
 */
export function createPagesSource(archive: SearchSource, pages: Iterable<BuiltPage>): SearchSource {
  const passagesByPath = new Map(
    archive.documents.map(({ path, passages }) => [path, () => passages.map(({ words }) => joinKeys(words))]),
  );
  const known = new Set<string>();
  /** The words of kept blocks as written. Most repeated text is written in the same way, and need not be divided again. */
  const written = new Set<string>();
  const documents: SearchDocument[] = [];
  for (const { path, html } of pages) {
    const { title, blocks } = readPageBlocks(html);
    let passages: readonly string[] | undefined;
    const isNew = ({ words }: PageBlock) => {
      if (written.has(words)) return false;
      const keys = joinKeys(words);
      if (known.has(keys)) return false;
      passages ??= passagesByPath.get(path)?.() ?? [];
      if (passages.some((passage) => passage.includes(keys))) return false;
      known.add(keys);
      written.add(words);
      return true;
    };
    const kept = blocks.filter(isNew).map(createPassage);
    if (kept.length === 0) continue;
    documents.push({ id: path, title, kind: 'page', date: '', dateText: '', path, passages: kept });
  }
  return { ...archive, names: [], documents };
}

function joinKeys(words: string): string {
  return ` ${keysOf(words).join(' ')} `;
}

function createPassage({ anchor, heading, words }: PageBlock): SearchPassage {
  return { id: anchor, pinned: undefined, locator: heading, voice: 'about', words, quoted: [], mentions: [] };
}
