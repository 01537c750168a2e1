/**
 * Reads a Word document (.docx) as Markdown: paragraphs, block quotations, links, footnotes, and endnotes. Deleted and
 * hidden words, comments, and page headers are left out.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { DraftError } from './draft-source.ts';
import { writeBlocks, writeLink, writeNote, type DraftBlock, escapeMarks } from './draft-markdown.ts';
import { isQuoting, readDocxParts, type NoteKind, type Part, type Parts } from './docx-parts.ts';
import { attributeOf, childOf, elementsIn, localName, ownText } from './zipped-xml.ts';

/** The state while a document is read. */
interface Reading {
  readonly parts: Parts;
  readonly blocks: DraftBlock[];
  /** Notes in the order of their calls. */
  readonly called: { readonly label: string; readonly note: Part }[];
  readonly links: Part['links'];
  /** The text of the paragraph before the current position. */
  text: string;
  /** Fields that have begun: `HYPERLINK "https://…"`, and where their result begins in `text`. */
  fields: { instruction: string; start: number }[];
  /** The text of paragraphs whose end was deleted in a tracked change: the next paragraph begins with it. */
  joined: string;
}

/** Elements whose content is not text of the document. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'delText',
  'Fallback',
  'sdtPr',
  'tblPr',
  'sectPr',
  // The pronunciation above a word.
  'rt',
]);

/**
 * Reads a Word document.
 *
 * @throws DraftError if it is damaged, encrypted, or too large
 */
export function readDocx(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new DraftError(
      'The file is encrypted, or it is from a version of Word before 2007. Save it as .docx without a password.',
    );
  }
  try {
    const parts = readDocxParts(bytes);
    const { body } = parts;
    const start = { parts, text: '', fields: [], joined: '' };
    const reading: Reading = { ...start, links: body.links, blocks: [], called: [] };
    readPart(body.element, reading);
    const { called } = reading;
    const notes: string[] = [];
    // A note can call another note.
    for (const { label, note } of called) {
      const inNote: Reading = { ...start, links: note.links, blocks: [], called };
      readPart(note.element, inNote);
      notes.push(
        writeNote(
          label,
          inNote.blocks.map(({ text }) => text),
        ),
      );
    }
    return writeBlocks([...reading.blocks, ...notes.map((text) => ({ text, isQuotation: false }))]);
  } catch (error) {
    if (error instanceof DraftError) throw error;
    throw new DraftError(
      'The file is damaged, or it is not a Word document. Open it in a word processor, and save it again.',
    );
  }
}

function readPart(element: XmlElement, reading: Reading): void {
  readContent(element, reading);
  reading.blocks.push({ text: reading.joined, isQuotation: false });
}

function readContent(element: XmlElement, reading: Reading): void {
  for (const child of elementsIn(element)) readElement(child, reading);
}

function readElement(element: XmlElement, reading: Reading): void {
  const name = localName(element);
  if (SKIPPED.has(name)) return;
  switch (name) {
    case 'p':
      return readParagraph(element, reading);
    case 'r':
      return isHidden(element) ? undefined : readContent(element, reading);
    case 't':
      reading.text += escapeMarks(ownText(element));
      return;
    case 'tab':
    case 'ptab':
      reading.text += ' ';
      return;
    case 'br':
    case 'cr':
      reading.text += '\n';
      return;
    case 'noBreakHyphen':
      reading.text += '\u2011';
      return;
    case 'softHyphen':
      reading.text += '\u00AD';
      return;
    case 'footnoteReference':
      return callNote(element, 'footnote', reading);
    case 'endnoteReference':
      return callNote(element, 'endnote', reading);
    case 'hyperlink': {
      const start = reading.text.length;
      readContent(element, reading);
      return linkFrom(start, addressOf(element, reading), reading);
    }
    case 'fldSimple': {
      const start = reading.text.length;
      readContent(element, reading);
      return linkFrom(start, addressIn(attributeOf(element, 'instr') ?? ''), reading);
    }
    case 'fldChar':
      return readFieldMark(attributeOf(element, 'fldCharType'), reading);
    case 'instrText': {
      const field = reading.fields.at(-1);
      if (field !== undefined) field.instruction += ownText(element);
      return;
    }
    default:
      return readContent(element, reading);
  }
}

function readParagraph(element: XmlElement, reading: Reading): void {
  // A text box is a paragraph inside of a paragraph: its text follows the paragraph.
  const outer = { text: reading.text, fields: reading.fields };
  Object.assign(reading, { text: reading.joined, fields: [], joined: '' });
  const position = reading.blocks.length;
  readContent(element, reading);
  const properties = childOf(element, 'pPr');
  // ECMA-376, 17.13.5.15: the content of this paragraph is combined with the next paragraph.
  if (childOf(childOf(properties, 'rPr'), 'del') !== undefined) reading.joined = reading.text;
  else {
    const isQuotation = isQuoting(properties, reading.parts.styles);
    reading.blocks.splice(position, 0, { text: reading.text, isQuotation });
  }
  Object.assign(reading, outer);
}

function isHidden(run: XmlElement): boolean {
  const mark = childOf(childOf(run, 'rPr'), 'vanish');
  return mark !== undefined && !['0', 'false', 'off'].includes(attributeOf(mark, 'val') ?? '');
}

function callNote(reference: XmlElement, kind: NoteKind, reading: Reading): void {
  const note = reading.parts.notes[kind].get(attributeOf(reference, 'id') ?? '');
  if (note === undefined || reading.called.some((other) => other.note === note)) return;
  const label = String(reading.called.length + 1);
  reading.called.push({ label, note });
  reading.text += `[^${label}]`;
}

function readFieldMark(type: string | undefined, reading: Reading): void {
  const field = reading.fields.at(-1);
  if (type === 'begin') reading.fields.push({ instruction: '', start: reading.text.length });
  // The result of a field in the instruction of another field is not text of the document.
  else if (type === 'separate' && field !== undefined) reading.text = reading.text.slice(0, field.start);
  else if (type === 'end' && field !== undefined) {
    reading.fields.pop();
    linkFrom(field.start, addressIn(field.instruction), reading);
  }
}

/** The address in the instruction of a field. The switch `\\l` is the fragment. */
function addressIn(instruction: string): string | undefined {
  const [, address, , fragment] = /^\s*HYPERLINK\s+"([^"]+)"(.*\\l\s+"([^"]+)")?/i.exec(instruction) ?? [];
  return address === undefined || fragment === undefined ? address : `${address}#${fragment}`;
}

/** The address of a link. Some writers have its fragment in an attribute; a fragment alone is a place in the document. */
function addressOf(link: XmlElement, { links }: Reading): string | undefined {
  const href = links.get(attributeOf(link, 'id') ?? '');
  const anchor = attributeOf(link, 'anchor');
  return href === undefined || anchor === undefined ? href : `${href}#${anchor}`;
}

/** Makes a link of the text from a position on. */
function linkFrom(start: number, href: string | undefined, reading: Reading): void {
  if (href === undefined) return;
  reading.text = reading.text.slice(0, start) + writeLink(reading.text.slice(start), href);
}
