/** The schema of `content/documents/<id>.claims.yaml`: what a document claims, and what is not known about it. */
import { z } from 'astro/zod';
import { cites, id, line, list, prose } from './fields.ts';

/** What the words of a claim do. Only words of the first kind state a fact that can be checked. */
const claimKinds = ['states', 'asks for', 'argues'] as const;

const claim = z.strictObject({
  passage: line.describe('The id of the passage that contains the words'),
  kind: z.enum(claimKinds).describe('What the words do: state a fact, ask for something, or argue'),
  cites: cites.describe('What the document cites for the claim'),
  annotation: id
    .optional()
    .describe('The id of the annotation of this document that says what is known about the claim'),
  exact: prose.describe('The words of the claim, exactly as in the passage, where they must occur once'),
});

const unknown = z.strictObject({
  what: prose.describe('What is not known, as an indirect question: `Whether the talks took place.`'),
  settle: prose.describe('What would settle the question: a text, a place to look, a statement by somebody'),
});

export const claimsSchema = z.strictObject({
  claims: list(claim).describe('The claims, in the order of the text; several can share a sentence'),
  unknown: list(unknown).describe('What remains unknown about the document and its claims, most important first'),
});

export type ClaimsFields = z.infer<typeof claimsSchema>;
export type ClaimFields = z.infer<typeof claim>;
export type UnknownFields = z.infer<typeof unknown>;
