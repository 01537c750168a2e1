/** What can be checked of a document, as CSV and as JSON. */
import type { APIRoute } from 'astro';
import { getShared } from '../../../site/shared-archive.ts';
import { createSheet } from '../../../model/claims-sheet.ts';
import { describeRows, formatSheetCsv, formatJson } from '../../../exports/evidence-sheet.ts';

export async function getStaticPaths() {
  const { archive } = await getShared();
  return archive.documents.flatMap(({ id }) => ['csv', 'json'].map((format) => ({ params: { id, format } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive, paths } = await getShared();
  const document = archive.documents.find(({ id }) => id === params['id']);
  if (document === undefined) throw new Error('Internal error: data without its document');
  const records = describeRows(createSheet(archive, document), archive, paths);
  return params['format'] === 'csv'
    ? new Response(formatSheetCsv(records), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
    : new Response(formatJson(records), { headers: { 'Content-Type': 'application/json' } });
};
