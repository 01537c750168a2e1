/** Downloads the hits of a request as a file: all hits, not only those that the page shows. */
import type { SearchRequest } from '../../search/query/answer.ts';
import { formatCitations, formatHitsCsv } from '../../search/query/export-hits.ts';
import { create } from '../create-element.ts';
import { searchAllArchives } from './latest-search.ts';

/** The largest number of hits in a file. */
const MAX_HITS = 500;

/** How long the browser has to start the download, in milliseconds. */
const RELEASE_DELAY = 10_000;

const formats = {
  csv: { name: 'hits.csv', type: 'text/csv;charset=utf-8', format: formatHitsCsv },
  citations: { name: 'hits.txt', type: 'text/plain;charset=utf-8', format: formatCitations },
} as const;

export type DownloadFormat = keyof typeof formats;

/** Searches again, without the limit of the page, and downloads the hits. */
export async function downloadHits(request: SearchRequest, formatName: DownloadFormat): Promise<void> {
  const { hits, searched } = await searchAllArchives({ ...request, limit: MAX_HITS });
  const { name, type, format } = formats[formatName];
  const home = searched[0]?.address ?? location.href;
  const url = URL.createObjectURL(new Blob([format(hits, home)], { type }));
  const link = create('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_DELAY);
}
