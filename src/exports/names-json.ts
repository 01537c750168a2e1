/** The names of the archive with every mention of them, as JSON. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import type { NameRecord } from './name-record-schema.ts';

export const namesJson: ExportFormat<Archive> = {
  label: 'Names (JSON)',
  about: 'every name with its forms and mentions',
  option: 'names',
  purpose: 'archive',
  mediaType: 'application/json',
  path: () => 'names.json',
  write: (archive, source) =>
    `${JSON.stringify(
      archive.names.map((name) => describeName(name, source)),
      undefined,
      2,
    )}\n`,
};

function describeName({ id, kind, fields, forms }: Name, { archive, paths }: ExportSource): NameRecord {
  const indexes = getIndexes(archive);
  return {
    ...fields,
    id,
    url: paths.absolute(paths.name(id)),
    kind,
    forms: [...new Set(forms.map(({ text }) => text))],
    mentions: indexes.mentionsOf(id).map(({ mention: { document, passage, start, end }, named }) => ({
      document,
      passage,
      url: paths.absolute(paths.passage(document, passage)),
      exact: indexes.passage(document, passage)?.words.slice(start, end) ?? '',
      basis: named.basis,
    })),
  };
}
