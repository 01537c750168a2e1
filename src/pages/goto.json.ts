/** What the search box needs to go to an address as a reader writes it; loaded only for a search that looks like one. */
import type { APIRoute } from 'astro';
import { getShared } from '../astro/shared.ts';
import type { GotoDocument } from '../search/goto.ts';

export const GET: APIRoute = async () => {
  const { archive, paths } = await getShared();
  const documents = archive.documents.map(({ id, fields, passages }): GotoDocument => ({
    id,
    short: fields['title-short'],
    title: fields.title.text,
    aliases: [],
    passages: passages.map((passage) => [passage.id, passage.locator]),
  }));
  return new Response(JSON.stringify({ origin: paths.absolute(paths.home()), documents }));
};
