/** Every source's citation in one file. */
import type { APIRoute } from 'astro';
import { getShared } from '../site/shared-archive.ts';
import { citableSource, dataFormats } from '../views/citable-items.ts';
import { formatCitations } from '../citations/citation-formats.ts';

export async function getStaticPaths() {
  return dataFormats.map(({ ending }) => ({ params: { format: ending } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await getShared();
  return new Response(formatCitations(params['format'] ?? '', archive.sources.map(citableSource)));
};
