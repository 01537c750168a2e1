/** Every passage of the archive as one line of JSON, for programs. @see https://jsonlines.org/ */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { describeAnnotation } from './annotation-record.ts';
import { describePassage } from './document-record.ts';
import { formatDocuments } from './document-parts.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import { createAddresses, type PassageAddresses } from './passage-addresses.ts';
import type { PassageLine } from './passage-line-schema.ts';

export const passagesJsonl: ExportFormat<Archive> = {
  label: 'Passages (JSON lines)',
  about: 'one line of JSON for each passage',
  option: 'passages',
  purpose: 'archive',
  mediaType: 'application/jsonl',
  rel: 'alternate',
  path: () => 'passages.jsonl',
  write: (_, source) =>
    formatDocuments(source, 'passages', (document, read) =>
      describeLines(document, read)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    ),
};

/** The passages of a document. */
export function describeLines(document: ArchiveDocument, source: ExportSource): PassageLine[] {
  const addresses = createAddresses(document, source.paths);
  return document.passages.map((passage) => describeLine(document, passage, addresses, source));
}

function describeLine(
  document: ArchiveDocument,
  passage: Passage,
  addresses: PassageAddresses,
  source: ExportSource,
): PassageLine {
  const { id, fields } = document;
  const indexes = getIndexes(source.archive);
  const annotations = indexes.annotationsOf(id).filter(({ target }) => target.passage === passage.id);
  const mentions = indexes.mentionsAt(id, passage.id);
  return {
    document: id,
    title: fields.title.text,
    date: fields.date.edtf,
    language: fields.language,
    voice: passage.kind === 'note' ? 'note' : passage.quoted ? 'quoted' : 'document',
    ...describePassage(passage, addresses),
    annotations: annotations.map((annotation) => {
      const { id: annotationId, url, kind, headline, text, words } = describeAnnotation(annotation, source);
      return { id: annotationId, url, kind, headline, text, ...(words === undefined ? {} : { words }) };
    }),
    names: [...new Set(mentions.flatMap(({ named }) => named.map(({ name }) => name)))],
  };
}
