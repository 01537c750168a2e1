/** Links and ids in a book: the EPUB, or the archive in one HTML file. */
import type { Element } from 'hast';
import { createResolver, parseItemLink } from '../dialect/item-links.ts';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import { getIndexes } from '../model/indexes.ts';
import { ownPages } from '../model/own-pages.ts';
import type { ExportSource } from './export-format.ts';
import { h } from './html-element.ts';

/** Where things are in a book, and what it can show. */
export interface Book {
  readonly source: ExportSource;
  /** The id of an element of a chapter. */
  idOf(chapter: string, fragment: string): string;
  /** A link to a chapter, or to an element of it. */
  hrefOf(chapter: string, fragment?: string): string;
  /**
   * Whether annotations and notes are opened by their links (`epub:type`), and are at the end of the chapter. Otherwise
   * annotations follow the passages that they are about.
   */
  readonly hasPopups: boolean;
}

/**
 * Makes the function that converts the links of a file of content: to chapters, or to the site for what is not in the
 * book.
 *
 * @param from the file that contains the links, relative to the content folder
 */
export function createBookResolver({ source, hrefOf }: Book, from: string): ResolveLink {
  const { archive, paths } = source;
  const indexes = getIndexes(archive);
  const resolve = createResolver(paths, from);
  return (url) => {
    const link = parseItemLink(from, url);
    const fragment = link?.fragment || undefined;
    if (link?.kind === 'document' && indexes.document(link.id)) return hrefOf(`documents/${link.id}`, fragment);
    if (link?.kind === 'source' && indexes.source(link.id)) return hrefOf('sources', link.id);
    if (link?.kind === 'name' && indexes.name(link.id)) return hrefOf('names', link.id);
    if (link?.kind === 'page' && ownPages(archive).some(({ id }) => id === link.id)) return hrefOf(`pages/${link.id}`);
    if (link?.kind === 'annotation') {
      const [document = '', annotation = ''] = link.id.split('/');
      if (indexes.annotation(document, annotation)) return hrefOf(`documents/${document}`, `a-${annotation}`);
    }
    const resolved = resolve(url);
    return resolved.startsWith('/') ? paths.absolute(resolved) : resolved;
  };
}

/** A paragraph with links; none if there are no links. */
export function renderLinks(
  links: readonly Element[],
  { label = '', separator = '; ', className = 'links' }: { label?: string; separator?: string; className?: string },
): Element[] {
  if (links.length === 0) return [];
  const separated = links.flatMap((link, index) => (index === 0 ? [link] : [separator, link]));
  return [h('p', { className: [className] }, ...(label === '' ? [] : [label]), ...separated)];
}
