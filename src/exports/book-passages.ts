/** The passages of a document in a book. */
import type { Element, ElementContent } from 'hast';
import { linesOfVerse, passageTree } from '../dialect/render-markdown.ts';
import type { Wrap } from '../dialect/word-wraps.ts';
import { divideMention } from '../model/divided-mention.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Passage } from '../model/model.ts';
import { markerOf } from '../text/note-markers.ts';
import { createBookResolver, type Book } from './book-links.ts';
import { h } from './html-element.ts';
import { createAddresses } from './passage-addresses.ts';

/** Renders the passages of one document. */
export interface PassageRenderer {
  readonly document: ArchiveDocument;
  readonly book: Book;
  /** The text of a passage. The element has its id, except for a note, whose parent has it. */
  render(passage: Passage): Element;
  /** The number of a passage, which links its address on the site. */
  numberOf(passage: Passage): Element;
}

export function createPassageRenderer(document: ArchiveDocument, book: Book): PassageRenderer {
  const { urlOf } = createAddresses(document, book.source.paths);
  const chapter = `documents/${document.id}`;
  const resolveAny = createBookResolver(book, `${chapter}.md`);
  const sources = new Set(document.notes.flatMap((note) => note.sources.map((id) => book.hrefOf('sources', id))));
  // The link to the source of a note comes after its text, because text in a link is hard to select.
  const resolveInNote = (url: string) => {
    const resolved = resolveAny(url);
    return resolved !== undefined && sources.has(resolved) ? undefined : resolved;
  };
  return {
    document,
    book,
    render(passage) {
      const shown = passage.kind === 'verse' ? linesOfVerse(passage) : passage;
      const resolve = passage.kind === 'note' ? resolveInNote : resolveAny;
      const tree = passageTree(shown, { resolve, wraps: createWraps(document, passage, book) });
      const children = tree.children.map((node) => relink(node as ElementContent, chapter, book));
      return h(
        elementOf(passage),
        {
          id: passage.kind === 'note' ? undefined : book.idOf(chapter, passage.id),
          className: ['words', passage.part ?? passage.kind],
          dataPassage: passage.id,
          dataLocator: passage.locator,
          dir: 'auto',
        },
        ...children,
      );
    },
    numberOf(passage) {
      const text =
        passage.kind === 'note' ? markerOf(passage.label) : passage.label === passage.locator ? '¶' : passage.label;
      const label = `Link to ${passage.locator}`;
      return h('a', { className: ['number'], href: urlOf(passage), title: label, ariaLabel: label }, text);
    },
  };
}

function elementOf({ kind, level }: Passage): string {
  if (kind === 'heading') return `h${Math.min(6, (level ?? 1) + 1)}`;
  return kind === 'paragraph' || kind === 'item' ? 'p' : 'div';
}

/** The ranges that are marked in the text: the annotated words, and the first mention of each name. */
function createWraps({ id }: ArchiveDocument, passage: Passage, { source, hrefOf }: Book): Wrap[] {
  const indexes = getIndexes(source.archive);
  const lemmas = indexes
    .remarksAt(id, passage.id)
    .flatMap(({ target: { words } }): Wrap[] =>
      words === undefined ? [] : [{ ...words, tag: 'span', properties: { className: ['lemma'] } }],
    );
  const names = new Map<string, Wrap>();
  const mentions = indexes.mentionsAt(id, passage.id);
  for (const { start, end, named } of mentions.flatMap((item) => divideMention(item, passage.words, indexes.name))) {
    const { name } = named;
    if (names.has(name)) continue;
    names.set(name, { start, end, tag: 'a', properties: { className: ['name'], href: hrefOf('names', name) } });
  }
  return [...lemmas, ...names.values()];
}

/** Gives the elements of a passage the ids and links of the book. */
function relink(node: ElementContent, chapter: string, book: Book): ElementContent {
  if (node.type !== 'element') return node;
  const { id, href, role } = node.properties;
  const isCall = role === 'doc-noteref';
  return {
    ...node,
    properties: {
      ...node.properties,
      ...(typeof id === 'string' ? { id: book.idOf(chapter, id) } : {}),
      ...(isCall && typeof href === 'string' ? { href: book.hrefOf(chapter, href.slice(1)) } : {}),
      ...(isCall && book.hasPopups ? { 'epub:type': 'noteref' } : {}),
    },
    children: node.children.map((child) => relink(child, chapter, book)),
  };
}
