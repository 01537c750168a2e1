/** The form of `names.json`. */
import { z } from 'astro/zod';
import { mentionBases, nameKinds, nameSchema } from '../schemas/names.ts';

const { sort, original, description, expansion, means, head, offices, date, place, chronology, links, evidence } =
  nameSchema.shape;

export const nameRecord = z.strictObject({
  id: z.string(),
  url: z.string().describe('The page of the name'),
  kind: z.enum(nameKinds),
  name: z.string().describe('The name, in the form that the archive prefers'),
  sort,
  original,
  description,
  expansion,
  means,
  head,
  offices,
  date,
  place,
  chronology,
  links,
  evidence,
  'original-language': nameSchema.shape['original-language'],
  forms: z.array(z.string()).describe('The forms in which texts contain the name'),
  mentions: z
    .array(
      z.strictObject({
        document: z.string(),
        passage: z.string(),
        url: z.string().describe('The address of the passage'),
        exact: z.string().describe('The words that mention the name'),
        basis: z.enum(mentionBases).describe('Why the words mean the name'),
      }),
    )
    .describe('Every mention in the documents, in the order of the text'),
});

export const nameRecords = z.array(nameRecord);

export type NameRecord = z.infer<typeof nameRecord>;
