/** Every published address of every document as one line of JSON: with `passages.jsonl`, the data for checking a draft. */
import { chicagoOpening } from '../citations/chicago.ts';
import { namesInText } from '../citations/citation-styles.ts';
import { toPlain } from '../citations/italic-text.ts';
import type { AddressLine, PageLine, SpokenWords } from '../draft/archive-text.ts';
import { markAddresses } from '../ledger/show/address-marks.ts';
import { visit } from 'unist-util-visit';
import type { Nodes } from 'mdast';
import { findPassage } from '../model/document-indexes.ts';
import type { DeletedDocument } from '../model/former-documents.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { nameSpeaker } from '../model/speakers.ts';
import { citeWhole } from './citation-data.ts';
import { formatDocuments } from './document-parts.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';

export const addressesJsonl: ExportFormat<Archive> = {
  label: 'Addresses (JSON lines)',
  about: 'one line of JSON for each document, with its published addresses and earlier readings',
  option: 'passages',
  purpose: 'archive',
  mediaType: 'application/jsonl',
  path: () => 'addresses.jsonl',
  *write(_, source) {
    yield* formatDocuments(source, 'addresses', (document, read) => formatLine(describeAddresses(document, read)));
    yield describeOthers(source).map(formatLine).join('');
  },
};

function formatLine(line: AddressLine | PageLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The deleted documents, and the pages of names and sources. */
export function describeOthers(source: ExportSource): (AddressLine | PageLine)[] {
  const { archive, paths } = source;
  const urls = [...archive.names.map(({ id }) => paths.name(id)), ...archive.sources.map(({ id }) => paths.source(id))];
  return [
    ...archive.deleted.map((document) => describeDeleted(document, source)),
    ...urls.map((url) => ({ page: url.slice(paths.base.length) })),
  ];
}

/** The addresses of a document. */
export function describeAddresses(document: ArchiveDocument, source: ExportSource): AddressLine {
  const { id, fields, ledger, passages } = document;
  const { paths } = source;
  const work = citeWhole(document, source);
  const marks = ledger && markAddresses(ledger, (passage) => findPassage(document, passage)?.locator);
  return {
    id,
    short: fields['title-short'],
    title: fields.title.text,
    kind: fields.kind,
    aliases: namesInText(work),
    url: paths.absolute(paths.document(id)),
    edition: ledger?.editions.at(-1)?.number,
    citation: toPlain(chicagoOpening(work)),
    ended: ledger?.withheld?.reason,
    former: (ledger?.formerly ?? []).map((former) => former.id).filter((former) => former !== id),
    marks: passages.flatMap(listPageMarks),
    spoken: listSpoken(document, source),
    addresses: [...(marks?.published.values() ?? [])].map((address) => {
      const readings =
        (marks?.current.get(address.id) ?? marks?.ended.find((ended) => ended.address.id === address.id))?.readings ??
        [];
      const last = address.state === 'current' ? readings.length - 1 : -1;
      return {
        ...address,
        readings: readings.map(({ text, ...reading }, index) => (index === last ? reading : { ...reading, text })),
      };
    }),
  };
}

/** The quotations with a speaker, in words of the text. */
function listSpoken(document: ArchiveDocument, { archive }: ExportSource): SpokenWords[] {
  return document.quotations.flatMap((quotation) => {
    const speaker = nameSpeaker(archive, quotation);
    if (speaker === undefined) return [];
    const { passage, start, end } = quotation;
    const { name, reporter } = speaker;
    const exact = findPassage(document, passage)?.words.slice(start, end) ?? '';
    return [{ passage, exact, speaker: name, ...(reporter === undefined ? {} : { reportedBy: reporter }) }];
  });
}

/** A deleted document: only why it ended. */
function describeDeleted({ id, ledger }: DeletedDocument, { paths }: ExportSource): AddressLine {
  return {
    id,
    short: id,
    title: id,
    kind: 'other',
    aliases: [],
    url: paths.absolute(paths.document(id)),
    edition: undefined,
    citation: id,
    ended: ledger.deleted?.reason ?? '',
    former: [],
    marks: [],
    spoken: [],
    addresses: [],
  };
}

/** The ids of the page marks in a passage. */
function listPageMarks({ tree }: Passage): string[] {
  const ids: string[] = [];
  for (const root of tree) {
    visit(root, (node: Nodes) => {
      if (node.type === 'sign' && node.name === 'page') ids.push(`page-${node.value}`);
    });
  }
  return ids;
}
