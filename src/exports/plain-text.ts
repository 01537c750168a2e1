/** A document as plain text, with its notes and annotations. */
import { writtenName } from '../citations/parse-name.ts';
import { formatLines } from '../dialect/line-text.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Block, Passage } from '../model/model.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { markerOf } from '../text/note-markers.ts';
import { oneLine } from '../text/shorten.ts';
import { describeAnnotation } from './annotation-record.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';

/** The text of the file, and where each passage begins in it. */
export interface PlainText {
  readonly text: string;
  /** By the id of the passage (UTF-16 units). `text` has the words of the passage there, in one piece. */
  readonly starts: ReadonlyMap<string, number>;
}

export const plainText: ExportFormat<ArchiveDocument> = {
  label: 'Plain text',
  about: 'text, notes, and annotations',
  option: 'txt',
  purpose: 'text',
  mediaType: 'text/plain',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.txt`,
  write: (document, source) => layOut(document, source).text,
};

/** Lays out a document as plain text. Lines about the document are in square brackets. */
export function layOut(document: ArchiveDocument, source: ExportSource): PlainText {
  const starts = new Map<string, number>();
  let text = '';
  const add = (...lines: readonly string[]) => {
    text += `${lines.join('\n')}\n\n`;
  };
  const addPassage = (passage: Passage, depth: number): void => {
    const mark = depth === 0 ? '' : `${'  '.repeat(depth - 1)}- `;
    const label = passage.kind === 'note' ? `${markerOf(passage.label)}. ` : mark;
    const place = `${passage.locator}${passage.quoted ? '; in a block quotation' : ''}`;
    // The locator of a heading is its words, and the line of a note begins with its marker.
    if (passage.kind !== 'heading' && passage.kind !== 'note') text += `[${place}]\n`;
    text += label;
    starts.set(passage.id, text.length);
    const words = passage.withheld === undefined ? formatLines(passage) : '';
    const after = [
      ...(passage.withheld === undefined ? [] : ['[withheld]']),
      ...(passage.calls.length === 0 ? [] : [`[calls ${listCalls(passage)}]`]),
    ];
    add([words, ...after].filter((line) => line !== '').join('\n'));
  };
  const addBlocks = (blocks: readonly Block[], depth: number, isInItem: boolean): void => {
    blocks.forEach((block, index) => {
      const passage = block.type === 'passage' ? findPassage(document, block.id) : undefined;
      if (passage !== undefined) {
        // The number of an item of an ordered list is part of its words.
        const isBullet = isInItem && index === 0 && passage.printed === undefined;
        addPassage(passage, isBullet ? depth : 0);
      } else if (block.type === 'list') for (const item of block.items) addBlocks(item, depth + 1, true);
      else if (block.type === 'quotation') addBlocks(block.blocks, depth, false);
      else add('[rule]');
    });
  };

  add(...describeHead(document, source));
  addBlocks(document.blocks, 0, false);
  if (document.notes.length > 0) add('[Notes of the document]');
  for (const { id } of document.notes) {
    const passage = findPassage(document, id);
    if (passage !== undefined) addPassage(passage, 0);
  }
  const annotations = getIndexes(source.archive).annotationsOf(document.id);
  if (annotations.length > 0)
    add(`[Annotations. They are not part of the document; editor: ${source.archive.settings.editor}]`);
  for (const annotation of annotations) add(...describeLines(document, annotation, source));
  return { text: `${text.trimEnd()}\n`, starts };
}

function listCalls({ calls }: Passage): string {
  return `${calls.length === 1 ? 'note' : 'notes'} ${calls.map(({ label }) => markerOf(label)).join(', ')}`;
}

function describeHead({ id, fields, ledger, withheld }: ArchiveDocument, { archive, paths }: ExportSource): string[] {
  const edition = ledger?.editions.at(-1);
  const { settings } = archive;
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    ['kind', capitalize(fields.kind)],
    ['from', fields.from.map(writtenName).join('; ') || undefined],
    ['to', fields.to.map(writtenName).join('; ') || undefined],
    ['issued by', fields['issued-by']],
    ['date', formatDate(fields.date.edtf)],
    ['archive', settings.title],
    ['address', paths.absolute(paths.document(id))],
    ['edition', edition && `${edition.number}, ${formatDate(edition.date)}`],
    ['rights in the document', oneLine(fields.rights)],
    ['license of the annotations', settings.licences.editorial],
    ['withheld', withheld ? (ledger?.withheld?.reason ?? 'the whole document') : undefined],
  ];
  return [
    fields.title.text,
    '',
    ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`[${label}: ${value}]`])),
    '[The archive’s own lines are in square brackets. The line before each passage is its locator.]',
  ];
}

function describeLines(document: ArchiveDocument, annotation: Annotation, source: ExportSource): string[] {
  const { headline, kind, text, passage, words, url, evidence, sees } = describeAnnotation(annotation, source);
  const locator = findPassage(document, passage)?.locator ?? passage;
  return [
    `[annotation of ${locator}; ${kind}] ${headline}`,
    ...(words === undefined ? [] : [`[on the words: ${words.exact}]`]),
    text,
    ...evidence.map(({ title, url: work }) => `[relies on: ${title}, ${work}]`),
    ...sees.map((seen) => `[see: ${seen.url}]`),
    `[address: ${url}]`,
  ];
}
