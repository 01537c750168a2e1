/** Divides documents into the records of the index. */
import { type PackedRecord, packRecord } from '../query/search-record.ts';
import type { SearchPassage, SearchSource } from '../query/search-source.ts';

/** How large a record may be. */
export interface RecordSize {
  /** The number of words after which a new record begins. */
  readonly words: number;
  readonly passages: number;
}

/** Divides documents into records. A passage is never divided. */
export function divideRecords(source: Pick<SearchSource, 'documents' | 'names'>, size: RecordSize): PackedRecord[] {
  const names = new Map(source.names.map((name) => [name.id, name]));
  return source.documents.flatMap(({ passages, ...document }) => {
    const runs: SearchPassage[][] = [];
    let words = 0;
    for (const passage of passages) {
      const length = passage.words.split(/\s+/).length;
      if (runs.length === 0 || words + length > size.words || runs.at(-1)?.length === size.passages) {
        runs.push([]);
        words = 0;
      }
      runs.at(-1)?.push(passage);
      words += length;
    }
    return runs.map((run) => packRecord(document, run, names));
  });
}
