/** Reads the files in a Word document: the text, the notes, the styles, and the addresses of links. */
import type { XmlElement } from '@rgrove/parse-xml';
import { attributeOf, childOf, elementsIn, parseRoot, unzipXml } from './zipped-xml.ts';

export interface Parts {
  readonly body: Part;
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, Part>>>;
  /** Ids of the paragraph styles of block quotations. */
  readonly quoting: ReadonlySet<string>;
}

export interface Part {
  readonly element: XmlElement;
  /** The addresses of links by the ids that the file of this part gives them. */
  readonly links: ReadonlyMap<string, string>;
}

export type NoteKind = 'footnote' | 'endnote';

/** Names of styles for block quotations. Word stores the names of its built-in styles in English in every language. */
const QUOTING_STYLE = /\bquot(?:e|es|ation|ations)\b|^block ?text$/i;

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
    quoting: listQuotingStyles(read(pathOf('styles'))),
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

/** The styles of block quotations, and those that are based on one. */
function listQuotingStyles(root: XmlElement | undefined): Set<string> {
  const styles = (root === undefined ? [] : elementsIn(root)).map((style) => ({
    id: attributeOf(style, 'styleId') ?? '',
    name: attributeOf(childOf(style, 'name'), 'val') ?? '',
    base: attributeOf(childOf(style, 'basedOn'), 'val') ?? '',
  }));
  const quoting = new Set(styles.filter(({ name }) => QUOTING_STYLE.test(name)).map(({ id }) => id));
  for (let size = -1; size < quoting.size;) {
    size = quoting.size;
    for (const { id, base } of styles) if (quoting.has(base)) quoting.add(id);
  }
  return quoting;
}
