/** The front matter of `content/annotations/<document>/<id>.md`: the editor's remark on some words. Selectors are W3C's. */
import { z } from 'astro/zod';
import { id, line, list, prose } from './fields.ts';

/** What an annotation does. */
export const annotationKinds = ['identification', 'reading', 'context', 'comparison', 'cross-reference'] as const;

/** How two passages of different papers stand to each other. */
export const passageRelations = [
  'same words', 'same subject', 'speaks to a request', 'speaks to part of a request', 'differs', 'not mentioned',
] as const; // prettier-ignore

const quote = z.strictObject({
  exact: prose.describe('The words of the document that are meant, exactly'),
  prefix: z.string().optional().describe('Words before them, where they occur twice'),
  suffix: z.string().optional().describe('Words after them, where they occur twice'),
});

export const annotationSchema = z.strictObject({
  headline: line
    .refine((text) => {
      const words = text.split(/\s+/).length;
      return words >= 3 && words <= 8;
    }, 'three to eight words')
    .describe('What stands beside the line: three to eight words'),
  quote: quote.optional().describe('The words that are meant (W3C TextQuoteSelector)'),
  passage: line.optional().describe('The passage that is meant, or that the words stand in: its id'),
  kind: z.enum(annotationKinds).describe('What the annotation does'),
  evidence: list(id).describe('Works of content/evidence that it rests on'),
  sees: list(line).describe(
    'Passages it points to: `<document>#<passage>`, or `#<passage>` of the same document; `<document>` alone where it mentions nothing of the kind',
  ),
  relation: z.enum(passageRelations).optional().describe('For a cross-reference: how the passages stand to each other'),
});

export type AnnotationFields = z.infer<typeof annotationSchema>;
