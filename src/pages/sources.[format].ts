/** Every source's citation in one file. */
import type { APIRoute } from 'astro';
import { getShared } from '../astro/shared.ts';
import { citableSource, dataFormats } from '../components/citing.ts';
import { formatCitations } from '../citations/data.ts';

export async function getStaticPaths() {
  return dataFormats.map(({ ending }) => ({ params: { format: ending } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await getShared();
  return new Response(formatCitations(params['format'] ?? '', archive.sources.map(citableSource)));
};
