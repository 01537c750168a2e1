/** A transcription as its author wrote it: Markdown with its front matter. */
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { ExportFormat } from './export-format.ts';

export const markdownSource: ExportFormat<ArchiveDocument> = {
  label: 'Markdown',
  about: 'the transcription as written, with its notes',
  option: 'md',
  purpose: 'text',
  mediaType: 'text/markdown',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.md`,
  write({ id }, { archive }) {
    const text = getIndexes(archive).file(`documents/${id}.md`);
    if (text === undefined) throw new Error(`Internal error: the archive does not have the file of ${id}`);
    return text;
  },
};
