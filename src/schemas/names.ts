/** `content/names/<kind>.yaml`: persons, organisations, offices, agreements, events, places, works, abbreviations. */
import { z } from 'astro/zod';
import { date, id, line, list, prose, url } from './fields.ts';

/** Kinds of name; each is a file in `content/names/`. */
export const nameKinds = [
  'people', 'organisations', 'offices', 'agreements', 'events', 'places', 'works', 'abbreviations',
] as const; // prettier-ignore

/** Why a form in the text is taken to mean this name. */
export const mentionBases = ['named', 'by office', 'collective', 'declared'] as const;

const form = z.union([
  line,
  z.strictObject({
    text: line.describe('The form as it stands in a text'),
    basis: z.enum(mentionBases).default('named').describe('Why it means this name'),
    misspelt: z.enum(['yes', 'no']).default('no').describe('Whether the form is a misspelling; the page says so'),
    shared: z.enum(['yes', 'no']).default('no').describe('Whether it names several at once; each of them says so'),
    in: list(line).describe(
      'Where alone it means this name: `<document>`, `<document>#<passage>`, a source id; everywhere where left out',
    ),
  }),
]);

export const nameSchema = z.strictObject({
  id: id.describe('Its id'),
  name: line.describe('The name, in the form the archive prefers'),
  sort: line.optional().describe('Where it files: `Ryabkov, Sergei A.`'),
  original: line.optional().describe('The name in its own script'),
  'original-language': line.optional().describe('The language of that (BCP 47)'),
  description: prose.describe('Who or what it is, at the date of the documents, in one or two sentences'),
  forms: list(form).describe('The forms in which texts have it; the longest wins'),
  expansion: line.optional().describe('For an abbreviation: what it stands for'),
  means: id.optional().describe('For an abbreviation: the name it stands for'),
  head: id.optional().describe('For an administration or body: the person at its head'),
  offices: list(
    z.strictObject({
      title: line.describe('The office'),
      from: date.optional().describe('Since when (EDTF)'),
      to: date.optional().describe('Until when (EDTF)'),
      remark: prose.optional().describe('What is not known of it'),
      evidence: list(id).describe('Works of content/evidence that say so'),
    }),
  ).describe('Offices held, with their dates'),
  date: date.optional().describe('For an event, agreement or work: when (EDTF)'),
  place: line.optional().describe('For an event: where'),
  chronology: line
    .optional()
    .describe('For an event: the sentence of the chronology, with its "according to"; one line'),
  lane: z
    .enum(['documents', 'sources', 'events'])
    .optional()
    .describe('For an event: its lane in the chronology; events where left out'),
  links: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/, 'Q and digits')
        .optional()
        .describe('Wikidata item'),
      bioguide: z
        .string()
        .regex(/^[A-Z]\d{6}$/, 'a letter and six digits')
        .optional()
        .describe('Biographical Directory of the U.S. Congress'),
      official: url.optional().describe('The official text or page'),
    })
    .optional()
    .describe('The same thing elsewhere, where checked'),
  evidence: list(id).describe('Works of content/evidence that it rests on'),
});

export const namesSchema = z.array(nameSchema);

export type MentionBasis = (typeof mentionBases)[number];
export type NameFields = z.infer<typeof nameSchema>;
export type NameKind = (typeof nameKinds)[number];
