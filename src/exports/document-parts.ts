/** Text about all documents of which the text about each document is a part. */
import { unsavedParts } from '../model/file-parts.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { ExportSource } from './export-format.ts';

/**
 * @param name names the text in its file
 * @param format formats a document. It reads the archive from its second argument only
 */
export function formatDocuments(
  source: ExportSource,
  name: string,
  format: (document: ArchiveDocument, source: ExportSource) => string,
): string {
  const { archive, parts = unsavedParts(archive) } = source;
  const texts = archive.documents.map((document) =>
    parts.get(`${name}/${document.id}`, document, (read) =>
      Buffer.from(format(document, { ...source, archive: read })),
    ),
  );
  return Buffer.concat(texts).toString();
}
