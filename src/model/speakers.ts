/** Who says quoted words. */
import { getIndexes } from './indexes.ts';
import type { Archive, Quotation } from './model.ts';

/** A speaker. */
export interface NamedSpeaker {
  readonly name: string;
  /** Who reports the words; undefined if the archive names nobody. */
  readonly reporter: string | undefined;
}

/** The speaker of a quotation; undefined if the archive does not say whose words it is. */
export function nameSpeaker(
  archive: Archive,
  { speaker, reportedBy }: Pick<Quotation, 'speaker' | 'reportedBy'>,
): NamedSpeaker | undefined {
  if (speaker === undefined) return undefined;
  const indexes = getIndexes(archive);
  const source = indexes.source(reportedBy);
  return {
    name: indexes.name(speaker)?.fields.name ?? speaker,
    reporter: source?.fields['container-title'] ?? source?.fields['title-short'] ?? reportedBy,
  };
}
