/** Hits to take away: as a table, and as citations. */
import { formatCsv } from '../../text/csv.ts';
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

/** A table of hits as CSV, with a byte order mark: without it, spreadsheets misread characters outside ASCII. */
export function formatHitsCsv(hits: readonly Hit[], home: string): string {
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
  return `\uFEFF${formatCsv([COLUMNS, ...rows], 'when needed')}`;
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
