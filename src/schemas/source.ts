/** The front matter of `content/sources/<id>.md`: one work that a document cites. Bibliographic fields are CSL's. */
import { z } from 'astro/zod';
import { date, id, language, line, list, prose, url } from './fields.ts';

/** How a work could be reached. */
export const accessKinds = ['held', 'read whole', 'read in part', 'not seen', 'not found', 'not public'] as const;

/** What a quotation was compared with. */
export const comparedWithKinds = ['the work itself', 'another edition of it', 'a report of it', 'nothing'] as const;

/** What a comparison of words came to. */
export const collationResults = [
  'same words', 'same words, changes marked', 'different words', 'not in the part read', 'not compared', 'paraphrase',
] as const; // prettier-ignore

/** CSL types of work used here. */
export const workTypes = [
  'article-newspaper', 'article-magazine', 'article-journal', 'article', 'speech', 'hearing', 'legislation', 'treaty',
  'report', 'webpage', 'post-weblog', 'book', 'personal_communication', 'interview', 'dataset', 'broadcast', 'document',
] as const; // prettier-ignore

/** A name as CSL has it: a person's parts, or a body's name as it stands. */
export const cslName = z.union([
  z.strictObject({
    family: line.describe('Family name'),
    given: line.optional().describe('Given names'),
    suffix: line.optional().describe('Jr., III'),
  }),
  z.strictObject({ literal: line.describe('The name of a body') }),
]);

/** The bibliographic fields of a work (CSL 1.0.2). */
export const cslFields = {
  type: z.enum(workTypes).describe('The CSL type of the work'),
  title: line.describe('Its title; the fuller one where the citation shortens it'),
  'title-sentence': line.optional().describe('The title in sentence case, for APA: only names keep their capitals'),
  'title-short': line.describe('What stands beside a line: `Bloomberg, October 1, 2010`'),
  author: list(cslName).describe('Authors, in order; none where none is known'),
  'container-title': line.optional().describe('The newspaper, service, volume or site it appeared in'),
  'container-title-sentence': line
    .optional()
    .describe('That in sentence case, for APA, where it is the title of a volume'),
  publisher: line.optional().describe('Who published it'),
  'publisher-place': line.optional().describe('Where it was published'),
  issued: date.optional().describe('When it was published (EDTF)'),
  'event-title': line.optional().describe('The occasion: a conference, a hearing'),
  'event-place': line.optional().describe('Where that was'),
  'event-date': date.optional().describe('When that was (EDTF)'),
  genre: line.optional().describe('What it calls itself: `Remarks as prepared for delivery`'),
  number: line.optional().describe('Its number: of a report, a hearing, a question'),
  section: line.optional().describe('The part of it that is meant'),
  URL: url.optional().describe('Where it stands'),
  language: language.optional().describe('Its language (BCP 47)'),
};

/** What some words were compared with, how, and what came out: one closed field for each. */
export const comparison = {
  evidence: id.optional().describe('The work of content/evidence that was read'),
  'compared-with': z.enum(comparedWithKinds).describe('What they were compared with'),
  extent: prose.describe('How much of that was read'),
  method: z.enum(['eye', 'program', 'none']).describe('How they were compared'),
  by: line.describe('Who compared them: a name, or `program; not yet checked by a person`'),
  date: date.optional().describe('When'),
  result: z.enum(collationResults).describe('What came out'),
  remark: prose.optional().describe('What a reader should know of it, neutrally'),
};

const collation = z.strictObject({
  document: id.describe('The document whose words were compared'),
  passage: line.describe('The passage they stand in'),
  exact: prose.describe('The words that were compared, as the document has them'),
  ...comparison,
});

export const sourceSchema = z.strictObject({
  ...cslFields,
  'cited-as': z
    .array(line)
    .min(1)
    .describe('The citation as the document prints it, without its marker; once for each wording'),
  'title-note': prose
    .optional()
    .describe('Where the title differs from the one printed in the citation, how and on what evidence'),
  held: z
    .union([z.literal('no'), z.strictObject({ document: id })])
    .describe('Whether the archive holds it, and as which document'),
  access: z.enum(accessKinds).describe('How it could be reached'),
  'access-note': prose.describe('Where it was looked for, how much of it was read'),
  'archived-url': url.optional().describe('An archived capture of `URL`'),
  evidence: list(id).describe('Works of content/evidence that say what is known of it'),
  rights: prose.describe('What is said of the rights in it'),
  collations: list(collation).describe('What was compared with what, and what came out'),
});

export type SourceFields = z.infer<typeof sourceSchema>;
export type CslName = z.infer<typeof cslName>;
export type CollationFields = z.infer<typeof collation>;
