/** The evidence sheet of a document as JSON, for programs. */
import type { ArchiveDocument } from '../model/model.ts';
import { describeRows } from './evidence-records.ts';
import type { ExportFormat } from './export-format.ts';

export const evidenceJson: ExportFormat<ArchiveDocument> = {
  label: 'JSON',
  purpose: 'evidence',
  mediaType: 'application/json',
  path: ({ id }) => `documents/${id}/evidence.json`,
  write: (document, source) => `${JSON.stringify(describeRows(document, source), undefined, 2)}\n`,
};
