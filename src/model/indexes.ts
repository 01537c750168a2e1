/** Indexes of an archive: its items by id, and what belongs to a document, passage, or name. Built once per archive. */
import type { CollationFields } from '../schemas/source.ts';
import { groupByEach, indexById } from '../text/group-by.ts';
import { formatPassageReference } from '../text/passage-reference.ts';
import { findNote, findPassage } from './document-indexes.ts';
import type { Annotation, Evidence, Page } from './editorial-content.ts';
import type { Archive, ArchiveDocument, ArchiveFile, Note, Passage, Quotation, Source } from './model.ts';
import type { Mention, Name, Named } from './names-and-mentions.ts';
import { defineDerived, defineLookup, untracked } from './tracked-archive.ts';

/** A mention, with the entry in it that is about the name that was looked up. */
export interface NamedMention {
  readonly mention: Mention;
  readonly named: Named;
}

/** A relation that one document declares to another. */
export interface ReceivedRelation {
  readonly kind: ArchiveDocument['fields']['relations'][number]['kind'];
  /** The document that declares it. */
  readonly from: ArchiveDocument;
}

/**
 * Lookups in an archive by id, in constant time. An item is undefined if the archive does not have it or the id is
 * undefined. A list is empty then.
 */
export interface Indexes {
  document(id: string | undefined): ArchiveDocument | undefined;
  source(id: string | undefined): Source | undefined;
  name(id: string | undefined): Name | undefined;
  evidence(id: string | undefined): Evidence | undefined;
  page(id: string | undefined): Page | undefined;
  annotation(document: string, id: string): Annotation | undefined;
  passage(document: string | undefined, id: string | undefined): Passage | undefined;
  /** The note with a printed marker. */
  note(document: string | undefined, label: string | undefined): Note | undefined;
  /** All annotations of a document, in the order of its text. */
  annotationsOf(document: string): readonly Annotation[];
  /** The annotations at a passage in the order of its words, without cross-references. */
  remarksAt(document: string, passage: string): readonly Annotation[];
  /** All mentions in a document, in the order of its text. */
  mentionsIn(document: string): readonly Mention[];
  /** The mentions in a passage, in the order of its words. */
  mentionsAt(document: string, passage: string): readonly Mention[];
  /** The mentions of a name in documents, in the order of `archive.mentions`. */
  mentionsOf(name: string): readonly NamedMention[];
  /** The mentions of a name in the bibliographic fields of sources. */
  sourceMentionsOf(name: string): readonly NamedMention[];
  /** The names that the bibliographic fields of a source mention, each once. */
  namesInSource(source: string): readonly Name[];
  /** The quotations with a speaker, in the order of the documents, each with its document. */
  quotationsOf(speaker: string): readonly { readonly document: ArchiveDocument; readonly quotation: Quotation }[];
  /** The names whose `head` or `means` is a name. */
  namesReferringTo(name: string): readonly Name[];
  /** The names that the chronology has a sentence about. */
  readonly events: readonly Name[];
  /** The relations that other documents declare to a document. */
  relationsTo(document: string): readonly ReceivedRelation[];
  /** The comparisons of a document's words, in the order of the sources and of their front matter. */
  collationsOf(document: string): readonly SourceCollation[];
  /** The sources that the notes of a document cite, in the order of `archive.sources`. */
  sourcesCitedIn(document: string): readonly Source[];
  /** The documents before and after a document. */
  neighborsOf(document: string): Neighbors;
  /** A file of the content folder. */
  file(path: string): ArchiveFile | undefined;
}

/** The documents next to a document, in the order of `archive.documents`. */
export interface Neighbors {
  readonly previous: ArchiveDocument | undefined;
  readonly next: ArchiveDocument | undefined;
}

/** A comparison of some words of a document, and the source whose front matter records it. */
export interface SourceCollation {
  readonly source: Source;
  readonly collation: CollationFields;
}

const archives = new WeakMap<Archive, Indexes>();

/** The indexes of an archive. They are built at the first call. Those of a tracked archive record what is looked up. */
export function getIndexes(archive: Archive): Indexes {
  const known = archives.get(archive);
  if (known !== undefined) return known;
  const all = untracked(archive);
  const indexes = all === archive ? buildIndexes(all) : trackIndexes(archive, getIndexes(all));
  archives.set(archive, indexes);
  return indexes;
}

