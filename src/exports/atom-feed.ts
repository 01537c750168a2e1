/**
 * The corrections of the archive as an Atom feed. All dates come from the ledgers and from `corrections.yaml`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
import { listChanges, type RecordedChange } from '../ledger/show/corrections.ts';
import { getIndexes } from '../model/indexes.ts';
import type { StatementCorrection } from '../model/editorial-content.ts';
import type { Archive } from '../model/model.ts';
import { statementId } from '../model/statement-ids.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import { lastChange } from './last-change.ts';

export const atomFeed: ExportFormat<Archive> = {
  label: 'Feed (Atom)',
  purpose: 'feed',
  mediaType: 'application/atom+xml',
  rel: 'alternate',
  path: () => 'corrections.xml',
  write(archive, source) {
    const { paths } = source;
    const ledgers = archive.documents.flatMap(({ ledger }) => ledger ?? []);
    const { document } = getIndexes(archive);
    const page = paths.absolute(paths.corrections());
    const entries = [
      ...archive.corrections.map((correction) => formatStatement(correction, source)),
      ...listChanges(ledgers).map((change) =>
        formatEntry(change, document(change.document)?.fields['title-short'] ?? change.document, source),
      ),
    ];
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeHtml(page)}</id>
  <title>${escapeHtml(`Corrections: ${archive.settings.title}`)}</title>
  <link href="${escapeHtml(page)}"/>
  <link rel="self" href="${escapeHtml(paths.absolute(paths.file(atomFeed.path(archive))))}"/>
  <updated>${timestamp(lastChange(archive) ?? '1970-01-01')}</updated>
  <author><name>${escapeHtml(archive.settings.editor)}</name></author>
${entries.join('\n')}
</feed>
`;
  },
};

function formatStatement({ fields, index }: StatementCorrection, { archive, paths }: ExportSource): string {
  const address = `${paths.absolute(paths.corrections())}#${statementId(index, archive)}`;
  const content = `${fields.why}\nBefore: ${fields.said}\nAfter: ${fields.says}`;
  return `  <entry>
    <id>${escapeHtml(address)}</id>
    <title>${escapeHtml(`${fields.subject}: statement corrected`)}</title>
    <link href="${escapeHtml(address)}"/>
    <updated>${timestamp(fields.date)}</updated>
    <content type="text">${escapeHtml(content)}</content>
  </entry>`;
}

/** @param title the short title of the document */
function formatEntry(change: RecordedChange, title: string, { paths }: ExportSource): string {
  const { document, id, edition, date, event, cause, reason, old, fresh } = change;
  const kind = cause === 'typography' ? 'typography only' : event;
  const words = old === '' ? '' : `Before: ${old}\nAfter: ${fresh}`;
  return `  <entry>
    <id>${escapeHtml(`${paths.absolute(paths.corrections())}#${document}-${id}-${edition}`)}</id>
    <title>${escapeHtml(`${title}, ${id}: ${kind}`)}</title>
    <link href="${escapeHtml(paths.absolute(paths.passage(document, id)))}"/>
    <updated>${timestamp(date)}</updated>
    <content type="text">${escapeHtml([reason, words].filter(Boolean).join('\n'))}</content>
  </entry>`;
}

/** A date of a ledger as an RFC 3339 timestamp: midnight UTC, because ledgers record dates without a time. */
function timestamp(date: string): string {
  return `${date}T00:00:00Z`;
}
