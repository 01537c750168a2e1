/** `content/published.json`: every document that was ever published, so that none disappears unnoticed. */
import { z } from 'astro/zod';
import { day, id, sha256 } from './fields.ts';

const lastEdition = {
  edition: z.int().min(1).describe('The number of its last edition'),
  digest: sha256.describe('The digest of that edition'),
};

const since = day.describe('The date of its first edition');

export const publishedSchema = z.strictObject({
  documents: z.array(
    z.discriminatedUnion('state', [
      z.strictObject({ id, state: z.literal('published'), since, ...lastEdition }),
      z.strictObject({ id, state: z.literal('renamed'), since, to: id.describe('The id that it got') }),
      z.strictObject({ id, state: z.literal('deleted'), since, ...lastEdition }),
    ]),
  ),
});

export type PublishedDocument = z.infer<typeof publishedSchema>['documents'][number];
