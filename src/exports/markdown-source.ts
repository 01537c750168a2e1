/** A transcription as its author wrote it: Markdown with its front matter. */
import { readAgain } from '../model/archive-file.ts';
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
    const file = getIndexes(archive).file(`documents/${id}.md`);
    if (file === undefined) throw new Error(`Internal error: the archive does not have the file of ${id}`);
    return readAgain(file);
  },
};
