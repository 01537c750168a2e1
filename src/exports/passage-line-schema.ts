/** The schema of a line of `passages.jsonl`. */
import { z } from 'astro/zod';
import { annotationRecord, passageRecord } from './record-schema.ts';

export const passageLine = z.strictObject({
  document: z.string().describe('The id of the document'),
  title: z.string().describe('The title of the document'),
  date: z.string().describe('The date of the document (EDTF); `unknown` if it is not known'),
  language: z.string().describe('The language of the document (BCP 47)'),
  voice: z.enum(['document', 'quoted', 'note']).describe('Who speaks: the document, a block quotation in it, its note'),
  ...passageRecord.shape,
  annotations: z
    .array(annotationRecord.pick({ id: true, url: true, kind: true, headline: true, text: true, words: true }))
    .describe('The annotations of the passage by the editor'),
  names: z.array(z.string()).describe('The ids of the names that the passage mentions'),
});

export type PassageLine = z.infer<typeof passageLine>;
