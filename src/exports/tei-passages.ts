/** A passage as an element of TEI. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import type { ArchiveDocument, Passage } from '../model/model.ts';
import type { ExportSource } from './export-format.ts';
import { markerOf } from '../text/note-markers.ts';
import { createAbsoluteResolver } from './absolute-links.ts';
import { createAddresses } from './passage-addresses.ts';
import { createPieces, hasBlocks, xmlId } from './tei-inline.ts';
import { renderPieces, type Attributes, type Piece, type Range } from './tei-pieces.ts';
import { createRanges, type AnnotatedWords } from './tei-ranges.ts';

/** What the parts of the text of a document need. */
export interface TeiContext {
  readonly document: ArchiveDocument;
  readonly source: ExportSource;
  readonly resolve: ResolveLink;
  readonly annotated: AnnotatedWords;
  readonly urlOf: (passage: Passage) => string;
}

/** Creates what the parts of the text of a document need. */
export function createTeiContext(document: ArchiveDocument, source: ExportSource): TeiContext {
  return {
    document,
    source,
    resolve: createAbsoluteResolver(source.paths, `documents/${document.id}.md`),
    annotated: new Map(),
    urlOf: createAddresses(document, source.paths).urlOf,
  };
}

/** The element of each part of a letter. `opener`, `closer`, and the head of a division contain them. */
const PARTS = new Map([
  ['letterhead', 'fw'],
  ['dateline', 'dateline'],
  ['address', 'address'],
  ['salutation', 'salute'],
  ['closing', 'salute'],
  ['signatures', 'signed'],
  ['titleblock', 'head'],
]);

/** The element of a part that has lines of text only; undefined for other passages, and for parts with other blocks. */
export function partElement({ kind, part, quoted, tree }: Passage): string | undefined {
  const isText = tree.every(({ type }) => type === 'paragraph') || !hasBlocks(tree);
  return kind === 'part' && !quoted && isText ? PARTS.get(part ?? '') : undefined;
}

/** The attributes of the element of a passage. */
function attributesOf({ urlOf }: TeiContext, passage: Passage): Attributes {
  const label = passage.kind === 'note' ? markerOf(passage.label) : passage.label;
  return { 'xml:id': xmlId(passage.id), n: label || undefined, corresp: urlOf(passage) };
}

function rangesOf({ document, source, annotated }: TeiContext, passage: Passage, isPhrase: boolean): Range[] {
  return createRanges(document, passage, source, annotated, isPhrase);
}

/** A part in an `opener`, a `closer`, or the head of a division. */
export function renderPart(context: TeiContext, passage: Passage, name: string): Element {
  const attributes = attributesOf(context, passage);
  const pieces = flattenParagraphs(createPieces(passage, context.resolve));
  const ranges = rangesOf(context, passage, true);
  if (name !== 'address') {
    const type = name === 'fw' ? { type: passage.part } : {};
    return x(name, { ...attributes, ...type }, renderPieces(pieces, ranges));
  }
  const lines = splitLines(pieces).map((line) => x('addrLine', renderPieces(line, ranges)));
  return x('address', attributes, joinWithLineEnds(lines));
}

/** A passage as a block: a paragraph, a table, verse … The element of a list item is made by its list. */
export function renderBlock(context: TeiContext, passage: Passage): Element {
  const attributes = attributesOf(context, passage);
  const { kind, tree, part } = passage;
  if (kind === 'verse' && tree.every(({ type }) => type === 'paragraph'))
    return renderVerse(context, passage, attributes);
  const children = renderContent(context, passage);
  const [only] = children;
  if (kind === 'table' && only?.type === 'element') {
    return { ...only, attributes: x('table', attributes).attributes };
  }
  if (kind === 'preformatted' && only?.type === 'element') return x('ab', { ...attributes, type: kind }, only.children);
  if (kind === 'paragraph') return x('p', attributes, children);
  if (kind !== 'part') return x('ab', { ...attributes, type: kind }, children);
  // `ab` must not contain paragraphs.
  const pieces = createPieces(passage, context.resolve).map((piece) =>
    'name' in piece && piece.name === 'p' ? { ...piece, name: 'seg', attributes: { type: 'paragraph' } } : piece,
  );
  return x('ab', { ...attributes, type: part }, renderPieces(pieces, rangesOf(context, passage, false)));
}

/** The content of a passage, for an element that may contain blocks. */
export function renderContent(context: TeiContext, passage: Passage): ElementContent[] {
  return renderPieces(createPieces(passage, context.resolve), rangesOf(context, passage, false));
}

/** A note of the document. */
export function renderNote(context: TeiContext, passage: Passage, calls: readonly string[]): Element {
  const target = calls.map((call) => `#${xmlId(call)}`).join(' ') || undefined;
  return x('note', { ...attributesOf(context, passage), type: 'note', target }, renderContent(context, passage));
}

/** A heading as the head of a division. */
export function renderHead(context: TeiContext, passage: Passage): Element {
  return x('head', attributesOf(context, passage), renderContent(context, passage));
}

function renderVerse(context: TeiContext, passage: Passage, attributes: Attributes): Element {
  const ranges = rangesOf(context, passage, false);
  const pieces = createPieces(passage, context.resolve);
  const stanzas = pieces
    .filter((piece) => 'pieces' in piece)
    .map((stanza) => joinWithLineEnds(splitLines(stanza.pieces).map((line) => x('l', renderPieces(line, ranges)))));
  const [first = []] = stanzas;
  if (stanzas.length <= 1) return x('lg', { ...attributes, type: 'stanza' }, first);
  const groups = stanzas.map((lines) => x('lg', { type: 'stanza' }, lines));
  return x('lg', { ...attributes, type: 'poem' }, joinWithLineEnds(groups));
}

/** Replaces paragraphs by their content, with a line end between them. */
function flattenParagraphs(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    if (!('pieces' in piece) || piece.name !== 'p') return 'value' in piece && piece.value === '\n' ? [] : [piece];
    const { start } = piece;
    const lineEnd: Piece = { name: 'lb', attributes: {}, pieces: [], start, end: start };
    return [...(index === 0 ? [] : [lineEnd, { value: '\n', start, end: start }]), ...piece.pieces];
  });
}

/** Divides pieces into lines at their line breaks, of which nothing is kept. */
function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if ('pieces' in piece && piece.name === 'lb' && piece.attributes['break'] === undefined) lines.push([]);
    else if (!('value' in piece) || piece.value !== '\n') lines.at(-1)?.push(piece);
  }
  return lines;
}

/** Elements with a line end between them. */
export function joinWithLineEnds(elements: readonly Element[]): ElementContent[] {
  return elements.flatMap((element, index) => (index === 0 ? [element] : [{ type: 'text', value: '\n' }, element]));
}
