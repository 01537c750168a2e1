/** The front matter of `content/pages/<id>.md`: pages the editor writes, such as About. */
import { z } from 'astro/zod';
import { line } from './fields.ts';

export const pageSchema = z.strictObject({
  title: line.describe('The title of the page'),
  'title-short': line.optional().describe('What the masthead calls it; the title where left out'),
  summary: line.optional().describe('One sentence on what it holds'),
});

export type PageFields = z.infer<typeof pageSchema>;
