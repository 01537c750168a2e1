/** The names and passages of every document. The search box loads the table to go to an address that a reader types. */
import { namesInText } from '../citations/citation-styles.ts';
import type { Archive } from '../model/model.ts';
import type { GotoDocument } from '../search/goto/place-syntax.ts';
import { citeWhole } from './citation-data.ts';
import type { ExportFormat } from './export-format.ts';

export const gotoTable: ExportFormat<Archive> = {
  label: 'Addresses (JSON)',
  purpose: 'script',
  mediaType: 'application/json',
  path: () => 'goto.json',
  write(archive, source) {
    const { paths } = source;
    const documents = archive.documents.map((document): GotoDocument => ({
      id: document.id,
      short: document.fields['title-short'],
      title: document.fields.title.text,
      kind: document.fields.kind,
      aliases: namesInText(citeWhole(document, source)),
      passages: document.passages.map(({ id, locator }) => [id, locator]),
    }));
    return JSON.stringify({ origin: paths.absolute(paths.home()), documents });
  },
};
