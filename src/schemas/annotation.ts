/** The schema of the front matter of `content/annotations/<document>/<id>.md`. Selectors are W3C's. */
import { z } from 'astro/zod';
import { id, line, list, prose } from './fields.ts';

/** The kinds of annotations: what an annotation does. */
export const annotationKinds = ['identification', 'reading', 'context', 'comparison', 'cross-reference'] as const;

/** The relations between passages of different documents. */
export const passageRelations = [
  'same words', 'same subject', 'speaks to a request', 'speaks to part of a request', 'differs', 'not mentioned',
] as const; // prettier-ignore

const quote = z.strictObject({
  exact: prose.describe('The exact words of the document'),
  prefix: z.string().optional().describe('The words before them, if the exact words occur more than once'),
  suffix: z.string().optional().describe('The words after them, if the exact words occur more than once'),
});

export const annotationSchema = z.strictObject({
  headline: line
    .refine((text) => {
      const words = text.split(/\s+/).length;
      return words >= 3 && words <= 8;
    }, 'three to eight words')
    .describe('The headline next to the line: three to eight words'),
  quote: quote.optional().describe('The words that the annotation is about (W3C TextQuoteSelector)'),
  passage: line.optional().describe('The id of the passage that the annotation is about, or that contains the words'),
  kind: z.enum(annotationKinds).describe('What the annotation does'),
  evidence: list(id).describe('The works in content/evidence that it relies on'),
  sees: list(line).describe(
    'The passages that it refers to: `<document>#<passage>`, `#<passage>`, or `<document>` for `not mentioned`',
  ),
  relation: z.enum(passageRelations).optional().describe('For a cross-reference: the relation between the passages'),
});

export type AnnotationFields = z.infer<typeof annotationSchema>;
