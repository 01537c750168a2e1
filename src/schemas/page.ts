/** The schema of the front matter of `content/pages/<id>.md`: pages that the editor writes, such as About. */
import { z } from 'astro/zod';
import { line } from './fields.ts';

export const pageSchema = z.strictObject({
  title: line.describe('The title of the page'),
  'title-short': line.optional().describe('The title in the masthead; if left out, `title`'),
  summary: line.optional().describe('One sentence about what the page contains'),
});

export type PageFields = z.infer<typeof pageSchema>;
