/** What the clipboard gets of a quotation: the words, who speaks, where they stand, and the link to this reading. */
import { quoteWords, unquoteWords } from '../text/quotation-marks.ts';
import { formatLocator, parseLocator } from './cited-locators.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { escapeMarkdown, join, toHtml, toMarkdown, toPlain, type Marked } from './italic-text.ts';

/** Somebody else's words among those that were selected. */
export interface Speaker {
  readonly name: string;
  /** Who reports them, where the document has them at second hand. */
  readonly reportedBy: string | undefined;
}

/** A selection on a reading page, as plain data. */
export interface SelectedQuotation {
  /** The words, passage by passage: no note markers, no margin numbers. */
  readonly words: readonly string[];
  /** Locators of the first and last passage: `para. 3`. */
  readonly locators: readonly [first: string, last: string];
  /** The speakers of quoted words in the selection, in their order. */
  readonly speakers: readonly Speaker[];
  /** Whether every word of the selection is the one speaker's. */
  readonly whole: boolean;
  /** The citation of the document up to the place: `chicagoOpening`. */
  readonly citation: Marked;
  /** The pinned address with the words. */
  readonly url: string;
}

/** One quotation in the three forms of the clipboard. */
export interface CopiedEvidence {
  readonly plain: string;
  readonly html: string;
  readonly markdown: string;
}

/** A quotation as evidence: words, speaker, document, date, place, edition, link. */
export function copyEvidence(selected: SelectedQuotation): CopiedEvidence {
  const { speakers, whole, url } = selected;
  const paragraphs = quoteParagraphs(selected.words, whole);
  const cited = citationOf(selected);
  // A single speaker of the whole stands first; speakers of a part are named where lawyers name them, after the citation.
  const lead = whole && speakers[0] !== undefined ? `${formatSpeaker(speakers[0])}, in ` : '';
  const trail = !whole && speakers.length > 0 ? ` (quoting ${enumerateSpeakers(speakers)})` : '';
  const tail = `${lead}${cited}${trail}`;
  return {
    plain: `${paragraphs.join('\n\n')}\n\n— ${toPlain(tail)}, ${url}\n`,
    html:
      `<blockquote cite="${escapeHtml(url)}">${paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('')}</blockquote>` +
      `<p>— ${toHtml(tail)}, <a href="${escapeHtml(url)}">${escapeHtml(bareUrl(url))}</a></p>`,
    markdown:
      `${paragraphs.map((words) => `> ${escapeMarkdown(words)}`).join('\n>\n')}\n>\n` +
      `> — ${toMarkdown(tail)}, [${escapeMarkdown(bareUrl(url))}](<${url}>)\n`,
  };
}

/** The citation of the passage alone, with its link. */
export function citeSelection(selected: SelectedQuotation): string {
  return `${toPlain(citationOf(selected))}, ${bareUrl(selected.url)}`;
}

/** Words as they may be pasted anywhere: no soft hyphens or other invisible characters, runs of space as one. */
export function cleanWords(words: string): string {
  return words
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The name; `<name>, as reported by <source>`. */
export function formatSpeaker({ name, reportedBy }: Speaker): string {
  return reportedBy === undefined || reportedBy === '' ? name : `${name}, as reported by ${reportedBy}`;
}

function enumerateSpeakers(speakers: readonly Speaker[]): string {
  const names = speakers.map(formatSpeaker).filter((name, at, all) => all.indexOf(name) === at);
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ' and ');
}

function citationOf({ citation, locators: [first, last] }: SelectedQuotation): Marked {
  const place = formatLocator({ first: parseLocator(first), last: parseLocator(last) }, 'chicago');
  return join([citation, place], ', ');
}

/** Each paragraph opens a quotation, only the last closes it (Chicago 13.32). */
function quoteParagraphs(words: readonly string[], whole: boolean): string[] {
  const clean = words.map(cleanWords).filter((text) => text !== '');
  // The document's own marks around a quotation that was selected with them would stand twice.
  const bare = whole && clean.length === 1 ? clean.map(unquoteWords) : clean;
  return bare.map((text, index) => {
    const quoted = quoteWords(text);
    return index < bare.length - 1 ? quoted.slice(0, -1) : quoted;
  });
}

/** The pinned address without its words, which are long and percent-encoded; the link itself keeps them. */
function bareUrl(url: string): string {
  return url.replace(/:~:.*$/, '');
}
