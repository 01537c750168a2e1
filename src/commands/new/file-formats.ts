/** Recognizes files that are not plain text by their first bytes, so that the author is told how to get the text. */

interface Format {
  readonly name: string;
  /** The first bytes, one character for each byte, after spaces and a byte order mark. */
  readonly start: RegExp;
  /** How to make plain text of the file. */
  readonly convert: string;
}

const WORD_PROCESSOR = 'save the file as plain text (UTF-8) in a word processor';

const formats: readonly Format[] = [
  { name: 'a PDF file', start: /^%PDF-/, convert: 'use `pdftotext -enc UTF-8 FILE.pdf`' },
  {
    name: 'a Word, OpenDocument, or EPUB file, or another compressed file',
    start: /^PK[\x03\x05]/,
    convert: `use \`pandoc -t plain --wrap=none FILE\`, or ${WORD_PROCESSOR}`,
  },
  { name: 'an old Word file', start: /^\xD0\xCF\x11\xE0/, convert: WORD_PROCESSOR },
  { name: 'an RTF file', start: /^\{\\rtf/, convert: `use \`pandoc -f rtf -t plain --wrap=none FILE\`, or ${WORD_PROCESSOR}` },
  {
    name: 'an HTML file',
    start: /^(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html)[\s>]/is,
    convert: 'use `pandoc -f html -t plain --wrap=none FILE`, or copy the text from a browser',
  },
  {
    name: 'an XML file',
    start: /^(?:<\?xml[\s?]|<TEI[\s>])/,
    convert: 'use a program that writes the text without its tags, such as `xmllint --xpath "string(//*[local-name()=\'body\'])" FILE`',
  },
  { name: 'an image', start: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*\0|MM\0\*|RIFF....WEBP)/s, convert: 'use a program that recognizes printed letters, and compare its text with the image' },
  { name: 'a compressed file', start: /^(?:\x1F\x8B|BZh|7z\xBC\xAF|Rar!)/, convert: 'use a program that unpacks it' },
]; // prettier-ignore

/** No format is recognized later in a file. */
const LONGEST_START = 2000;

/**
 * Describes a file that is not plain text.
 *
 * @returns the name of the format, and how to get its text; undefined if the file may be plain text
 */
export function describeFormat(bytes: Uint8Array): Pick<Format, 'name' | 'convert'> | undefined {
  const start = Buffer.from(bytes.subarray(0, LONGEST_START))
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF)?\s*/, '');
  return formats.find((format) => format.start.test(start));
}
