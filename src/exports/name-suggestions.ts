/** The names of one initial letter. The search box loads the file of the letter that a reader types. */
import type { InitialGroup } from '../model/name-initials.ts';
import type { ExportFormat } from './export-format.ts';

export const nameSuggestions: ExportFormat<InitialGroup> = {
  label: 'Names by letter (JSON)',
  purpose: 'script',
  mediaType: 'application/json',
  path: ({ initial }) => `suggest/${initial}.json`,
  write: ({ names }, { paths }) =>
    JSON.stringify(
      names.map(({ id, fields, forms }) => [
        paths.name(id),
        fields.name,
        ...new Set(forms.map(({ text }) => text).filter((text) => text !== fields.name)),
      ]),
    ),
};
