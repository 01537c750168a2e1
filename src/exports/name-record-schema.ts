/** The schema of `names.json`. */
import { z } from 'astro/zod';
import { mentionBases, nameKinds } from '../schemas/names.ts';

const text = z.string();
const date = text.describe('EDTF');
const evidence = z.array(text).describe('The ids of the works that it relies on');

const nameRecord = z.strictObject({
  id: text,
  url: text.describe('The page of the name'),
  kind: z.enum(nameKinds),
  name: text.describe('The name, in the form that the archive prefers'),
  sort: text.optional().describe('The name for the alphabetical order'),
  original: text.optional().describe('The name in its own script'),
  'original-language': text.optional().describe('BCP 47'),
  description: text,
  expansion: text.optional().describe('For an abbreviation: its expansion'),
  means: text.optional().describe('For an abbreviation: the id of the name that it abbreviates'),
  head: text.optional().describe('For an organization: the id of the person at its head'),
  offices: z.array(
    z.strictObject({
      title: text,
      from: date.optional(),
      to: date.optional(),
      remark: text.optional(),
      evidence,
    }),
  ),
  date: date.optional(),
  place: text.optional(),
  chronology: text.optional().describe('For an event: its sentence in the chronology'),
  lane: text.optional(),
  links: z
    .strictObject({ wikidata: text.optional(), bioguide: text.optional(), official: text.optional() })
    .optional()
    .describe('The same person or thing in other catalogs'),
  evidence,
  forms: z.array(text).describe('The forms in which texts contain the name'),
  mentions: z
    .array(
      z.strictObject({
        document: text,
        passage: text,
        url: text.describe('The address of the passage'),
        exact: text.describe('The words that mention the name'),
        basis: z.enum(mentionBases).describe('Why the words mean the name'),
      }),
    )
    .describe('Every mention in the documents, in the order of the text'),
});

export const nameRecords = z.array(nameRecord);

export type NameRecord = z.infer<typeof nameRecord>;
