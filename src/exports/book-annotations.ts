/** The annotations of a document in a book. */
import type { Element, ElementContent } from 'hast';
import { proseTree } from '../dialect/render-markdown.ts';
import { seesOf } from '../model/cross-references.ts';
import { fileOfAnnotation, type Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Passage } from '../model/model.ts';
import { createBookResolver, renderLinks, type Book } from './book-links.ts';
import { h } from './html-element.ts';

/** What follows a passage: links that open its annotations, or the annotations themselves. */
export function renderRemarks(passage: Passage, { id }: ArchiveDocument, book: Book): Element[] {
  const annotations = getIndexes(book.source.archive)
    .annotationsOf(id)
    .filter(({ target }) => target.passage === passage.id);
  if (annotations.length === 0) return [];
  if (!book.hasPopups) return annotations.map((annotation) => renderDetails(annotation, book));
  const links = annotations.map((annotation) =>
    h(
      'a',
      { 'epub:type': 'noteref', role: 'doc-noteref', href: book.hrefOf(`documents/${id}`, `a-${annotation.id}`) },
      annotation.fields.headline,
    ),
  );
  return renderLinks(links, { label: 'Annotations: ', separator: ' · ', className: 'remarks' });
}

/** An annotation that its links open. */
export function renderAnnotation(annotation: Annotation, book: Book): Element {
  const { id, document, target, fields } = annotation;
  const chapter = `documents/${document}`;
  const locator = getIndexes(book.source.archive).passage(document, target.passage)?.locator ?? target.passage;
  return h(
    'aside',
    { id: book.idOf(chapter, `a-${id}`), className: ['annotation'], 'epub:type': 'footnote', role: 'doc-footnote' },
    h('p', { className: ['headline'] }, fields.headline),
    ...renderBody(annotation, book),
    h(
      'p',
      { className: ['links'] },
      h('a', { href: book.hrefOf(chapter, target.passage), role: 'doc-backlink' }, `↑ ${locator}`),
    ),
  );
}

/** An annotation that a reader opens in its place. The id is inside it, so that a link opens it. */
function renderDetails(annotation: Annotation, book: Book): Element {
  const id = book.idOf(`documents/${annotation.document}`, `a-${annotation.id}`);
  return h(
    'details',
    { className: ['annotation'] },
    h('summary', {}, annotation.fields.headline),
    h('div', { id, dataAnnotation: annotation.id }, ...renderBody(annotation, book)),
  );
}

function renderBody(annotation: Annotation, book: Book): Element[] {
  const { archive } = book.source;
  const indexes = getIndexes(archive);
  const { fields, body, document, target } = annotation;
  const words = indexes.passage(document, target.passage)?.words;
  const tree = proseTree(body.tree, createBookResolver(book, fileOfAnnotation(annotation)));
  const isLine = body.tree.every(({ type }) => type === 'text');
  const evidence = fields.evidence.flatMap((id) => {
    const work = indexes.evidence(id);
    return work === undefined ? [] : [h('a', { href: book.hrefOf('works', id) }, work.fields['title-short'])];
  });
  const sees = seesOf(annotation).map((seen) => {
    const short = indexes.document(seen.document)?.fields['title-short'] ?? seen.document;
    const locator = indexes.passage(seen.document, seen.passage)?.locator;
    const label = locator === undefined ? short : `${short}, ${locator}`;
    return h('a', { href: book.hrefOf(`documents/${seen.document}`, seen.passage || undefined) }, label);
  });
  const lists: readonly (readonly [string, readonly Element[]])[] = [
    ['Relies on: ', evidence],
    [fields.relation === undefined ? 'See: ' : `${fields.relation}: `, sees],
  ];
  return [
    ...(target.words === undefined || words === undefined
      ? []
      : [h('p', { className: ['quoted'] }, `“${words.slice(target.words.start, target.words.end)}”`)]),
    h(isLine ? 'p' : 'div', {}, ...(tree.children as ElementContent[])),
    ...lists.flatMap(([label, links]) => renderLinks(links, { label })),
  ];
}
