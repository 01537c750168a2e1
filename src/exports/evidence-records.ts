/** The evidence sheet of a document as flat records, one per row: the content of its CSV and JSON files. */
import { createSheet } from '../model/evidence-sheet.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { resultOf, type SheetRow } from '../model/sheet-row.ts';
import type { ExportSource } from './export-format.ts';

/** A row of the sheet with names and titles instead of ids. A field that does not apply is an empty string. */
export interface EvidenceRecord {
  readonly document: string;
  readonly passage: string;
  readonly locator: string;
  readonly address: string;
  readonly kind: SheetRow['kind'];
  readonly exact: string;
  readonly speaker: string;
  readonly 'reported-by': string;
  readonly cites: string;
  readonly source: string;
  readonly access: string;
  readonly 'compared-with': string;
  readonly evidence: string;
  readonly 'evidence-url': string;
  readonly extent: string;
  readonly method: string;
  readonly by: string;
  readonly date: string;
  readonly result: string;
  readonly remark: string;
  /** For a claim: `states`, `asks for`, `argues`. */
  readonly claim: string;
  /** For a claim: the headline of the annotation that tests or explains it. */
  readonly annotation: string;
  readonly 'annotation-address': string;
}

/** The records of a document, in the order of its text. */
export function describeRows(document: ArchiveDocument, { archive, paths }: ExportSource): EvidenceRecord[] {
  const indexes = getIndexes(archive);
  const name = (id: string | undefined) => indexes.name(id)?.fields.name ?? id ?? '';
  const source = (id: string | undefined) => indexes.source(id)?.fields['title-short'] ?? id ?? '';
  return createSheet(archive, document).rows.map((row) => {
    const { passage, stretch, comparison } = row;
    const work = indexes.evidence(comparison?.evidence);
    return {
      document: document.id,
      passage: passage.id,
      locator: passage.locator,
      address: paths.absolute(paths.passage(document.id, passage.id)),
      kind: row.kind,
      exact: passage.words.slice(stretch.start, stretch.end),
      speaker: name(row.speaker),
      'reported-by': source(row.reportedBy),
      cites: row.cites,
      source: row.source?.fields.title ?? '',
      access: row.access ?? '',
      'compared-with': comparison?.['compared-with'] ?? '',
      evidence: work?.fields.title ?? '',
      'evidence-url': work?.fields.url ?? '',
      extent: comparison?.extent ?? '',
      method: comparison?.method ?? '',
      by: comparison?.by ?? '',
      date: comparison?.date ?? '',
      result: resultOf(row) ?? '',
      remark: comparison?.remark ?? '',
      claim: row.claim ?? '',
      annotation: row.annotation?.fields.headline ?? '',
      'annotation-address':
        row.annotation === undefined ? '' : paths.absolute(paths.passage(document.id, `a-${row.annotation.id}`)),
    };
  });
}
