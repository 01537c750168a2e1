/** Some of the names. The search box loads the file with the names that begin with the letters that a reader types. */
import type { NameBucket } from '../model/name-prefixes.ts';
import type { ExportFormat } from './export-format.ts';

export const nameSuggestions: ExportFormat<NameBucket> = {
  label: 'Names by their first letters (JSON)',
  purpose: 'script',
  mediaType: 'application/json',
  path: ({ bucket }) => `suggest/${bucket}.json`,
  write: ({ names }, { paths }) =>
    JSON.stringify(
      names.map(({ id, fields, forms }) => [
        paths.name(id),
        fields.name,
        ...new Set(forms.map(({ text }) => text).filter((text) => text !== fields.name)),
      ]),
    ),
};
