/** The summary of a build: what the site has, and how long the build took. */
import type { Archive } from '../model/model.ts';
import { count } from '../text/english.ts';
import { formatDuration } from './progress.ts';

/** What a build wrote. */
export interface BuildResult {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly warnings: number;
  /** In milliseconds. */
  readonly duration: number;
  /** The output folder. */
  readonly folder: string;
}

/** `2 documents, 40 passages, 60 pages, 200 files, 4.5 MB, no warnings, 6.2 s. The site is in dist.` */
export function summarizeBuild({ documents }: Pick<Archive, 'documents'>, result: BuildResult): string {
  const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
  const parts = [
    count(documents.length, 'document'),
    count(passages, 'passage'),
    count(result.pages, 'page'),
    count(result.files, 'file'),
    `${(result.bytes / 1e6).toFixed(1)} MB`,
    result.warnings === 0 ? 'no warnings' : count(result.warnings, 'warning'),
    formatDuration(result.duration),
  ];
  return `${parts.join(', ')}. The site is in ${result.folder}.`;
}
