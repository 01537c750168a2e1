/** The schema of `content/names/<kind>.yaml` and `<kind>-<part>.yaml`: the names that texts mention. */
import { z } from 'astro/zod';
import { cslPerson } from './csl-name.ts';
import { date, id, line, list, prose, url } from './fields.ts';

/** The kinds of names. Each is a file in `content/names/`, or several. */
export const nameKinds = [
  'people', 'organisations', 'offices', 'agreements', 'events', 'places', 'works', 'abbreviations',
] as const; // prettier-ignore

/** Why a form in a text means a name. */
export const mentionBases = ['named', 'by office', 'collective', 'declared'] as const;

const form = z.union([
  line,
  z.strictObject({
    text: line.describe('The form as it is in a text'),
    basis: z.enum(mentionBases).default('named').describe('Why it means this name'),
    misspelt: z
      .enum(['yes', 'no'])
      .default('no')
      .describe('Whether the form is a misspelling; the page of the name says so'),
    shared: z
      .enum(['yes', 'no'])
      .default('no')
      .describe('Whether it names several names at once; each of them has the form'),
    in: list(line).describe(
      'The only places where it means this name: `<document>`, `<document>#<passage>`, or a source; if left out, everywhere',
    ),
  }),
]);

export const nameSchema = z.strictObject({
  id: id.describe('The id of the name'),
  name: line.describe('The name, in the form the archive prefers'),
  sort: line
    .optional()
    .describe(
      'The name for the alphabetical order: `Doe, Jane A.`. Citations take the family name from it; without a comma, the name is not inverted',
    ),
  parts: cslPerson
    .optional()
    .describe('For a person: the parts of the name in citations (CSL), if the name and `sort` do not show them'),
  original: line.optional().describe('The name in its own script'),
  'original-language': line.optional().describe('The language of `original` (BCP 47)'),
  description: prose.describe('Who or what it was at the date of the documents, in one or two sentences'),
  forms: list(form).describe('The forms in which texts contain the name; the longest form wins'),
  expansion: line.optional().describe('For an abbreviation: its expansion'),
  means: id.optional().describe('For an abbreviation: the id of the name that it abbreviates'),
  head: id.optional().describe('For an administration or organization: the id of the person at its head'),
  offices: list(
    z.strictObject({
      title: line.describe('The office'),
      from: date.optional().describe('The date from which the person held it (EDTF)'),
      to: date.optional().describe('The date until which the person held it (EDTF)'),
      remark: prose.optional().describe('What is not known about it'),
      evidence: list(id).describe('The works in content/evidence that say so'),
    }),
  ).describe('The offices that the person held, with their dates'),
  date: date.optional().describe('For an event, agreement, or work: its date (EDTF)'),
  place: line.optional().describe('For an event: its place'),
  chronology: line
    .optional()
    .describe('For an event: its sentence in the chronology, with its "according to", on one line'),
  lane: z
    .enum(['documents', 'sources', 'events'])
    .optional()
    .describe('For an event: its lane in the chronology; if left out, events'),
  links: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/, 'Q and digits')
        .optional()
        .describe('The Wikidata item'),
      bioguide: z
        .string()
        .regex(/^[A-Z]\d{6}$/, 'a letter and six digits')
        .optional()
        .describe('The id in the Biographical Directory of the U.S. Congress'),
      official: url.optional().describe('The URL of the official text or page'),
    })
    .optional()
    .describe('The same person or thing in other catalogs; only what was checked'),
  evidence: list(id).describe('The works in content/evidence that the description relies on'),
});

export const namesSchema = z.array(nameSchema);

export type MentionBasis = (typeof mentionBases)[number];
export type NameFields = z.infer<typeof nameSchema>;
export type NameKind = (typeof nameKinds)[number];

/**
 * The kind of the names in a file.
 *
 * @param id the name of the file without its extension: `people`; `people-a` if the list is divided
 * @returns undefined if there is no such kind
 */
export function findNameKind(id: string): NameKind | undefined {
  return nameKinds.find((kind) => id === kind || id.startsWith(`${kind}-`));
}
