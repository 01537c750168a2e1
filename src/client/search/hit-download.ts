/** Downloads the hits of a request as a file: all hits, not only those that the page shows. */
import type { SearchRequest } from '../../search/query/answer.ts';
import { formatCitations, formatHitsCsv } from '../../search/query/export-hits.ts';
import { saveFile } from '../save-file.ts';
import { searchAllArchives } from './latest-search.ts';

/** The largest number of hits in a file. */
const MAX_HITS = 500;

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
  saveFile(name, type, format(hits, home));
}
