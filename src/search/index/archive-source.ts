/** Derives from the model what can be searched: passages, notes, annotations, and the forms of names. */
import { findPassage, quotationsAt } from '../../model/document-indexes.ts';
import { type FileParts, unsavedParts } from '../../model/file-parts.ts';
import { getIndexes } from '../../model/indexes.ts';
import type { Annotation } from '../../model/editorial-content.ts';
import type { Archive, ArchiveDocument, Passage } from '../../model/model.ts';
import type { Mention, Name } from '../../model/names-and-mentions.ts';
import { nameSpeaker } from '../../model/speakers.ts';
import { pin, type Paths } from '../../paths.ts';
import { formatDate } from '../../text/dates.ts';
import { sha256 } from '../../text/digest.ts';
import { oneLine } from '../../text/shorten.ts';
import type {
  QuotedStretch,
  SearchDocument,
  SearchMention,
  SearchName,
  SearchPassage,
  SearchSource,
} from '../query/search-source.ts';

/** The version of the index files. It is part of the digest, so that no cache mixes two versions. */
const INDEX_FORMAT = 6;

/**
 * Derives the searchable content of an archive. The passages of a document are derived when they are read.
 *
 * @param parts the digests of documents, of which a build saves some
 */
export function createSearchSource(archive: Archive, paths: Paths, parts = unsavedParts(archive)): SearchSource {
  const { title, language, federates } = archive.settings;
  const content = {
    title,
    address: paths.absolute(paths.base),
    federates: federates.map((other) => ({ title: other.title, url: other.url.replace(/\/*$/, '/') })),
    language,
    names: archive.names.map(describeName),
  };
  const described = archive.documents.map((document) => describeDocument(document, archive, paths, parts));
  const digests = described.map(({ digest }) => digest);
  return {
    ...content,
    passageCount: archive.documents.reduce((sum, { passages }) => sum + passages.length, 0),
    documents: described.map(({ document }) => document),
    digests: new Map(described.map(({ document, digest }) => [document.path, digest])),
    digest: sha256(JSON.stringify([INDEX_FORMAT, content, digests])).slice(0, 12),
  };
}

/** Describes a document, with the digest of its description. */
function describeDocument(
  document: ArchiveDocument,
  archive: Archive,
  paths: Paths,
  parts: FileParts,
): { readonly document: SearchDocument; readonly digest: string } {
  const { id, fields } = document;
  let passages: readonly SearchPassage[] | undefined;
  const readPassages = (from: Archive) => (passages ??= listPassages(document, from));
  const described: SearchDocument = {
    id,
    title: fields['title-short'],
    kind: fields.kind.replaceAll('-', ' '),
    date: fields.date.edtf,
    get dateText() {
      return formatDate(fields.date.edtf);
    },
    path: paths.document(id),
    get passages() {
      return readPassages(archive);
    },
  };
  const digest = parts.get(id, document, (tracked) => {
    readPassages(tracked);
    return Buffer.from(sha256(JSON.stringify(described)));
  });
  return { document: described, digest: Buffer.from(digest).toString() };
}

function listPassages(document: ArchiveDocument, archive: Archive): SearchPassage[] {
  const passages = document.passages.filter(({ words }) => words !== '');
  const annotations = getIndexes(archive).annotationsOf(document.id);
  return [
    ...passages.map((passage) => describePassage(passage, document, archive)),
    ...annotations.map((annotation) => describeAnnotation(annotation, document)),
  ];
}

function describePassage(passage: Passage, document: ArchiveDocument, archive: Archive): SearchPassage {
  const { mentionsAt } = getIndexes(archive);
  const isNote = passage.kind === 'note';
  const quotations = quotationsAt(document, passage.id)
    .map((quotation): QuotedStretch => {
      const { start, end } = quotation;
      const speaker = nameSpeaker(archive, quotation);
      return { start, end, speaker: speaker?.reporter === undefined ? speaker?.name : `${speaker.name}, as reported` };
    })
    // In a note, quotation marks without a speaker enclose the title of a work.
    .filter(({ speaker }) => !isNote || speaker !== undefined);
  return {
    id: passage.id,
    pinned: document.ledger === undefined ? undefined : pin(passage.id, passage.digest),
    locator: passage.locator,
    voice: isNote ? 'note' : 'document',
    words: passage.words,
    quoted: passage.quoted ? [{ start: 0, end: passage.words.length, speaker: undefined }] : quotations,
    mentions: mentionsAt(document.id, passage.id).flatMap(describeMention),
  };
}

function describeAnnotation({ id, fields, body, target }: Annotation, document: ArchiveDocument): SearchPassage {
  const passage = findPassage(document, target.passage);
  return {
    id: `a-${id}`,
    pinned: undefined,
    locator: `annotation to ${passage?.locator ?? target.passage}`,
    voice: 'editor',
    words: oneLine(`${fields.headline}. ${body.text}`),
    quoted: [],
    mentions: [],
  };
}

/** The names in a mention, without names that the editor declares: their words are "you" or "he". */
function describeMention({ form, named }: Mention): SearchMention[] {
  return named
    .filter(({ basis }) => basis !== 'declared')
    .map(({ name, misspelt }) => ({ name, words: form, misspelt }));
}

/** The forms of a name. The surname alone finds a person, in either script. */
function describeName({ id, kind, fields, forms }: Name): SearchName {
  const ownForms = forms.filter(({ shared, basis }) => !shared && basis === 'named').map(({ text }) => text);
  const surnames = kind === 'people' ? [fields.sort?.split(',')[0], fields.original?.split(' ').at(-1)] : [];
  const otherForms = [fields.original, fields.expansion, ...surnames].filter((form) => form !== undefined);
  return { id, name: fields.name, forms: [...new Set([fields.name, ...ownForms, ...otherForms])] };
}
