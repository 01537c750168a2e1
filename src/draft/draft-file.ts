/** Reads the file of a draft: text, Markdown, HTML, a Word document, or a PDF file. */
import { DraftError, MOST_CHARACTERS, type DraftFormat } from './draft-source.ts';

/** The text of a file, in a form that `readDraft` reads. */
export interface DraftText {
  readonly written: string;
  readonly format: DraftFormat;
}

/** The most bytes of a file. Word documents and PDF files contain images, too. */
export const MOST_BYTES = 50_000_000;

/** Reads the bytes of a file as Markdown. */
type FileReader = (bytes: Uint8Array) => string | Promise<string>;

/** The readers of Word documents and PDF files; undefined for a format that cannot be read. */
export interface FileReaders {
  readonly docx: FileReader | undefined;
  readonly pdf: FileReader | undefined;
}

/** Readers whose code is loaded when a file is read. */
export const lazyReaders: FileReaders = {
  docx: async (bytes) => (await import('./docx-text.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf-text.ts')).readPdf(bytes),
};

/** Formats of word processors and typesetters that cannot be read. */
const OTHER_FORMAT = /\.(?:doc|dot|odt|rtf|pages|wpd|epub|tex|latex)$/i;

/**
 * Reads a file.
 *
 * @throws DraftError with the name of the file if it cannot be read
 */
export async function readDraftFile(name: string, bytes: Uint8Array, readers: FileReaders): Promise<DraftText> {
  if (bytes.length > MOST_BYTES) throw new DraftError(`${name} is too large. The limit is ${MOST_BYTES / 1_000_000} MB.`); // prettier-ignore
  if (OTHER_FORMAT.test(name)) throw new DraftError(`${name} is not in a format that can be read. Save the draft as .docx, .pdf, .txt, .md, or .html.`); // prettier-ignore
  try {
    const draft = await readText(name, bytes, readers);
    const { length } = draft.written;
    if (length > MOST_CHARACTERS) throw new DraftError(`The draft has ${length} characters. The limit is ${MOST_CHARACTERS}: divide the draft.`); // prettier-ignore
    return draft;
  } catch (error) {
    throw error instanceof DraftError ? new DraftError(`${name}: ${error.message}`) : error;
  }
}

async function readText(name: string, bytes: Uint8Array, { docx, pdf }: FileReaders): Promise<DraftText> {
  // PDF files begin with `%PDF`, and Word documents are ZIP files: a name can have the wrong extension.
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  const isPdf = /\.pdf$/i.test(name) || beginning === '%PDF';
  const isDocx = /\.docx$/i.test(name) || beginning === 'PK\x03\x04';
  if (isPdf || isDocx) {
    const read = isPdf ? pdf : docx;
    if (read === undefined) throw new DraftError('Such files cannot be read here. Copy the text of the draft, and paste it.'); // prettier-ignore
    return { written: await read(bytes), format: 'text' };
  }
  // The byte order mark of UTF-16, which editors call Unicode.
  if (beginning.startsWith('\xFF\xFE') || beginning.startsWith('\xFE\xFF')) throw new DraftError('The file is UTF-16 text. Save it as UTF-8.'); // prettier-ignore
  if (bytes.includes(0)) throw new DraftError('The file contains NUL bytes, so it is not a text. Save it as plain text.'); // prettier-ignore
  try {
    const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { written, format: /\.x?html?$/i.test(name) ? 'html' : 'text' };
  } catch {
    throw new DraftError('The file is not UTF-8 text. Save it as UTF-8, or as .docx or .pdf.');
  }
}
