/** A document as a chapter of a book: its text, its notes, and its annotations. */
import type { Element, ElementContent } from 'hast';
import { findPassage } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Block, Note, Passage } from '../model/model.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { renderLinks, type Book } from './book-links.ts';
import { renderAnnotation, renderRemarks } from './book-annotations.ts';
import { createPassageRenderer, type PassageRenderer } from './book-passages.ts';
import { definitionList, h } from './html-element.ts';

export function renderDocument(document: ArchiveDocument, book: Book): ElementContent[] {
  const { fields, notes } = document;
  const annotations = getIndexes(book.source.archive).annotationsOf(document.id);
  const renderer = createPassageRenderer(document, book);
  const text = { className: ['text'], lang: fields.language, 'xml:lang': book.hasPopups ? fields.language : undefined };
  const section = (name: string, ...children: ElementContent[]) =>
    h('section', { className: [name] }, h('h2', {}, capitalize(name)), ...children);
  return [
    h('h1', {}, fields.title.text),
    h('p', { className: ['lede'] }, fields.headnote),
    renderParticulars(document, book),
    h('div', text, renderBlocks(document.blocks, renderer)),
    ...(notes.length === 0 ? [] : [section('notes', ...notes.map((note) => renderNote(note, renderer)))]),
    ...(annotations.length === 0 || !book.hasPopups
      ? []
      : [section('annotations', ...annotations.map((annotation) => renderAnnotation(annotation, book)))]),
  ];
}

/** What the document is, and where its words are from. */
function renderParticulars({ id, fields, ledger, withheld }: ArchiveDocument, { source }: Book): Element {
  const { paths } = source;
  const edition = ledger?.editions.at(-1);
  const base = fields.witnesses.find(({ siglum }) => siglum === fields.base);
  const address = paths.absolute(paths.document(id));
  const rows: readonly (readonly [string, string | Element | undefined])[] = [
    ['Kind', capitalize(fields.kind)],
    ['Date', formatDate(fields.date.edtf)],
    ['Address', h('a', { href: address }, address)],
    ['Edition', edition && `${edition.number}, ${formatDate(edition.date)}`],
    ['Received text', base && `SHA-256 ${base.sha256}`],
    ['Rights', fields.rights],
    ['Withheld', withheld ? (ledger?.withheld?.reason ?? 'the whole document') : undefined],
  ];
  return definitionList(rows);
}

function renderBlocks(blocks: readonly Block[], renderer: PassageRenderer): Element[] {
  return blocks.flatMap((block): Element[] => {
    switch (block.type) {
      case 'passage':
        return renderRow(renderer, block.id);
      case 'list':
        return [
          h(
            block.ordered ? 'ol' : 'ul',
            { className: ['passages'] },
            block.items.map((item) => h('li', {}, renderBlocks(item, renderer))),
          ),
        ];
      case 'quotation':
        return [h('blockquote', {}, renderBlocks(block.blocks, renderer))];
      case 'rule':
        return [h('hr', {})];
    }
  });
}

/** A passage with its number and its annotations. */
function renderRow({ document, book, render, numberOf }: PassageRenderer, id: string): Element[] {
  const passage = findPassage(document, id);
  if (passage === undefined) return [];
  return [
    h('div', { className: ['passage'] }, numberOf(passage), render(passage), ...renderRemarks(passage, document, book)),
  ];
}

function renderNote(note: Note, { document, book, render, numberOf }: PassageRenderer): Element {
  const passage = findPassage(document, note.id) as Passage;
  const { source: findSource } = getIndexes(book.source.archive);
  const sources = note.sources.flatMap((id) => findSource(id) ?? []);
  const backlinks = note.calls.map((call) => {
    const locator = findPassage(document, call.passage)?.locator ?? '';
    return h('a', { href: book.hrefOf(`documents/${document.id}`, call.id), role: 'doc-backlink' }, `↑ ${locator}`);
  });
  const links = [
    ...sources.map(({ id, fields }) =>
      h('a', { href: book.hrefOf('sources', id) }, `Source: ${fields['title-short']}`),
    ),
    ...backlinks,
  ];
  return h(
    'aside',
    {
      id: book.idOf(`documents/${document.id}`, note.id),
      role: 'doc-footnote',
      'epub:type': book.hasPopups ? 'footnote' : undefined,
    },
    h('div', { className: ['passage'] }, numberOf(passage), render(passage), ...renderRemarks(passage, document, book)),
    ...renderLinks(links, { separator: ' · ' }),
  );
}
