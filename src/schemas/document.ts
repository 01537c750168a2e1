/** The front matter of `content/documents/<id>.md`. */
import { z } from 'astro/zod';
import { documentKinds } from './document-kinds.ts';
import { date, id, language, line, list, prose, sha256, url } from './fields.ts';
import { accessKinds, comparison as collation } from './source.ts';

const witness = z.strictObject({
  siglum: z
    .string()
    .regex(/^[A-Z][0-9]?$/, 'a capital letter, such as A')
    .describe('The letter that names this received text'),
  file: z
    .string()
    .regex(/^\.\.\/received\/[^/\\]+$/, '../received/<file>')
    .describe('The received text, relative to this file'),
  sha256: sha256.describe('SHA-256 of the received file, byte for byte'),
  'got-from': line.describe('Whom or what it was got from; `unknown` is a value'),
  'made-by': line.describe('Who or what made the file; `unknown` is a value'),
  traces: list(line).describe('What in the file shows how it was made'),
});

const comparison = z.strictObject({
  'compared-with': line.describe('What the received text was compared with'),
  evidence: id.optional().describe('The work of content/evidence it was compared with'),
  extent: prose.describe('How much was compared'),
  result: prose.describe('What came out, in the words for certainty'),
});

/** Where the document does not say whose words it quotes. */
export const NOT_SAID = 'not said';

const quotation = z.strictObject({
  passage: line.describe('The passage the words stand in: its id'),
  exact: prose.describe('The words between the quotation marks, or enough of their beginning to tell them apart'),
  speaker: line.describe(`Whose words they are: the id of a name, words, or \`${NOT_SAID}\``),
  'reported-by': line.optional().describe('Who reports them, where the document had them at second hand'),
  cites: z
    .string()
    .regex(/^(?:note [A-Za-z0-9*†‡§]+|in text|none)$/, '`note iv`, `in text` or `none`')
    .describe('What the document cites for them'),
  collation: z
    .strictObject({
      access: z.enum(accessKinds).optional().describe('How what the document names in the text could be reached'),
      ...collation,
    })
    .optional()
    .describe('What they were compared with, where no note leads to a source that says so'),
});

/** How one document is related to another. */
export const relationKinds = ['enclosure-of', 'translation-of', 'version-of', 'part-of'] as const;

export const documentSchema = z.strictObject({
  kind: z.enum(documentKinds).describe('What kind of document it is'),
  title: z
    .strictObject({
      text: line.describe('The title'),
      sentence: line.optional().describe('The title in sentence case, for APA: only names keep their capitals'),
      devised: z.enum(['yes', 'no']).default('no').describe('Whether the editor devised it (DACS 2.3)'),
    })
    .describe('The title, and whether the document bears it'),
  'title-short': line.describe('What a result or a citation calls it: `Letter`'),
  from: list(line).describe('Who speaks: authors or signers, in the order of the document'),
  to: list(line).describe('Whom it is addressed to'),
  'from-as': line
    .optional()
    .describe(
      'Titles and bodies under which they write, of several the one they share, as the document has it: `United States Senators`',
    ),
  'to-as': line
    .optional()
    .describe(
      'Titles and bodies under which it is addressed to them, as the document has it: `Secretary of State, U.S. Department of State`',
    ),
  cc: list(line).describe('Who had copies, as the document says'),
  'issued-by': line.optional().describe('The body that issued it'),
  place: line.optional().describe('Where it was written, as far as it says'),
  date: z
    .strictObject({
      edtf: date.describe('The date (EDTF)'),
      printed: line.describe('The date as printed; `none` where it bears none'),
    })
    .describe('The date of the document'),
  classification: line.default('none printed').describe('Security marking as printed'),
  language: language.default('en').describe('The language of the document (BCP 47)'),
  headnote: prose.describe('What it is, in two or three neutral sentences'),
  witnesses: z.array(witness).min(1, 'at least one received text').describe('The received texts'),
  base: line.default('A').describe('The siglum of the witness that is transcribed'),
  compared: list(comparison).describe('What the received text was compared with'),
  'not-compared': list(prose).describe('What could not be compared, and why'),
  published: list(
    z.strictObject({
      where: line.describe('Who published it, and how'),
      url: url.optional().describe('Where it can be seen'),
      note: prose.optional().describe('What is known of it, in the words for certainty'),
    }),
  ).describe('Where it was published, as far as known'),
  rights: prose.describe('What is said of the rights in it'),
  quotations: list(quotation).describe('Who speaks in each quotation'),
  'unsourced-notes': list(line).describe('Markers of notes that cite no source'),
  relations: list(
    z.strictObject({
      kind: z.enum(relationKinds).describe('How they are related'),
      document: id.describe('The other document'),
    }),
  ).describe('Relations to other documents of the archive'),
});

export type DocumentFields = z.infer<typeof documentSchema>;
