/** The chapters of a book that are lists: the works cited, the names, the works relied on; and the editor's pages. */
import type { Element, ElementContent } from 'hast';
import { chicagoBibliography } from '../citations/chicago.ts';
import { citeSource } from '../citations/citable.ts';
import { toRuns, type Marked } from '../citations/italic-text.ts';
import { proseTree } from '../dialect/render-markdown.ts';
import type { Page } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Source } from '../model/model.ts';
import { nameKindLabels } from '../model/name-kinds.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { defineLookup } from '../model/tracked-archive.ts';
import { nameKinds } from '../schemas/names.ts';
import { formatDate } from '../text/dates.ts';
import { createBookResolver, renderLinks, type Book } from './book-links.ts';
import { h } from './html-element.ts';

/** The chapter of the works that the documents cite. */
export function renderSources(book: Book): ElementContent[] {
  return [
    h('h1', {}, 'Works cited in the documents'),
    ...book.source.archive.sources.map((source) => renderSource(source, book)),
  ];
}

function renderSource({ id, fields, body, citations }: Source, book: Book): Element {
  const places = citations.map(({ document, note }) => ({ document, passage: note }));
  return h(
    'section',
    { id: book.idOf('sources', id) },
    h('h2', {}, fields['title-short']),
    h('p', {}, ...renderMarked(chicagoBibliography(citeSource({ id, fields })))),
    h('div', {}, ...(proseTree(body.tree, createBookResolver(book, `sources/${id}.md`)).children as ElementContent[])),
    h('p', { className: ['meta'] }, `Access: ${fields.access}. ${fields['access-note']}`),
    ...renderPlaces('Cited in: ', places, book),
  );
}

/** The chapter of the names that the documents mention. */
export function renderNames(book: Book): ElementContent[] {
  const byKind = Map.groupBy(book.source.archive.names, ({ kind }) => kind);
  return [
    h('h1', {}, 'Names'),
    ...nameKinds.flatMap((kind) => {
      const names = byKind.get(kind);
      return names === undefined
        ? []
        : [h('h2', {}, nameKindLabels[kind].plural), ...names.map((name) => renderName(name, book))];
    }),
  ];
}

function renderName({ id, fields }: Name, book: Book): Element {
  const places = getIndexes(book.source.archive)
    .mentionsOf(id)
    .map(({ mention: { document, passage } }) => ({ document, passage }));
  const original = fields.original === undefined ? '' : ` (${fields.original})`;
  return h(
    'section',
    { id: book.idOf('names', id) },
    h('h3', {}, fields.name),
    h('p', {}, `${fields.description}${original}`),
    ...renderPlaces('Mentioned in: ', places, book),
  );
}

/** The chapter of the works that the editor relied on. */
export function renderWorks(book: Book): ElementContent[] {
  const works = book.source.archive.evidence.map(({ id, fields }) => {
    const particulars = [fields.publisher, fields.date && formatDate(fields.date)].filter(Boolean).join(', ');
    return h(
      'section',
      { id: book.idOf('works', id) },
      h('h2', {}, fields.title),
      h('p', { className: ['meta'] }, particulars === '' ? '' : `${particulars}. `, `Read: ${fields.read.extent}.`),
      ...(fields.url === undefined ? [] : [h('p', {}, h('a', { href: fields.url }, fields.url))]),
      h('p', {}, fields.shows),
    );
  });
  return [h('h1', {}, 'Works that the editor relied on'), ...works];
}

/** A page of the editor as a chapter. */
export function renderPage({ id, fields, body }: Page, book: Book): ElementContent[] {
  const { children } = proseTree(body.tree, createBookResolver(book, `pages/${id}.md`));
  return [h('h1', {}, fields.title), ...(children as ElementContent[])];
}

/**
 * What links to the passages of a document show. A chapter with links to most documents depends on this, and not on
 * everything else in the documents.
 */
const readLinked = defineLookup('linked passages', (archive, id) => {
  const document = getIndexes(archive).document(id);
  const locators = document?.passages.map((passage) => [passage.id, passage.locator] as const);
  return document && { short: document.fields['title-short'], locators };
});

/** Links to passages, each once. */
function renderPlaces(
  label: string,
  places: readonly { readonly document: string; readonly passage: string }[],
  book: Book,
): Element[] {
  const links = new Map<string, Element>();
  for (const [document, placesIn] of Map.groupBy(places, (place) => place.document)) {
    const linked = readLinked(book.source.archive, document);
    const locators = new Map(linked?.locators);
    for (const { passage } of placesIn) {
      const href = book.hrefOf(`documents/${document}`, passage);
      const locator = locators.get(passage) ?? passage;
      links.set(href, h('a', { href }, `${linked?.short ?? document}, ${locator}`));
    }
  }
  return renderLinks([...links.values()], { label });
}

/** A citation with its italics. */
function renderMarked(marked: Marked): ElementContent[] {
  return toRuns(marked).map(({ text, italic }) => (italic ? h('i', {}, text) : { type: 'text', value: text }));
}
