/** The schema of the JSON files of a document, its passages, and its annotations. It is published as JSON Schema. */
import { z } from 'astro/zod';
import { annotationKinds, passageRelations } from '../schemas/annotation.ts';
import { documentKinds } from '../schemas/document-kinds.ts';
import { relationKinds } from '../schemas/document.ts';
import { passageKinds } from '../schemas/ledger-record.ts';
import { mentionBases, nameKinds } from '../schemas/names.ts';

const text = z.string();
const url = z.string().describe('An absolute URL');
const offset = z.int().min(0).describe('An offset in `text` of the passage, in code points');
const words = {
  passage: text.describe('The id of the passage'),
  start: offset,
  end: offset.describe('The offset after the last code point'),
  exact: text.describe('The words: `text` from `start` to `end`'),
};

/** A link to an item of the archive: its id and its page. */
const item = z.strictObject({ id: text, url, title: text });

export const passageRecord = z.strictObject({
  id: text.describe('The id, which is permanent: `p4`, `note-iv`'),
  url: url.describe('The address of the passage; if it is recorded in the ledger, pinned to this reading'),
  kind: z.enum(passageKinds),
  part: text.optional().describe('For a part: `salutation`, `signatures` …'),
  level: z.int().optional().describe('For a heading: its level, from 1'),
  locator: text.describe('The pointer in a citation: `para. 4`, `note iv`'),
  printed: text.optional().describe('The number printed before the passage. It is part of `text`'),
  quoted: z.boolean().describe('Whether the passage is in a block quotation of the document'),
  withheld: z.boolean().describe('Whether the words of the passage are withheld. `text` is empty then'),
  text: text.describe(
    'The words, without note calls and page marks. A line break is a line end, a cell boundary a tab, a gap `[…]`',
  ),
  digest: text.optional().describe('The digest in the pinned address: base-32 SHA-256 of the text in normal form 1'),
  calls: z
    .array(
      z.strictObject({
        id: text.describe('The id of the call: `noteref-iv`'),
        note: text.describe('The id of the note: `note-iv`'),
        marker: text.describe('The marker as printed'),
        offset,
      }),
    )
    .describe('The calls of notes in the passage, in order'),
});

export const annotationRecord = z.strictObject({
  id: text.describe('The id of the annotation in the page: `a-first-name`'),
  url,
  kind: z.enum(annotationKinds),
  headline: text,
  text: text.describe('The body as plain text'),
  html: text.describe('The body as HTML with absolute links'),
  passage: text.describe('The id of the passage that it is about'),
  words: z
    .strictObject({ start: offset, end: offset, exact: text })
    .optional()
    .describe('The words that it is about; left out if it is about the whole passage'),
  relation: z.enum(passageRelations).optional().describe('For a cross-reference: the relation'),
  sees: z.array(z.strictObject({ document: text, passage: text, url })).describe('The passages that it refers to'),
  evidence: z.array(item).describe('The works that it relies on'),
});

const block: z.ZodType<BlockRecord> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal('passage'), id: text }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(block)) }),
    z.strictObject({ type: z.literal('quotation'), blocks: z.array(block) }),
    z.strictObject({ type: z.literal('rule') }),
  ]),
);

/** A block of the text. Lists and quotations contain blocks. */
export type BlockRecord =
  | { type: 'passage'; id: string }
  | { type: 'list'; ordered: boolean; items: BlockRecord[][] }
  | { type: 'quotation'; blocks: BlockRecord[] }
  | { type: 'rule' };

export const documentRecord = z.strictObject({
  $schema: url.describe('The JSON Schema of this file'),
  id: text,
  url,
  archive: z.strictObject({ title: text, url, editor: text, license: text, licenseUrl: url.optional() }),
  kind: z.enum(documentKinds),
  title: text,
  titleDevised: z.boolean().describe('Whether the editor devised the title'),
  shortTitle: text,
  from: z.array(text),
  to: z.array(text),
  cc: z.array(text),
  issuedBy: text.optional(),
  place: text.optional(),
  date: z.strictObject({
    edtf: text.describe('The date (EDTF); `unknown` if it is not known'),
    printed: text.describe('The date as printed'),
  }),
  classification: text,
  language: text.describe('BCP 47'),
  headnote: text,
  rights: text,
  relations: z.array(z.strictObject({ kind: z.enum(relationKinds), document: text, url })),
  received: z
    .array(
      z.strictObject({
        siglum: text,
        isBase: z.boolean().describe('Whether the transcription was made from this text'),
        file: text,
        sha256: text,
        gotFrom: text,
        madeBy: text,
        traces: z.array(text),
      }),
    )
    .describe('The received texts'),
  editions: z.array(z.strictObject({ number: z.int(), date: text })).describe('Oldest first; empty for a draft'),
  withheld: text.optional().describe('Why the whole document is withheld. It has no passages then'),
  blocks: z.array(block).describe('The structure of the text. Notes are not in it'),
  passages: z.array(passageRecord).describe('In the order of the text; the notes are last'),
  notes: z
    .array(
      z.strictObject({
        id: text,
        marker: text.describe('The marker as printed'),
        text,
        calls: z.array(text).describe('The ids of the calls'),
        sources: z.array(item).describe('The works that the note cites'),
      }),
    )
    .describe('The notes of the document itself'),
  annotations: z.array(annotationRecord).describe('The annotations of the editor'),
  quotations: z
    .array(z.strictObject({ ...words, speaker: text.optional(), speakerId: text.optional() }))
    .describe('The words in quotation marks'),
  mentions: z
    .array(
      z.strictObject({
        ...words,
        names: z.array(
          z.strictObject({ id: text, name: text, kind: z.enum(nameKinds), url, basis: z.enum(mentionBases) }),
        ),
      }),
    )
    .describe('The names that the text mentions'),
});

export type PassageRecord = z.infer<typeof passageRecord>;
export type AnnotationRecord = z.infer<typeof annotationRecord>;
export type DocumentRecord = z.infer<typeof documentRecord>;
