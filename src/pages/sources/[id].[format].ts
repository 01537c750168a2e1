/** A source's citation as data. */
import type { APIRoute } from 'astro';
import { getShared } from '../../site/shared-archive.ts';
import { citableSource, dataFormats } from '../../views/citable-items.ts';
import { formatCitations } from '../../citations/citation-formats.ts';

export async function getStaticPaths() {
  const { archive } = await getShared();
  return archive.sources.flatMap(({ id }) => dataFormats.map(({ ending }) => ({ params: { id, format: ending } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await getShared();
  const source = archive.sources.find(({ id }) => id === params['id']);
  if (source === undefined) throw new Error('Internal error: a citation without its source');
  return new Response(formatCitations(params['format'] ?? '', [citableSource(source)]));
};
