/** `content/archive.yaml`: what the archive is, where it is published, and who answers for it. */
import { z } from 'astro/zod';
import { language, line, list, prose, siteUrl, url } from './fields.ts';

export const archiveSchema = z.strictObject({
  title: line.describe('The name of the archive, as it stands on every page'),
  'title-short': line.optional().describe('A shorter name for narrow places; the title where it is left out'),
  subtitle: line.optional().describe('One line under the title on the first page'),
  url: siteUrl.describe('The canonical address; its path is where the site is served. ARCHIVE_URL overrides it'),
  language: language.default('en').describe('The language the editor writes in (BCP 47)'),
  editor: line.describe('The responsible editor, or the words that say who is not named'),
  contact: z
    .string()
    .regex(/^(?:mailto:\S+@\S+|https:\/\/\S+)$/, 'mailto:… or https://…')
    .optional()
    .describe('Where errors are reported: mailto:… or the address of a form or tracker'),
  introduction: prose.describe('What the archive is, in a paragraph, for the first page'),
  scope: prose.describe('What was selected, and what was not'),
  licences: z
    .strictObject({
      editorial: line.describe('The licence of the editorial text'),
      'editorial-url': url.optional().describe('Where that licence stands'),
      code: line.describe('The licence of the code'),
      documents: prose.describe('What is said of the rights in the documents'),
    })
    .describe('Rights, told apart by what they cover'),
  federates: list(
    z.strictObject({
      title: line.describe('The name of the other archive'),
      url: siteUrl.describe('Its canonical address'),
    }),
  ).describe('Other archives of this kind that are searched together with this one'),
});

export type ArchiveSettings = z.infer<typeof archiveSchema>;
