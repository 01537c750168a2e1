/** Divides documents into the records of the index. */
import { type PackedRecord, packRecord } from '../query/search-record.ts';
import type { SearchPassage, SearchSource } from '../query/search-source.ts';

/**
 * Divides documents into records. A passage is never divided.
 *
 * @param wordsPerRecord the number of words after which a new record begins
 */
export function divideRecords(source: SearchSource, wordsPerRecord: number): PackedRecord[] {
  const names = new Map(source.names.map((name) => [name.id, name]));
  return source.documents.flatMap(({ passages, ...document }) => {
    const runs: SearchPassage[][] = [];
    let words = 0;
    for (const passage of passages) {
      const length = passage.words.split(/\s+/).length;
      if (runs.length === 0 || words + length > wordsPerRecord) {
        runs.push([]);
        words = 0;
      }
      runs.at(-1)?.push(passage);
      words += length;
    }
    return runs.map((run) => packRecord(document, run, names));
  });
}
