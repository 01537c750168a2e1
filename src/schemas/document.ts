/** The schema of the front matter of `content/documents/<id>.md`. */
import { z } from 'astro/zod';
import { cslName } from './csl-name.ts';
import { documentKinds } from './document-kinds.ts';
import { cites, date, id, language, line, list, prose, sha256, url } from './fields.ts';
import { accessKinds, comparison as collation } from './source.ts';
import { locationFields, numberFields } from './work-fields.ts';

const witness = z.strictObject({
  siglum: z
    .string()
    .regex(/^[A-Z][0-9]?$/, 'a capital letter, such as A')
    .describe('The letter that identifies this received text'),
  file: z
    .string()
    .regex(/^\.\.\/received\/[^/\\]+$/, '../received/<file>')
    .describe('The path of the received text, relative to this file'),
  sha256: sha256.describe('SHA-256 of the received file, byte for byte'),
  'got-from': line.describe('The person or place that the file was received from; `unknown` is a valid value'),
  'made-by': line.describe('The person or program that made the file; `unknown` is a valid value'),
  traces: list(line).describe('Details of the file that show how it was made'),
});

const comparison = z.strictObject({
  'compared-with': line.describe('What the received text was compared with'),
  evidence: id.optional().describe('The work in content/evidence that it was compared with'),
  extent: prose.describe('How much was compared'),
  result: prose.describe('The result, in the words for certainty'),
});

/** The value of `speaker` if the document does not say whose words it quotes. */
export const NOT_SAID = 'not said';

/** The value of `quotations` if the editor did not look for the speakers, as in a long book. */
export const NOT_EXAMINED = 'not examined';

const quotation = z.strictObject({
  passage: line.describe('The id of the passage that contains the words'),
  exact: prose.describe('The words between the quotation marks, or enough of their beginning to distinguish them'),
  speaker: line.describe(`Who speaks: the id of a name, a description, or \`${NOT_SAID}\``),
  'reported-by': line.optional().describe('Who reports the words, if the document quotes them at second hand'),
  cites: cites.describe('What the document cites for the words'),
  collation: z
    .strictObject({
      access: z
        .enum(accessKinds)
        .optional()
        .describe('Whether the editor had access to the work that the text names, and how much of it the editor read'),
      ...collation,
    })
    .optional()
    .describe('The comparison of the words, if no source that a note cites has it'),
});

/** The relations of a document to another. */
export const relationKinds = ['enclosure-of', 'translation-of', 'version-of', 'part-of'] as const;

export const documentSchema = z.strictObject({
  kind: z.enum(documentKinds).describe('The kind of the document'),
  title: z
    .strictObject({
      text: line.describe('The title'),
      sentence: line.optional().describe('The title in sentence case, for APA: only names keep their capitals'),
      devised: z.enum(['yes', 'no']).default('no').describe('Whether the editor devised the title (DACS 2.3)'),
    })
    .describe('The title, and whether it is in the document'),
  'title-short': line
    .optional()
    .describe(
      'A short title for search results and citations: `Letter`. If left out, the kind, the correspondent, and the date',
    ),
  from: list(z.union([line, cslName])).describe(
    'The authors or signers, in the order of the document: the names as in `names/`, or the parts of CSL; `literal` is the name of an organization',
  ),
  to: list(z.union([line, cslName])).describe('The addressees, in the same form'),
  'from-as': line
    .optional()
    .describe('The title or organization that the authors share, as in the document: `Members of the Commission`'),
  'to-as': line
    .optional()
    .describe('The title and organization of the addressees, as in the document: `Chair, Commission on Trade`'),
  cc: list(line).describe('Who received copies, according to the document'),
  'issued-by': line.optional().describe('The organization that issued the document'),
  ...locationFields,
  ...numberFields,
  place: line.optional().describe('Where the document was written, if it says so'),
  date: z
    .strictObject({
      edtf: date.describe('The date (EDTF), or `unknown`'),
      printed: line.describe('The date as printed; `none` if no date is printed'),
    })
    .default({ edtf: 'unknown', printed: 'none' })
    .describe('The date of the document; left out if the document is undated'),
  classification: line.default('none printed').describe('The security marking as printed'),
  language: language.default('en').describe('The language of the document (BCP 47)'),
  featured: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Whether the home page shows the document. If no document is featured, it shows the first ones by date'),
  headnote: prose.describe('What the document is, in two or three neutral sentences'),
  witnesses: z.array(witness).min(1, 'at least one received text').describe('The received texts'),
  base: line.default('A').describe('The siglum of the witness that the transcription was made from'),
  compared: list(comparison).describe('What the received text was compared with'),
  'not-compared': list(prose).describe('What could not be compared, and why'),
  published: list(
    z.strictObject({
      where: line.describe('Who published it, and how'),
      url: url.optional().describe('The URL of the publication'),
      note: prose.optional().describe('What is known about the publication, in the words for certainty'),
    }),
  ).describe('Where the document was published, as far as is known'),
  rights: prose.describe('What is known about the rights in the document'),
  quotations: z
    .union([z.literal(NOT_EXAMINED), z.array(quotation)])
    .default([])
    .describe(`The speaker of each quotation, or \`${NOT_EXAMINED}\` if the editor did not look for the speakers`),
  'unsourced-notes': list(line).describe('The markers of the notes that cite no source'),
  formerly: list(id).describe(
    'The ids under which the document was published before. Each former address remains a page',
  ),
  relations: list(
    z.strictObject({
      kind: z.enum(relationKinds).describe('The relation of this document to the other'),
      document: id.describe('The id of the other document'),
    }),
  ).describe('The relations to other documents of the archive'),
});

export type DocumentFields = z.infer<typeof documentSchema>;

/** The entries under `quotations`; none if the quotations were not examined. */
export function declaredQuotations({ quotations }: Pick<DocumentFields, 'quotations'>) {
  return quotations === NOT_EXAMINED ? [] : quotations;
}
