/** The model as search sees it, and the division of documents into records of the index. */
import type { Annotation, Archive, ArchiveDocument, Passage } from '../../model/model.ts';
import type { Name } from '../../model/names-and-mentions.ts';
import { pin, type Paths } from '../../paths.ts';
import { formatDate } from '../../text/dates.ts';
import { sha256 } from '../../text/digest.ts';
import { type PackedRecord, packRecord } from '../query/search-record.ts';
import type {
  QuotedStretch, SearchDocument, SearchMention, SearchName, SearchPassage, SearchSource,
} from '../query/search-source.ts'; // prettier-ignore

/** The version of the index files; a change of it changes every digest. */
const INDEX_FORMAT = 1;

/** Maps an archive onto what search needs. */
export function describeSearch(archive: Archive, paths: Paths): SearchSource {
  const { title, language, federates } = archive.settings;
  const names = new Map(archive.names.map((name) => [name.id, name]));
  const mentions = Map.groupBy(archive.mentions, ({ document, passage }) => `${document}#${passage}`);
  const annotations = Map.groupBy(archive.annotations, ({ document }) => document);
  const described = {
    title,
    address: paths.absolute(paths.base),
    federates: federates.map((other) => ({ title: other.title, url: other.url.replace(/\/*$/, '/') })),
    language,
    names: archive.names.map(describeName),
    documents: archive.documents.map((document): SearchDocument => {
      const { id, fields } = document;
      const describe = (passage: Passage) =>
        describePassage(passage, document, names, describeMentions(mentions.get(`${id}#${passage.id}`) ?? []));
      return {
        id,
        title: fields['title-short'],
        kind: fields.kind.replaceAll('-', ' '),
        date: fields.date.edtf,
        dateText: formatDate(fields.date.edtf),
        path: paths.document(id),
        passages: [
          ...document.passages.filter(({ words }) => words !== '').map(describe),
          ...(annotations.get(id) ?? []).map((annotation) => describeAnnotation(annotation, document)),
        ],
      };
    }),
  };
  return { ...described, digest: sha256(JSON.stringify([INDEX_FORMAT, described])).slice(0, 12) };
}

function describePassage(
  passage: Passage,
  { quotations, ledger }: ArchiveDocument,
  names: ReadonlyMap<string, Name>,
  mentions: readonly SearchMention[],
): SearchPassage {
  const note = passage.kind === 'note';
  const spoken = quotations
    .filter((quotation) => quotation.passage === passage.id)
    .map(({ start, end, speaker, reportedBy }): QuotedStretch => {
      const name = speaker === undefined ? undefined : (names.get(speaker)?.fields.name ?? speaker);
      return { start, end, speaker: name !== undefined && reportedBy !== undefined ? `${name}, as reported` : name };
    })
    // The title of a work in a note's quotation marks is nobody's speech.
    .filter(({ speaker }) => !note || speaker !== undefined);
  return {
    id: passage.id,
    pinned: ledger === undefined ? undefined : pin(passage.id, passage.digest),
    locator: passage.locator,
    voice: note ? 'note' : 'document',
    words: passage.words,
    quoted: passage.quoted ? [{ start: 0, end: passage.words.length, speaker: undefined }] : spoken,
    mentions,
  };
}

function describeAnnotation({ id, fields, body, target }: Annotation, document: ArchiveDocument): SearchPassage {
  const about = document.passages.find((passage) => passage.id === target.passage);
  return {
    id: `a-${id}`,
    pinned: undefined,
    locator: `annotation to ${about?.locator ?? target.passage}`,
    voice: 'editor',
    words: `${fields.headline}. ${body.text}`.replace(/\s+/g, ' ').trim(),
    quoted: [],
    mentions: [],
  };
}

/** A name that the editor declares to be meant is not found by its forms: its words are "you" and "he". */
function describeMentions(mentions: readonly Archive['mentions'][number][]): SearchMention[] {
  return mentions.flatMap(({ form, named }) =>
    named.flatMap(({ name, basis, misspelt }) => (basis === 'declared' ? [] : [{ name, words: form, misspelt }])),
  );
}

/** A person is found by the surname alone, in either script. */
function describeName({ id, kind, fields, forms }: Name): SearchName {
  const own = forms.filter(({ shared, basis }) => !shared && basis === 'named').map(({ text }) => text);
  const surnames = kind === 'people' ? [fields.sort?.split(',')[0], fields.original?.split(' ').at(-1)] : [];
  const others = [fields.original, fields.expansion, ...surnames].filter((form) => form !== undefined);
  return { id, name: fields.name, forms: [...new Set([fields.name, ...own, ...others])] };
}

/**
 * Divides documents into records.
 *
 * @param wordsPerRecord a record is closed when it has as many words; a passage is never divided
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
