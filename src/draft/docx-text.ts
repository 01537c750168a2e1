/**
 * Reads a Word document (.docx) as Markdown: paragraphs, block quotations, links, footnotes, and endnotes. Deleted and
 * hidden words, comments, and page headers are left out.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { DraftError } from './draft-source.ts';
import { writeBlocks, writeLink, writeNote, type DraftBlock, escapeMarks } from './draft-markdown.ts';
import { readDocxParts, type NoteKind, type Part, type Parts } from './docx-parts.ts';
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
}

/** An indent of a quarter of an inch on both sides, in twentieths of a point, is that of a block quotation. */
const QUOTING_INDENT = 360;

/** Elements whose content is not text of the document. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'instrText',
  'delText',
  'Fallback',
  'sdtPr',
  'tblPr',
  'sectPr',
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
    const reading: Reading = { parts, links: body.links, blocks: [], called: [], text: '', fields: [] };
    readContent(body.element, reading);
    const { called } = reading;
    const notes: string[] = [];
    // A note can call another note.
    for (const { label, note } of called) {
      const inNote: Reading = { ...reading, links: note.links, blocks: [], text: '', fields: [] };
      readContent(note.element, inNote);
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
    case 'fldChar':
      return readFieldMark(attributeOf(element, 'fldCharType'), reading);
    default:
      return readContent(element, reading);
  }
}

function readParagraph(element: XmlElement, reading: Reading): void {
  // A text box is a paragraph inside of a paragraph: its text follows the paragraph.
  const outer = { text: reading.text, fields: reading.fields };
  Object.assign(reading, { text: '', fields: [] });
  const position = reading.blocks.length;
  for (const child of elementsIn(element)) {
    readInstruction(child, reading);
    readElement(child, reading);
  }
  reading.blocks.splice(position, 0, { text: reading.text, isQuotation: isQuotation(element, reading.parts) });
  Object.assign(reading, outer);
}

function isQuotation(paragraph: XmlElement, { quoting }: Parts): boolean {
  const properties = childOf(paragraph, 'pPr');
  if (quoting.has(attributeOf(childOf(properties, 'pStyle'), 'val') ?? '')) return true;
  const indent = childOf(properties, 'ind');
  const sides = [['left', 'start'], ['right', 'end']].map((names) => names.map((name) => Number(attributeOf(indent, name) ?? 0))); // prettier-ignore
  return sides.every((values) => values.some((value) => value >= QUOTING_INDENT));
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

/** The instruction of a field is in runs of its own. */
function readInstruction(run: XmlElement, { fields }: Reading): void {
  const field = fields.at(-1);
  for (const child of elementsIn(run)) {
    if (field !== undefined && localName(child) === 'instrText') field.instruction += ownText(child);
  }
}

function readFieldMark(type: string | undefined, reading: Reading): void {
  const field = reading.fields.at(-1);
  if (type === 'begin') reading.fields.push({ instruction: '', start: reading.text.length });
  else if (type === 'separate' && field !== undefined) field.start = reading.text.length;
  else if (type === 'end' && field !== undefined) {
    reading.fields.pop();
    // The switch `\\l` is the fragment.
    const [, address, , fragment] = /^\s*HYPERLINK\s+"([^"]+)"(.*\\l\s+"([^"]+)")?/i.exec(field.instruction) ?? [];
    linkFrom(
      field.start,
      address === undefined || fragment === undefined ? address : `${address}#${fragment}`,
      reading,
    );
  }
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
