/** The schema of the front matter of `content/sources/<id>.md`, a cited work. Bibliographic fields are CSL's. */
import { z } from 'astro/zod';
import { cslName } from './csl-name.ts';
import { workFields } from './work-fields.ts';
import { date, id, language, line, list, prose, url } from './fields.ts';

/** Whether the editor had access to a work, and how much of it the editor read. */
export const accessKinds = ['held', 'read whole', 'read in part', 'not seen', 'not found', 'not public'] as const;

/** What words were compared with. */
const comparedWithKinds = ['the work itself', 'another edition of it', 'a report of it', 'nothing'] as const;

/** The result of a comparison. */
const collationResults = [
  'same words', 'same words, changes marked', 'different words', 'not in the part read', 'not compared', 'paraphrase',
] as const; // prettier-ignore

/** The CSL types of works. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const workTypes = [
  'article-newspaper', 'article-magazine', 'article-journal', 'article', 'speech', 'hearing', 'legislation', 'treaty',
  'report', 'webpage', 'post-weblog', 'book', 'chapter', 'thesis', 'manuscript', 'patent', 'legal_case', 'bill', 'regulation', 'map',
  'graphic', 'motion_picture', 'paper-conference', 'personal_communication', 'interview', 'dataset', 'broadcast', 'document',
] as const; // prettier-ignore

/** The bibliographic fields of a work (CSL 1.0.2). */
const cslFields = {
  type: z.enum(workTypes).describe('The CSL type of the work'),
  title: line.describe('The title; the full title if the citation shortens it'),
  'title-sentence': line.optional().describe('The title in sentence case, for APA: only names keep their capitals'),
  'title-short': line.describe('A short title for the margin: `Daily News, May 1, 1999`'),
  author: list(cslName).describe('The authors, in order; left out if none is known'),
  'container-title': line.optional().describe('The newspaper, service, volume, or site in which it appeared'),
  'container-title-sentence': line
    .optional()
    .describe('`container-title` in sentence case, for APA, if it is the title of a volume'),
  publisher: line.optional().describe('The publisher'),
  'publisher-place': line.optional().describe('The place of publication'),
  issued: date.optional().describe('The date of publication (EDTF)'),
  'event-title': line.optional().describe('The event: a conference, a hearing'),
  'event-place': line.optional().describe('The place of the event'),
  'event-date': date.optional().describe('The date of the event (EDTF)'),
  genre: line.optional().describe('What the work calls itself: `Remarks as prepared for delivery`'),
  ...workFields,
  URL: url.optional().describe('The URL of the work'),
  language: language.optional().describe('The language of the work (BCP 47)'),
};

/** What words were compared with, how, and the result. Each is a field with a closed set of values. */
export const comparison = {
  evidence: id.optional().describe('The work in content/evidence that was read'),
  'compared-with': z.enum(comparedWithKinds).describe('What the words were compared with'),
  extent: prose.describe('How much of the work was read'),
  method: z.enum(['eye', 'program', 'none']).describe('How the words were compared'),
  by: line.describe('Who compared the words: a name, or `program; not yet checked by a person`'),
  date: date.optional().describe('The date of the comparison (EDTF)'),
  result: z.enum(collationResults).describe('The result of the comparison'),
  remark: prose.optional().describe('What a reader should know about the comparison, in neutral words'),
};

/** A library, a collection, or a service in which a reader can look for a work. */
const library = z.strictObject({
  name: line.describe('The library, the collection, or the service'),
  holds: line.describe('What it has, and what is not known about it'),
  url: url.optional().describe('A page of it, or a page about it'),
});

const collation = z.strictObject({
  document: id.describe('The id of the document whose words were compared'),
  passage: line.describe('The id of the passage that contains the words'),
  exact: prose.describe('The compared words, as in the document'),
  ...comparison,
});

export const sourceSchema = z.strictObject({
  ...cslFields,
  'cited-as': z
    .array(line)
    .min(1)
    .describe('The citation as printed in the document, without the marker of the note; one entry for each wording'),
  'title-note': prose
    .optional()
    .describe('If the title differs from the one printed in the citation: how, and on what evidence'),
  held: z
    .union([z.literal('no'), z.strictObject({ document: id })])
    .describe('Whether the archive holds the work, and as which document'),
  access: z.enum(accessKinds).describe('Whether the editor had access to the work, and how much of it the editor read'),
  library: list(library).describe('Where a reader can look for the work'),
  'ask-for': prose.optional().describe('What to ask for there: the title, the date, the number'),
  wanted: prose.optional().describe('An invitation to supply the text, if the archive would add it'),
  settle: prose.optional().describe('What would settle the open question about the words that the documents take'),
  'access-note': prose.describe('Where the work was looked for, and how much of it was read'),
  'archived-url': url.optional().describe('The URL of an archived capture of `URL`'),
  evidence: list(id).describe('The works in content/evidence that say what is known about it'),
  rights: prose.describe('What is known about the rights in the work'),
  collations: list(collation).describe('Which words were compared with what, and the results'),
});

export type SourceFields = z.infer<typeof sourceSchema>;
export type CollationFields = z.infer<typeof collation>;
