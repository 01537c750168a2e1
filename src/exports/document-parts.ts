/** Text about all documents of which the text about each document is a part. */
import { unsavedParts } from '../model/file-parts.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { ExportSource } from './export-format.ts';

/**
 * Formats all documents, one after the other.
 *
 * @param name names the text in its file
 * @param format formats a document. It reads the archive from its second argument only
 */
export function* formatDocuments(
  source: ExportSource,
  name: string,
  format: (document: ArchiveDocument, source: ExportSource) => string,
): Generator<Uint8Array> {
  const { archive, parts = unsavedParts(archive) } = source;
  for (const document of archive.documents) {
    yield parts.get(`${name}/${document.id}`, document, (read) =>
      Buffer.from(format(document, { ...source, archive: read })),
    );
  }
}
