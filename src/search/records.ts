/** The model as search sees it, and the division of documents into records of the index. */
import type { Archive, Edition, Passage } from '../edition/model.ts';
import { formatDate } from '../text/dates.ts';
import { sha256 } from '../text/digest.ts';
import type { Paths } from '../paths.ts';
import type { DocumentFacts, SearchDocument, SearchPassage, SearchSource } from './source.ts';

/** The version of the index files; a change of it changes every digest. */
export const INDEX_FORMAT = 1;

/** Maps an archive onto what search needs. */
export function describeSearch(archive: Archive, paths: Paths): SearchSource {
  const { title, language } = archive.settings;
  const documents = archive.documents.map((edition) => describeDocument(edition, paths));
  const digest = sha256(JSON.stringify([INDEX_FORMAT, title, language, documents])).slice(0, 12);
  return { title, language, digest, documents };
}

function describeDocument(edition: Edition, paths: Paths): SearchDocument {
  const { fields } = edition;
  return {
    id: edition.id,
    title: fields['title-short'],
    kind: fields.kind.replaceAll('-', ' '),
    date: fields.date.edtf,
    dateText: formatDate(fields.date.edtf),
    path: paths.document(edition.id),
    passages: edition.passages.filter(({ words }) => words !== '').map(describePassage),
  };
}

function describePassage(passage: Passage): SearchPassage {
  return {
    id: passage.id,
    pinned: undefined,
    locator: passage.locator,
    voice: passage.kind === 'note' ? 'note' : 'document',
    words: passage.words,
    quoted: passage.quoted ? [{ start: 0, end: passage.words.length, speaker: undefined }] : [],
    names: [],
    forms: [],
  };
}

/** What one result of the engine stands for: a run of passages of one document. */
export interface SearchRecord {
  readonly document: DocumentFacts;
  readonly passages: readonly SearchPassage[];
}

/**
 * Divides documents into records.
 *
 * @param wordsPerRecord a record is closed when it has as many words; a passage is never divided
 */
export function divideRecords(source: SearchSource, wordsPerRecord: number): SearchRecord[] {
  const records: SearchRecord[] = [];
  for (const { passages, ...document } of source.documents) {
    let run: SearchPassage[] = [];
    let words = 0;
    const close = () => {
      if (run.length > 0) records.push({ document, passages: run });
      run = [];
      words = 0;
    };
    for (const passage of passages) {
      const length = passage.words.split(/\s+/).length;
      if (words > 0 && words + length > wordsPerRecord) close();
      run.push(passage);
      words += length;
    }
    close();
  }
  return records;
}
