/** What the search box needs to go to an address as a reader writes it; loaded only for a search that looks like one. */
import type { APIRoute } from 'astro';
import { getShared } from '../site/shared-archive.ts';
import { namesInText } from '../citations/styles.ts';
import { citableOf } from '../views/citable-items.ts';
import type { GotoDocument } from '../search/goto/place.ts';

export const GET: APIRoute = async () => {
  const { archive, paths } = await getShared();
  const documents = archive.documents.map((edition): GotoDocument => ({
    id: edition.id,
    short: edition.fields['title-short'],
    title: edition.fields.title.text,
    kind: edition.fields.kind,
    aliases: namesInText(citableOf(archive, edition, paths)),
    passages: edition.passages.map(({ id, locator }) => [id, locator]),
  }));
  return new Response(JSON.stringify({ origin: paths.absolute(paths.home()), documents }));
};
