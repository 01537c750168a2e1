/** Reads a PDF file with a text layer as Markdown. Scripts in it are not run, and nothing is drawn. */
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { DraftError } from './draft-source.ts';
import { readLines, removeHeaders, type Line, type Piece } from './pdf-lines.ts';
import { writePages } from './pdf-paragraphs.ts';

/** The most pages of a draft. */
const MOST_PAGES = 2000;

interface LinkArea {
  readonly href: string;
  /** Left, lower, right, and upper edge, in points. */
  readonly edges: readonly [number, number, number, number];
}

/**
 * Reads a PDF file.
 *
 * @throws DraftError if it is damaged, encrypted, too long, or without text
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // The library detaches the buffer that it gets, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new DraftError(`The file has ${document.numPages} pages. The limit for PDF files is ${MOST_PAGES} pages: divide the file.`); // prettier-ignore
    }
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
    if (!pages.flat().some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
      throw new DraftError('The file has no text, only images, such as those of a scan. Save a copy with a text layer, made by a program for text recognition.'); // prettier-ignore
    }
    return writePages(removeHeaders(pages));
  } catch (error) {
    if (error instanceof DraftError) throw error;
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DraftError('The file is encrypted with a password. Save a copy without a password.');
    }
    throw new DraftError('The file is damaged, or it is not a PDF file. Save the draft as PDF again.');
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<Line[]> {
  const page = await document.getPage(number);
  const [{ items }, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
  const links = annotations.flatMap(({ subtype, url, rect }): LinkArea[] =>
    subtype === 'Link' && typeof url === 'string' ? [{ href: url, edges: rect }] : [],
  );
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return divideByLinks({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), href: undefined }, links);
  });
  page.cleanup();
  return readLines(pieces);
}

/** Divides a piece at the edges of links, at the nearest spaces: the width of each letter is not known. */
function divideByLinks(piece: Piece, links: readonly LinkArea[]): Piece[] {
  const { text, x, y, width, size } = piece;
  const middle = y + size / 3;
  const link = links.find(({ edges: [left, low, right, high] }) => low <= middle && middle <= high && x + width > left + 1 && x < right - 1); // prettier-ignore
  if (link === undefined || text.trim() === '') return [piece];
  const [left, , right] = link.edges;
  const start = nearestSpace(text, ((left - x) / width) * text.length);
  const end = nearestSpace(text, ((right - x) / width) * text.length);
  const part = (from: number, to: number, href: string | undefined): Piece => ({
    ...piece,
    text: text.slice(from, to), x: x + (from / text.length) * width, width: ((to - from) / text.length) * width, href,
  }); // prettier-ignore
  const parts = [part(0, start, undefined), part(start, end, link.href), part(end, text.length, undefined)];
  // The text after a link may contain another link.
  const rest = links.filter((other) => other !== link);
  return parts.filter((candidate) => candidate.text !== '').flatMap((candidate) => (candidate.href === undefined ? divideByLinks(candidate, rest) : [candidate])); // prettier-ignore
}

/** The start of the word that is nearest to an offset. */
function nearestSpace(text: string, offset: number): number {
  const starts = [0, ...Array.from(text.matchAll(/\s+/g), ({ 0: space, index }) => index + space.length), text.length];
  return starts.reduce((best, start) => (Math.abs(start - offset) < Math.abs(best - offset) ? start : best));
}
