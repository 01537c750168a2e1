/** Writes the text of a file that is not Markdown as the Markdown that `readDraft` reads. */
import { NOTHING } from './masking.ts';

/** A paragraph of a draft, as Markdown without the marks of a block quotation. */
export interface DraftBlock {
  readonly text: string;
  readonly isQuotation: boolean;
}

/** The most characters of the words of a link, in UTF-16 units. Longer ones are written without the address. */
const LONGEST_LINK = 900;

/** Keeps words that look like marks of links and footnotes, or like character references, from being read as such. */
export function escapeMarks(text: string): string {
  return text.replace(/\[(?=\^)|\](?=[(:[])|&(?=#?\w+;)/g, (sign) => sign + NOTHING);
}

/** A link. If its words are an address, the address is written without words. */
export function writeLink(words: string, href: string): string {
  const [before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words)?.slice(1) ?? [];
  if (/^https?:\/\//i.test(inner)) {
    // The address may be divided at the end of a line, and punctuation may follow it.
    const joined = inner.replace(/\s+/g, '');
    return joined.startsWith(href) ? before + href + joined.slice(href.length) + after : words;
  }
  if (inner === '' || inner.length > LONGEST_LINK || inner.includes('](')) return words;
  const address = href.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `${before}[${inner.replace(/\n{2,}/g, '\n')}](${address})${after}`;
}

/** A footnote with its paragraphs. */
export function writeNote(label: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '').join('\n'); // prettier-ignore
  return `[^${label}]: ${text.replace(/\n/g, '\n    ')}`;
}

/** Writes paragraphs, with an empty line between them. Block quotations that follow one another are one quotation. */
export function writeBlocks(blocks: readonly DraftBlock[]): string {
  let written = '';
  let isInQuotation = false;
  for (const { text, isQuotation } of blocks) {
    if (text.trim() === '') continue;
    const lines = text.trim().replace(/^(?=[ \t]*>)/gm, NOTHING);
    if (written !== '') written += isQuotation && isInQuotation ? '\n>\n' : '\n\n';
    written += isQuotation ? lines.replace(/^/gm, '> ') : lines;
    isInQuotation = isQuotation;
  }
  return written;
}
