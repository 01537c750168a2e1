/** The schema of `content/corrections.yaml`: corrections of the editor's statements, not of transcriptions. */
import { z } from 'astro/zod';
import { day, id, line, list, prose } from './fields.ts';

/** The value of `says` if nothing has taken the place of the old statement. */
export const REMOVED = 'removed';

export const correctionSchema = z.strictObject({
  date: day.describe('The day of the correction'),
  subject: line.describe('What the statement was about: `Title of the hearing print`'),
  file: z
    .string()
    .regex(
      /^[a-z-]+(?:\/[a-z0-9-]+)*(?:\.claims)?\.(?:md|yaml)$/,
      'a file in the content folder, such as `names/people.yaml`',
    )
    .describe('The file that made the statement, relative to the content folder'),
  said: prose.describe('What the statement said'),
  says: prose.describe(
    `Words of the statement that replaced it, as they are in the file; \`${REMOVED}\` if there is none`,
  ),
  why: prose.describe('Why it was corrected'),
  evidence: list(id).describe('Works of content/evidence that show it'),
});

export const correctionsSchema = z.array(correctionSchema);

export type CorrectionFields = z.infer<typeof correctionSchema>;