const readDocument = defineLookup('document', (archive, id) => getIndexes(archive).document(id));
const readAnnotations = defineLookup('annotationsOf', (archive, id) => getIndexes(archive).annotationsOf(id));
const readMentionsIn = defineLookup('mentionsIn', (archive, id) => getIndexes(archive).mentionsIn(id));
const readSource = defineLookup('source', (archive, id) => getIndexes(archive).source(id));
const readName = defineLookup('name', (archive, id) => getIndexes(archive).name(id));
const readEvidence = defineLookup('evidenceWork', (archive, id) => getIndexes(archive).evidence(id));
const readPage = defineLookup('page', (archive, id) => getIndexes(archive).page(id));
const readMentionsOf = defineLookup('mentionsOf', (archive, id) => getIndexes(archive).mentionsOf(id));
const readSourceMentions = defineLookup('sourceMentionsOf', (archive, id) => getIndexes(archive).sourceMentionsOf(id));
const readNamesInSource = defineLookup('namesInSource', (archive, id) => getIndexes(archive).namesInSource(id));
const readQuotations = defineLookup('quotationsOf', (archive, id) => getIndexes(archive).quotationsOf(id));
const readReferring = defineLookup('namesReferringTo', (archive, id) => getIndexes(archive).namesReferringTo(id));
const readRelations = defineLookup('relationsTo', (archive, id) => getIndexes(archive).relationsTo(id));
const readCollations = defineLookup('collationsOf', (archive, id) => getIndexes(archive).collationsOf(id));
const readCited = defineLookup('sourcesCitedIn', (archive, id) => getIndexes(archive).sourcesCitedIn(id));
const readNeighbors = defineLookup('neighborsOf', (archive, id) => getIndexes(archive).neighborsOf(id));
const readFile = defineLookup('file', (archive, path) => getIndexes(archive).file(path));
const readEvents = defineDerived('events', (archive) => getIndexes(archive).events);

/** Indexes that record what is looked up. What belongs to a passage is recorded for its whole document. */
function trackIndexes(archive: Archive, indexes: Indexes): Indexes {
  const find = <Value>(read: (archive: Archive, id: string) => Value, id: string | undefined) =>
    id === undefined ? undefined : read(archive, id);
  return {
    document: (id) => find(readDocument, id),
    source: (id) => find(readSource, id),
    name: (id) => find(readName, id),
    evidence: (id) => find(readEvidence, id),
    page: (id) => find(readPage, id),
    annotation: (document, id) => {
      readAnnotations(archive, document);
      return indexes.annotation(document, id);
    },
    passage: (document, id) => {
      find(readDocument, document);
      return indexes.passage(document, id);
    },
    note: (document, label) => {
      find(readDocument, document);
      return indexes.note(document, label);
    },
    annotationsOf: (document) => readAnnotations(archive, document),
    remarksAt: (document, passage) => {
      readAnnotations(archive, document);
      return indexes.remarksAt(document, passage);
    },
    mentionsIn: (document) => readMentionsIn(archive, document),
    mentionsAt: (document, passage) => {
      readMentionsIn(archive, document);
      return indexes.mentionsAt(document, passage);
    },
    mentionsOf: (name) => readMentionsOf(archive, name),
    sourceMentionsOf: (name) => readSourceMentions(archive, name),
    namesInSource: (source) => readNamesInSource(archive, source),
    quotationsOf: (speaker) => readQuotations(archive, speaker),
    namesReferringTo: (name) => readReferring(archive, name),
    get events() {
      return readEvents(archive);
    },
    relationsTo: (document) => readRelations(archive, document),
    collationsOf: (document) => readCollations(archive, document),
    sourcesCitedIn: (document) => readCited(archive, document),
    neighborsOf: (document) => readNeighbors(archive, document),
    file: (path) => readFile(archive, path),
  };
}

