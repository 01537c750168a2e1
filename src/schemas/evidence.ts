/** `content/evidence/<id>.yaml`: one work that the editor relied on, described once. */
import { z } from 'astro/zod';
import { date, line, list, prose, url } from './fields.ts';
import { cslName } from './source.ts';

/** What kind of witness the work is. */
export const evidenceKinds = ['official', 'the work itself', 'copy', 'report', 'comment', 'data'] as const;

export const evidenceSchema = z.strictObject({
  title: line.describe('Its title'),
  'title-short': line.describe('What an annotation calls it: `Washington Times, October 19, 2010`'),
  author: list(cslName).describe('Authors, in order; none where none is known'),
  publisher: line.optional().describe('Who published it'),
  date: date.optional().describe('When it was published (EDTF); left out where not known'),
  url: url.optional().describe('Where it stands'),
  'archived-url': url.optional().describe('An archived capture of `url`; a copy elsewhere is a work of its own'),
  kind: z.enum(evidenceKinds).describe('What kind of witness it is'),
  read: z
    .strictObject({
      extent: line.describe('How much of it was read: `the first 2,000 bytes or so`'),
      form: line.describe('In what form: `stored copy`'),
      captured: date
        .optional()
        .describe('When that copy was made (EDTF); left out where not known, and the page says so'),
    })
    .describe('How much was read, and of what'),
  quote: prose.optional().describe('A few of its words, exactly'),
  shows: prose.describe('What it shows, in the words for certainty'),
});

export type EvidenceFields = z.infer<typeof evidenceSchema>;
