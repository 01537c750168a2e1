/** The PDF of a document's page. `npm run pdf` writes it; a build does not, because it needs a browser. */
import type { ExportFormat } from './export-format.ts';

export const pdfFile: Omit<ExportFormat<{ readonly id: string }>, 'write'> = {
  label: 'PDF',
  about: 'the printed page, as a tagged PDF',
  purpose: 'text',
  mediaType: 'application/pdf',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.pdf`,
};
