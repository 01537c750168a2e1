/** The schema of `content/archive.yaml`: what the archive is, where it is published, and who is responsible. */
import { z } from 'astro/zod';
import { day, language, line, list, prose, siteUrl, url } from './fields.ts';

/** The formats of files that an archive can do without. */
const optionalFormats = [
  'txt', 'md', 'json', 'tei', 'annotations', 'passages', 'names', 'epub', 'bag', 'html',
] as const; // prettier-ignore

export type OptionalFormat = (typeof optionalFormats)[number];

export const archiveSchema = z.strictObject({
  title: line.describe('The name of the archive, as shown on every page'),
  'title-short': line.optional().describe('A shorter name for narrow screens; if left out, `title`'),
  subtitle: line.optional().describe('One line under the title on the first page'),
  url: siteUrl.describe('The canonical address; the site is served under its path. ARCHIVE_URL overrides it'),
  language: language.default('en').describe('The language in which the editor writes (BCP 47)'),
  editor: line.describe('The responsible editor, or a description if the editor is not named'),
  contact: z
    .string()
    .regex(/^(?:mailto:\S+@\S+|https:\/\/\S+|none)$/, 'mailto:…, https://…, or none')
    .optional()
    .describe('The address for reports of errors: mailto:…, or a form or issue tracker; `none` if there is none'),
  security: z
    .strictObject({
      contact: z
        .string()
        .regex(/^(?:mailto:\S+@\S+|https:\/\/\S+)$/, 'mailto:… or https://…')
        .describe('The address for reports of weaknesses of the site'),
      expires: day.describe('The day until which the address is valid'),
    })
    .optional()
    .describe('Whom to tell of a weakness of the site: it becomes `/.well-known/security.txt` (RFC 9116)'),
  'only-https': z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('Whether browsers may open the site by HTTPS only (Strict-Transport-Security); if its address is https:'),
  offline: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('Whether browsers keep pages for reading without a network. With `no`, they delete what they keep'),
  introduction: prose.describe('One paragraph about the archive, for the first page'),
  scope: prose.describe('What was selected, and what was not'),
  licences: z
    .strictObject({
      editorial: line.describe('The license of the editorial text'),
      'editorial-url': url.optional().describe('The URL of that license'),
      code: line.describe('The license of the code'),
      documents: prose.describe('What is known about the rights in the documents'),
    })
    .describe('The rights in the editorial text, the code, and the documents'),
  without: list(z.enum(optionalFormats)).describe(
    'The formats of files that are not written. A large archive saves time and space without `epub`, `bag`, and `html`',
  ),
  federates: list(
    z.strictObject({
      title: line.describe('The name of the other archive'),
      url: siteUrl.describe('Its canonical address'),
    }),
  ).describe('Other archives of this kind that are searched together with this one'),
});

export type ArchiveSettings = z.infer<typeof archiveSchema>;
