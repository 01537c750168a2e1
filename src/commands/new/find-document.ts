/** Finds a document that a new file belongs to. */
import { readArchive } from '../../load/read-archive.ts';
import { getIndexes } from '../../model/indexes.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError if the archive has no document with the id, or if mistakes prevent reading the document */
export async function findDocument(content: string, id: string): Promise<ArchiveDocument> {
  const { archive } = await readArchive(content);
  const document = archive && getIndexes(archive).document(id);
  if (document !== undefined) return document;
  const known = archive?.documents.map((other) => other.id) ?? [];
  throw new UsageError(`Unexpected document \`${id}\`, expected the id of a readable document${didYouMean(id, known)}`);
}
