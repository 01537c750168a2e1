/** A document as data: the content of its JSON file. */
import { writtenName } from '../citations/parse-name.ts';
import { formatLines } from '../dialect/line-text.ts';
import { findPassage } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Block, Note, Passage } from '../model/model.ts';
import { countCodePoints } from '../text/code-points.ts';
import { describeAnnotation, describeRange } from './annotation-record.ts';
import type { ExportSource } from './export-format.ts';
import { SCHEMA_PATHS } from './json-schemas.ts';
import { createAddresses, type PassageAddresses } from './passage-addresses.ts';
import type { BlockRecord, DocumentRecord, PassageRecord } from './record-schema.ts';
import { markerOf } from '../text/note-markers.ts';

/** Describes a document as data. Offsets are code points. */
export function describeDocumentRecord(document: ArchiveDocument, source: ExportSource): DocumentRecord {
  const { archive, paths } = source;
  const { id, fields, ledger, passages } = document;
  const { settings } = archive;
  const indexes = getIndexes(archive);
  const addresses = createAddresses(document, paths);
  const wordsOf = (passage: string) => findPassage(document, passage)?.words ?? '';
  return {
    $schema: paths.absolute(paths.file(SCHEMA_PATHS.document)),
    id,
    url: paths.absolute(paths.document(id)),
    archive: {
      title: settings.title,
      url: paths.absolute(paths.home()),
      editor: settings.editor,
      license: settings.licences.editorial,
      ...optional('licenseUrl', settings.licences['editorial-url']),
    },
    kind: fields.kind,
    title: fields.title.text,
    titleDevised: fields.title.devised === 'yes',
    shortTitle: fields['title-short'],
    from: fields.from.map(writtenName),
    to: fields.to.map(writtenName),
    cc: fields.cc,
    ...optional('issuedBy', fields['issued-by']),
    ...optional('place', fields.place),
    date: { edtf: fields.date.edtf, printed: fields.date.printed },
    classification: fields.classification,
    language: fields.language,
    headnote: fields.headnote,
    rights: fields.rights,
    relations: fields.relations.map(({ kind, document: other }) => ({
      kind,
      document: other,
      url: paths.absolute(paths.document(other)),
    })),
    received: fields.witnesses.map((witness, index) => ({
      siglum: witness.siglum,
      isBase: witness.siglum === fields.base,
      file: witness.file.replace(/^\.\.\//, ''),
      sha256: document.witnesses[index]?.sha256 ?? witness.sha256,
      gotFrom: witness['got-from'],
      madeBy: witness['made-by'],
      traces: witness.traces,
    })),
    editions: (ledger?.editions ?? []).map(({ number, date }) => ({ number, date })),
    ...optional('withheld', ledger?.withheld?.reason),
    blocks: document.blocks.map(describeBlock),
    passages: passages.map((passage) => describePassage(passage, addresses)),
    notes: document.notes.map((note) => describeNote(document, note, source)),
    annotations: indexes.annotationsOf(id).map((annotation) => describeAnnotation(annotation, source)),
    quotations: document.quotations.map((quotation) => ({
      passage: quotation.passage,
      ...describeRange(wordsOf(quotation.passage), quotation),
      ...optional('speaker', indexes.name(quotation.speaker)?.fields.name ?? quotation.speaker),
      ...optional('speakerId', indexes.name(quotation.speaker)?.id),
    })),
    mentions: passages.flatMap((passage) =>
      indexes.mentionsAt(id, passage.id).map((mention) => ({
        passage: passage.id,
        ...describeRange(passage.words, mention),
        names: mention.named.flatMap(({ name: nameId, basis }) => {
          const name = indexes.name(nameId);
          if (name === undefined) return [];
          return [
            { id: nameId, name: name.fields.name, kind: name.kind, url: paths.absolute(paths.name(nameId)), basis },
          ];
        }),
      })),
    ),
  };
}

/** A passage as data. */
export function describePassage(passage: Passage, { digestOf, urlOf }: PassageAddresses): PassageRecord {
  const { id, kind, part, level, locator, printed, quoted, withheld, words, calls } = passage;
  return {
    id,
    url: urlOf(passage),
    kind,
    ...optional('part', part),
    ...optional('level', level),
    locator,
    ...optional('printed', printed),
    quoted,
    withheld: withheld !== undefined,
    text: formatLines(passage),
    ...optional('digest', digestOf(passage)),
    calls: calls.map((call) => ({
      id: call.id,
      note: call.note,
      marker: markerOf(call.label),
      offset: countCodePoints(words, call.offset),
    })),
  };
}

function describeNote(
  document: ArchiveDocument,
  { id, label, calls, sources }: Note,
  { archive, paths }: ExportSource,
): DocumentRecord['notes'][number] {
  const passage = findPassage(document, id);
  return {
    id,
    marker: markerOf(label),
    text: passage === undefined ? '' : formatLines(passage),
    calls: calls.map((call) => call.id),
    sources: sources.flatMap((sourceId) => {
      const source = getIndexes(archive).source(sourceId);
      return source === undefined
        ? []
        : [{ id: sourceId, url: paths.absolute(paths.source(sourceId)), title: source.fields.title }];
    }),
  };
}

function describeBlock(block: Block): BlockRecord {
  switch (block.type) {
    case 'list':
      return { type: 'list', ordered: block.ordered, items: block.items.map((item) => item.map(describeBlock)) };
    case 'quotation':
      return { type: 'quotation', blocks: block.blocks.map(describeBlock) };
    case 'passage':
      return { type: 'passage', id: block.id };
    case 'rule':
      return { type: 'rule' };
  }
}

/** A property, left out if its value is undefined. */
function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
