/** A document's citation as data, for programs that keep references. */
import type { APIRoute } from 'astro';
import { getShared } from '../../site/shared-archive.ts';
import { citableOf, dataFormats } from '../../views/citable-items.ts';
import { formatCitations } from '../../citations/citation-formats.ts';

export async function getStaticPaths() {
  const { archive } = await getShared();
  return archive.documents.flatMap(({ id }) => dataFormats.map(({ ending }) => ({ params: { id, format: ending } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive, paths } = await getShared();
  const document = archive.documents.find(({ id }) => id === params['id']);
  if (document === undefined) throw new Error('Internal error: a citation without its document');
  return new Response(formatCitations(params['format'] ?? '', [citableOf(archive, document, paths)]));
};
