/** The corrections as a feed (Atom, RFC 4287). Its dates are those of the ledgers. */
import type { APIRoute } from 'astro';
import { getShared } from '../site/shared-archive.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { listChanges } from '../ledger/show/corrections.ts';

export const GET: APIRoute = async () => {
  const { archive, paths } = await getShared();
  const ledgers = archive.documents.flatMap(({ ledger }) => ledger ?? []);
  const changes = listChanges(ledgers);
  const days = ledgers.flatMap(({ editions }) => editions.map(({ date }) => date)).toSorted();
  const shorts = new Map(archive.documents.map(({ id, fields }) => [id, fields['title-short']]));
  const at = (day: string) => `${day}T00:00:00Z`;
  const entries = changes.map(({ document, id, edition, date, event, cause, reason, old, fresh }) => {
    const url = paths.absolute(paths.passage(document, id));
    const kind = cause === 'typography' ? 'typography only' : event;
    const words = old === '' ? '' : `Before: ${old}\nAfter: ${fresh}`;
    return `  <entry>
    <id>${escapeHtml(`${paths.absolute(paths.corrections())}#${document}-${id}-${edition}`)}</id>
    <title>${escapeHtml(`${shorts.get(document) ?? document}, ${id}: ${kind}`)}</title>
    <link href="${escapeHtml(url)}"/>
    <updated>${at(date)}</updated>
    <content type="text">${escapeHtml([reason, words].filter(Boolean).join('\n'))}</content>
  </entry>`;
  });
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeHtml(paths.absolute(paths.corrections()))}</id>
  <title>${escapeHtml(`Corrections: ${archive.settings.title}`)}</title>
  <link href="${escapeHtml(paths.absolute(paths.corrections()))}"/>
  <link rel="self" href="${escapeHtml(paths.absolute(paths.correctionsFeed()))}"/>
  <updated>${at(days.at(-1) ?? '1970-01-01')}</updated>
  <author><name>${escapeHtml(archive.settings.editor)}</name></author>
${entries.join('\n')}
</feed>
`;
  return new Response(feed);
};
