/**
 * A quotation for the clipboard: the words, the speaker, the citation with the locator, and the link to this reading.
 */
import { quoteWords, unquoteWords } from '../text/quotation-marks.ts';
import { formatLocator, parseLocator } from './cited-locators.ts';
import { enumerate } from '../text/english.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { printedAddress, UNASSIGNED } from './printed-address.ts';
import { escapeMarkdown, join, toHtml, toMarkdown, toPlain, type Marked } from './italic-text.ts';

/** The speaker of a quotation among the selected words. */
export interface Speaker {
  readonly name: string;
  /** Who reports the words, if the document has them from a report. */
  readonly reportedBy: string | undefined;
}

/** A selection on a reading page, as plain data. */
export interface SelectedQuotation {
  /** The words of each passage, without note markers and margin numbers. */
  readonly words: readonly string[];
  /** The locators of the first and the last passage: `para. 3`. */
  readonly locators: readonly [first: string, last: string];
  /** The speakers of the quotations in the selection, in order. */
  readonly speakers: readonly Speaker[];
  /** Whether one speaker said all of the selected words. */
  readonly whole: boolean;
  /** The citation of the document without the locator: `chicagoOpening`. */
  readonly citation: Marked;
  /** The pinned address with a text directive. */
  readonly url: string;
}

/** A quotation in the three formats of the clipboard. */
export interface CopiedEvidence {
  readonly plain: string;
  readonly html: string;
  readonly markdown: string;
}

/** Formats a quotation: words, speaker, document, date, locator, edition, link. */
export function copyEvidence(selected: SelectedQuotation): CopiedEvidence {
  const { speakers, whole, url } = selected;
  const paragraphs = quoteParagraphs(selected.words, whole);
  const cited = citationOf(selected);
  // One speaker of all the words comes before the citation; speakers of some words come after it, as in legal
  // citations.
  const lead = whole && speakers[0] !== undefined ? `${formatSpeaker(speakers[0])}, in ` : '';
  const trail = !whole && speakers.length > 0 ? ` (quoting ${enumerateSpeakers(speakers)})` : '';
  const tail = `${lead}${cited}${trail}`;
  const address = printedAddress(bareUrl(url));
  if (address === UNASSIGNED) return copyWithoutLink(paragraphs, `${tail}, ${address}`);
  return {
    plain: `${paragraphs.join('\n\n')}\n\n— ${toPlain(tail)}, ${url}\n`,
    html:
      `<blockquote cite="${escapeHtml(url)}">` +
      `${paragraphs.map((words) => `<p>${formatHtmlLines(words)}</p>`).join('')}</blockquote>` +
      `<p>— ${toHtml(tail)}, <a href="${escapeHtml(url)}">${escapeHtml(address)}</a></p>`,
    markdown:
      `${paragraphs.map(formatMarkdownLines).join('\n>\n')}\n>\n` +
      `> — ${toMarkdown(tail)}, [${escapeMarkdown(address)}](<${url}>)\n`,
  };
}

/** A quotation from an archive whose address is not yet assigned. */
function copyWithoutLink(paragraphs: readonly string[], tail: Marked): CopiedEvidence {
  return {
    plain: `${paragraphs.join('\n\n')}\n\n— ${toPlain(tail)}\n`,
    html:
      `<blockquote>${paragraphs.map((words) => `<p>${formatHtmlLines(words)}</p>`).join('')}</blockquote>` +
      `<p>— ${toHtml(tail)}</p>`,
    markdown: `${paragraphs.map(formatMarkdownLines).join('\n>\n')}\n>\n` + `> — ${toMarkdown(tail)}\n`,
  };
}

/** The citation of the selected passages without the words, with the link. */
export function citeSelection(selected: SelectedQuotation): string {
  return `${toPlain(citationOf(selected))}, ${printedAddress(bareUrl(selected.url))}`;
}

/**
 * Cleans words for pasting: removes invisible characters, and replaces each run of spaces with one space. One line end
 * remains between lines, and one tab between the cells of a table.
 */
export function cleanWords(words: string): string {
  return words
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .replace(/ *\t[ \t]*/g, '\t')
    .trim();
}

/** Cleans preformatted text for pasting: as {@link cleanWords}, but with the spaces inside and before its lines. */
export function cleanLines(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

/** Words as HTML, with their lines. */
export function formatHtmlLines(words: string): string {
  return escapeHtml(words).replaceAll('\n', '<br>');
}

/** Words as a Markdown quotation, with their lines. */
function formatMarkdownLines(words: string): string {
  return `> ${escapeMarkdown(words).replaceAll('\n', '\\\n> ')}`;
}

/** The name of a speaker: `<name>`, or `<name>, as reported by <source>`. */
function formatSpeaker({ name, reportedBy }: Speaker): string {
  return reportedBy === undefined || reportedBy === '' ? name : `${name}, as reported by ${reportedBy}`;
}

function enumerateSpeakers(speakers: readonly Speaker[]): string {
  const names = [...new Set(speakers.map(formatSpeaker))];
  return names.some((name) => name.includes(',')) ? names.join('; ') : enumerate(names);
}

function citationOf({ citation, locators: [first, last] }: SelectedQuotation): Marked {
  const place = formatLocator({ first: parseLocator(first), last: parseLocator(last) }, 'chicago');
  return join([citation, place], ', ');
}

/** Every paragraph begins with a quotation mark, and only the last ends with one (Chicago 13.32). */
function quoteParagraphs(words: readonly string[], whole: boolean): string[] {
  const clean = words.map(cleanWords).filter((text) => text !== '');
  // If the selection is a whole quotation with its marks, these marks must not be repeated.
  const bare = whole && clean.length === 1 ? clean.map(unquoteWords) : clean;
  return bare.map((text, index) => {
    const quoted = quoteWords(text);
    return index < bare.length - 1 ? quoted.slice(0, -1) : quoted;
  });
}

/**
 * The pinned address without its text directive, which is long and percent-encoded. The link itself keeps the
 * directive.
 */
function bareUrl(url: string): string {
  return url.replace(/:~:.*$/, '');
}
