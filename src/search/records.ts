/** The model as search sees it, and the division of documents into records of the index. */
import type { Archive, Edition, Passage } from '../edition/model.ts';
import { formatDate } from '../text/dates.ts';
import { sha256 } from '../text/digest.ts';
import { pin, type Paths } from '../paths.ts';
import type { DocumentFacts, SearchDocument, SearchPassage, SearchSource } from './source.ts';

/** The version of the index files; a change of it changes every digest. */
export const INDEX_FORMAT = 1;

/** Maps an archive onto what search needs. */
export function describeSearch(archive: Archive, paths: Paths): SearchSource {
  const { title, language } = archive.settings;
  const names = new Map(archive.names.map(({ id, fields }) => [id, fields.name]));
  const documents = archive.documents.map((edition) => describeDocument(edition, names, paths));
  const digest = sha256(JSON.stringify([INDEX_FORMAT, title, language, documents])).slice(0, 12);
  return { title, language, digest, documents };
}

function describeDocument(edition: Edition, names: ReadonlyMap<string, string>, paths: Paths): SearchDocument {
  const { fields } = edition;
  return {
    id: edition.id,
    title: fields['title-short'],
    kind: fields.kind.replaceAll('-', ' '),
    date: fields.date.edtf,
    dateText: formatDate(fields.date.edtf),
    path: paths.document(edition.id),
    passages: edition.passages
      .filter(({ words }) => words !== '')
      .map((passage) => describePassage(passage, edition, names)),
  };
}

function describePassage(passage: Passage, edition: Edition, names: ReadonlyMap<string, string>): SearchPassage {
  const quotations = edition.quotations.filter((quotation) => quotation.passage === passage.id);
  return {
    id: passage.id,
    pinned: edition.ledger === undefined ? undefined : pin(passage.id, passage.digest),
    locator: passage.locator,
    voice: passage.kind === 'note' ? 'note' : 'document',
    words: passage.words,
    quoted: passage.quoted
      ? [{ start: 0, end: passage.words.length, speaker: undefined }]
      : quotations.map(({ start, end, speaker }) => ({ start, end, speaker: names.get(speaker ?? '') ?? speaker })),
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
