/** Hits as files: a CSV table, and a list of citations. */
import { formatCsv } from '../../text/csv.ts';
import type { Hit } from './answer.ts';
import { voiceNames } from './search-messages.ts';

const COLUMNS = ['archive', 'document', 'date', 'locator', 'who speaks', 'quoted', 'words', 'address'] as const;

/**
 * The address of a hit, pinned if the passage has a reading. The words of the query are not in it.
 *
 * @param home the canonical address of this archive
 */
export function formatAddress({ document, pinned, passage }: Hit, home: string): string {
  const fragment = pinned ?? passage;
  return new URL(`${document.path}${fragment === '' ? '' : `#${fragment}`}`, home).href;
}

/** Formats hits as CSV. */
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
  return formatCsv([COLUMNS, ...rows], 'when needed');
}

/** Formats one citation per line: document, date, locator, who is quoted, archive, address. */
export function formatCitations(hits: readonly Hit[], home: string): string {
  return hits
    .map((hit) => {
      const { title, dateText } = hit.document;
      const speaker = hit.speakers.length > 0 ? `, quoting ${hit.speakers.join(', ')}` : '';
      const editor = hit.voice === 'editor' ? 'Editor’s annotation on ' : '';
      const facts = [title, dateText, hit.locator].filter((fact) => fact !== '');
      const place = `${editor}${facts.join(', ')}${speaker}`;
      return `${place}. ${hit.archive}. ${formatAddress(hit, home)}\n`;
    })
    .join('');
}
