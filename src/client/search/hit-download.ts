/** Takes hits away as a file: all that the page's request finds, not only those it shows. */
import type { SearchRequest } from '../../search/query/answer.ts';
import { formatCitations, formatHitsCsv } from '../../search/query/export-hits.ts';
import { create } from '../create-element.ts';
import { askAll } from './latest-search.ts';

/** The most hits that a file holds. */
const LIMIT = 500;

const formats = {
  csv: { name: 'hits.csv', type: 'text/csv;charset=utf-8', format: formatHitsCsv },
  citations: { name: 'hits.txt', type: 'text/plain;charset=utf-8', format: formatCitations },
} as const;

export type ExportFormat = keyof typeof formats;

/** Asks once more, for everything, and offers the file. */
export async function exportHits(request: SearchRequest, as: ExportFormat): Promise<void> {
  const { hits, searched } = await askAll({ ...request, limit: LIMIT });
  const { name, type, format } = formats[as];
  const home = searched[0]?.address ?? location.href;
  const url = URL.createObjectURL(new Blob([format(hits, home)], { type }));
  const link = create('a', { href: url, download: name });
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