function buildIndexes(archive: Archive): Indexes {
  const documentsById = indexById(archive.documents);
  const ranks = new Map(archive.documents.map(({ id }, rank) => [id, rank]));
  const sources = indexById(archive.sources);
  const names = indexById(archive.names);
  const evidence = indexById(archive.evidence);
  const pages = indexById(archive.pages);
  const annotations = new Map(archive.annotations.map((found) => [`${found.document}/${found.id}`, found]));
  const annotationsByDocument = Map.groupBy(archive.annotations, ({ document }) => document);
  const remarks = Map.groupBy(
    archive.annotations.filter(({ fields }) => fields.kind !== 'cross-reference'),
    ({ document, target }) => formatPassageReference({ document, passage: target.passage }),
  );
  const mentions = Map.groupBy(archive.mentions, formatPassageReference);
  const mentionsByDocument = Map.groupBy(archive.mentions, (mention) => mention.document);
  const mentionsByName = groupByName(archive.mentions);
  const sourceMentionsByName = groupByName(archive.sourceMentions);
  const namesBySource = groupByEach([...sourceMentionsByName], ([id, named]) => {
    const name = names.get(id);
    const mentioning = new Set(named.map(({ mention }) => mention.document));
    return name === undefined ? [] : [...mentioning].map((source) => [source, name] as const);
  });
  const quotations = groupByEach(archive.documents, (document) =>
    document.quotations.flatMap((quotation) =>
      quotation.speaker === undefined ? [] : [[quotation.speaker, { document, quotation }] as const],
    ),
  );
  const referring = groupByEach(archive.names, (name) => {
    const { head, means } = name.fields;
    return [...new Set([head, means])].flatMap((id) => (id === undefined ? [] : [[id, name] as const]));
  });
  const relations = groupByEach(archive.documents, (from) =>
    from.fields.relations.map(({ kind, document }) => [document, { kind, from }] as const),
  );
  const collations = groupByEach(archive.sources, (source) =>
    source.fields.collations.map((collation) => [collation.document, { source, collation }] as const),
  );
  const citing = groupByEach(archive.documents, ({ id, notes }) =>
    [...new Set(notes.flatMap((note) => note.sources))].map((source) => [source, id] as const),
  );
  const cited = groupByEach(archive.sources, (source) => (citing.get(source.id) ?? []).map((id) => [id, source]));
  const document = (id: string | undefined) => documentsById.get(id ?? '');

  return {
    document,
    source: (id) => sources.get(id ?? ''),
    name: (id) => names.get(id ?? ''),
    evidence: (id) => evidence.get(id ?? ''),
    page: (id) => pages.get(id ?? ''),
    annotation: (documentId, id) => annotations.get(`${documentId}/${id}`),
    passage: (documentId, id) => {
      const found = document(documentId);
      return found && findPassage(found, id);
    },
    note: (documentId, label) => {
      const found = document(documentId);
      return found && findNote(found, label);
    },
    annotationsOf: (documentId) => annotationsByDocument.get(documentId) ?? [],
    remarksAt: (documentId, passage) => remarks.get(formatPassageReference({ document: documentId, passage })) ?? [],
    mentionsIn: (documentId) => mentionsByDocument.get(documentId) ?? [],
    mentionsAt: (documentId, passage) => mentions.get(formatPassageReference({ document: documentId, passage })) ?? [],
    mentionsOf: (name) => mentionsByName.get(name) ?? [],
    sourceMentionsOf: (name) => sourceMentionsByName.get(name) ?? [],
    namesInSource: (source) => namesBySource.get(source) ?? [],
    quotationsOf: (speaker) => quotations.get(speaker) ?? [],
    namesReferringTo: (name) => referring.get(name) ?? [],
    events: archive.names.filter(({ fields }) => fields.chronology !== undefined),
    relationsTo: (id) => relations.get(id) ?? [],
    collationsOf: (id) => collations.get(id) ?? [],
    sourcesCitedIn: (id) => cited.get(id) ?? [],
    neighborsOf: (id) => {
      const rank = ranks.get(id) ?? Infinity;
      return { previous: archive.documents[rank - 1], next: archive.documents[rank + 1] };
    },
    file: (path) => archive.files.get(path),
  };
}

function groupByName(mentions: readonly Mention[]): Map<string, NamedMention[]> {
  return groupByEach(mentions, (mention) => mention.named.map((named) => [named.name, { mention, named }] as const));
}
