/** What the search box needs to go to an address as a reader writes it; loaded only for a search that looks like one. */
import type { APIRoute } from 'astro';
import { getShared } from '../site/shared-archive.ts';
import { namesInText } from '../citations/citation-styles.ts';
import { citableOf } from '../views/citable-items.ts';
import type { GotoDocument } from '../search/goto/place.ts';

export const GET: APIRoute = async () => {
  const { archive, paths } = await getShared();
  const documents = archive.documents.map((document): GotoDocument => ({
    id: document.id,
    short: document.fields['title-short'],
    title: document.fields.title.text,
    kind: document.fields.kind,
    aliases: namesInText(citableOf(archive, document, paths)),
    passages: document.passages.map(({ id, locator }) => [id, locator]),
  }));
  return new Response(JSON.stringify({ origin: paths.absolute(paths.home()), documents }));
};
