/** The schema of `content/evidence/<id>.yaml`: one work that the editor relied on. Each work is described once. */
import { z } from 'astro/zod';
import { cslName } from './csl-name.ts';
import { date, line, list, prose, url } from './fields.ts';

/** The kinds of works: their relation to the events or texts that they are evidence for. */
export const evidenceKinds = ['official', 'the work itself', 'copy', 'report', 'comment', 'data'] as const;

/** The value of `extent` that the list of references explains once, so that it is not repeated at each work. */
export const USUAL_EXTENT = 'the opening';

export const evidenceSchema = z.strictObject({
  title: line.describe('The title'),
  'title-short': line.describe('A short title for annotations: `Daily News, May 2, 1999`'),
  author: list(cslName).describe('The authors, in order; left out if none is known'),
  publisher: line.optional().describe('The publisher'),
  'publisher-kind': line
    .optional()
    .describe('What the publisher is: `news agency`, `newspaper`, `think tank`, `advocacy group`, `government`'),
  date: date.optional().describe('The date of publication (EDTF); left out if it is not known'),
  url: url.optional().describe('The URL of the work'),
  'archived-url': url
    .optional()
    .describe('The URL of an archived capture of `url`; a copy published elsewhere is a separate work'),
  kind: z.enum(evidenceKinds).describe('The kind of the work'),
  read: z
    .strictObject({
      extent: line.describe(
        'How much of it was read. `the opening` is not shown: an introduction in `pages/evidence.md` explains it once',
      ),
      form: line.describe('The form in which it was read: `stored copy`'),
      captured: date
        .optional()
        .describe('The date of that copy (EDTF); left out if it is not known, and the page says so'),
    })
    .describe('How much was read, and in which form'),
  quote: prose.optional().describe('A few of its words, exactly'),
  shows: prose.describe('What it shows, in the words for certainty'),
});

export type EvidenceFields = z.infer<typeof evidenceSchema>;
