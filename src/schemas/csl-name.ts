/** A name in the parts of CSL. @see https://docs.citationstyles.org/en/stable/specification.html#names */
import { z } from 'astro/zod';
import { line } from './fields.ts';

/** The parts of a person's name. */
export const cslPerson = z
  .strictObject({
    family: line.optional().describe('The family name; it can have several words: `García Márquez`'),
    given: line.optional().describe('The given names; for a ruler or a person with one name, the whole name'),
    'dropping-particle': line
      .optional()
      .describe('A particle that is omitted if the family name is alone: `von` in `Alexander von Humboldt`'),
    'non-dropping-particle': line
      .optional()
      .describe('A particle that the family name always has: `van` in `Vincent van Gogh`'),
    suffix: line.optional().describe('A suffix: `Jr.`, `III`; degrees are left out'),
    'static-ordering': z
      .enum(['yes', 'no'])
      .optional()
      .describe('Whether the family name comes first in running text too: `Mao Zedong`'),
  })
  .refine(({ family, given }) => family !== undefined || given !== undefined, 'a field `family` or `given`');

/** A name: the parts of a person's name, or the name of an organization. */
export const cslName = z.union([cslPerson, z.strictObject({ literal: line.describe('The name of an organization') })]);

export type CslName = z.infer<typeof cslName>;
