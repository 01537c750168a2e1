/** A whole document as JSON, for programs. */
import type { ArchiveDocument } from '../model/model.ts';
import { describeDocumentRecord } from './document-record.ts';
import type { ExportFormat } from './export-format.ts';

export const documentJson: ExportFormat<ArchiveDocument> = {
  label: 'JSON',
  about: 'text, notes, and annotations as data',
  option: 'json',
  purpose: 'text',
  mediaType: 'application/json',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.json`,
  write: (document, source) => `${JSON.stringify(describeDocumentRecord(document, source), undefined, 2)}\n`,
};
