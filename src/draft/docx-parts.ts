/** Reads the files in a Word document: the text, the notes, the styles, and the addresses of links. */
import type { XmlElement } from '@rgrove/parse-xml';
import { attributeOf, childOf, elementsIn, parseRoot, unzipXml } from './zipped-xml.ts';

export interface Parts {
  readonly body: Part;
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, Part>>>;
  /** Paragraph styles by id. */
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
}

/** What a style says about its paragraphs, with what it inherits. */
interface ParagraphStyle {
  /** Whether its name, or that of a style that it is based on, is a name for block quotations. */
  readonly isQuoting: boolean;
  readonly indents: Indents;
}

/** The indents at the left and the right, in twentieths of a point; undefined if nothing is said about a side. */
type Indents = readonly [left: number | undefined, right: number | undefined];

export interface Part {
  readonly element: XmlElement;
  /** The addresses of links by the ids that the file of this part gives them. */
  readonly links: ReadonlyMap<string, string>;
}

export type NoteKind = 'footnote' | 'endnote';

/** Names of styles for block quotations. Word stores the names of its built-in styles in English in every language. */
const QUOTING_STYLE = /(?:\b|block)quot(?:e|es|ation|ations)\b|^block ?text$/i;

/**
 * Reads the files in a Word document.
 *
 * @throws DraftError if they are too large
 * @throws Error if they are not those of a Word document
 */
export function readDocxParts(bytes: Uint8Array): Parts {
  const files = unzipXml(bytes);
  const read = (path: string | undefined) => {
    const xml = path === undefined ? undefined : files.get(path);
    return xml === undefined ? undefined : parseRoot(xml);
  };
  const main = relationsOf(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'; // prettier-ignore
  const relationsIn = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return relationsOf(read(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  };
  const relations = relationsIn(main);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? '';
  const linksIn = (path: string) =>
    new Map(relationsIn(path).flatMap(({ id, type, href }) => (type === 'hyperlink' ? [[id, href] as const] : [])));
  const element = childOf(read(main), 'body');
  if (element === undefined) throw new Error(`${main} has no body`);
  const notesOf = (kind: NoteKind) => {
    const root = read(pathOf(`${kind}s`));
    const links = linksIn(pathOf(`${kind}s`));
    const notes = root === undefined ? [] : elementsIn(root);
    return new Map(notes.map((note) => [attributeOf(note, 'id') ?? '', { element: note, links }] as const));
  };
  return {
    body: { element, links: linksIn(main) },
    notes: { footnote: notesOf('footnote'), endnote: notesOf('endnote') },
    styles: readStyles(read(pathOf('styles'))),
  };
}

function relationsOf(root: XmlElement | undefined, folder: string) {
  return (root === undefined ? [] : elementsIn(root)).map((relation) => {
    const href = attributeOf(relation, 'Target') ?? '';
    const type = attributeOf(relation, 'Type') ?? '';
    const target = href.startsWith('/') ? href.slice(1) : folder + href;
    return { id: attributeOf(relation, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), href, target };
  });
}

/** An indent of a quarter of an inch on both sides is that of a block quotation. */
const QUOTING_INDENT = 360;

/**
 * Whether a paragraph is a block quotation, by its style or its indents.
 *
 * @param properties the element `w:pPr` of the paragraph
 */
export function isQuoting(properties: XmlElement | undefined, styles: Parts['styles']): boolean {
  const style = styles.get(attributeOf(childOf(properties, 'pStyle'), 'val') ?? '');
  if (style?.isQuoting === true) return true;
  return inherit(indentsOf(properties), style?.indents).every((indent = 0) => indent >= QUOTING_INDENT);
}

function indentsOf(properties: XmlElement | undefined): Indents {
  const indent = childOf(properties, 'ind');
  const read = (...names: string[]) => {
    const written = names.map((name) => attributeOf(indent, name)).find((value) => value !== undefined);
    return written === undefined ? undefined : Number(written);
  };
  return [read('left', 'start'), read('right', 'end')];
}

function inherit([left, right]: Indents, [baseLeft, baseRight]: Indents = [undefined, undefined]): Indents {
  return [left ?? baseLeft, right ?? baseRight];
}

/** The most styles of which each is based on the next one. */
const DEEPEST_STYLE = 20;

function readStyles(root: XmlElement | undefined): Map<string, ParagraphStyle> {
  const elements = new Map(
    (root === undefined ? [] : elementsIn(root)).map((style) => [attributeOf(style, 'styleId') ?? '', style] as const),
  );
  const resolve = (style: XmlElement, depth: number): ParagraphStyle => {
    const base = elements.get(attributeOf(childOf(style, 'basedOn'), 'val') ?? '');
    const inherited = base === undefined || depth === 0 ? undefined : resolve(base, depth - 1);
    return {
      isQuoting: QUOTING_STYLE.test(attributeOf(childOf(style, 'name'), 'val') ?? '') || inherited?.isQuoting === true,
      indents: inherit(indentsOf(childOf(style, 'pPr')), inherited?.indents),
    };
  };
  return new Map([...elements].map(([id, style]) => [id, resolve(style, DEEPEST_STYLE)]));
}
