/** Hits to take away: as a table, and as citations. */
import type { Hit } from './answer.ts';
import { voiceNames } from './search-messages.ts';

const COLUMNS = ['archive', 'document', 'date', 'locator', 'who speaks', 'quoted', 'words', 'address'] as const;

/**
 * The pinned address of a hit where there is one, without the words that were searched.
 *
 * @param home the canonical address of this archive
 */
export function formatAddress({ document, pinned, passage }: Hit, home: string): string {
  return new URL(`${document.path}#${pinned ?? passage}`, home).href;
}

/**
 * A table of hits: RFC 4180, with a byte order mark, without which spreadsheets misread what is not ASCII.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatCsv(hits: readonly Hit[], home: string): string {
  const rows = hits.map((hit) => [
    hit.archive,
    hit.document.title,
    hit.document.date,
    hit.locator,
    voiceNames[hit.voice],
    hit.speakers.join('; '),
    hit.words,
    formatAddress(hit, home),
  ]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;
}

function formatCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One citation a line: document, date, locator, who is quoted, archive, address. */
export function formatCitations(hits: readonly Hit[], home: string): string {
  return hits
    .map((hit) => {
      const speaker = hit.speakers.length > 0 ? `, quoting ${hit.speakers.join(', ')}` : '';
      const editor = hit.voice === 'editor' ? 'Editor’s annotation on ' : '';
      return `${editor}${hit.document.title}, ${hit.document.dateText}, ${hit.locator}${speaker}. ${hit.archive}. ${formatAddress(hit, home)}\n`;
    })
    .join('');
}
