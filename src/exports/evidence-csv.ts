/** The evidence sheet of a document as CSV, for spreadsheets. */
import type { ArchiveDocument } from '../model/model.ts';
import { formatCsv } from '../text/csv.ts';
import { describeRows } from './evidence-records.ts';
import type { ExportFormat } from './export-format.ts';

export const evidenceCsv: ExportFormat<ArchiveDocument> = {
  label: 'CSV',
  purpose: 'evidence',
  mediaType: 'text/csv',
  path: ({ id }) => `documents/${id}/evidence.csv`,
  /** A header line and one line per record, every field quoted. Empty if the document has no rows. */
  write(document, source) {
    const records = describeRows(document, source);
    const [first] = records;
    if (first === undefined) return '';
    return formatCsv([Object.keys(first), ...records.map((record) => Object.values(record))], 'always');
  },
};
