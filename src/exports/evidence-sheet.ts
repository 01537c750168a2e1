/** An evidence sheet as data: one record a row, for spreadsheets (CSV) and programs (JSON). */
import { NOT_SAID } from '../schemas/document.ts';
import type { Archive } from '../model/model.ts';
import { resultOf, type Sheet, type SheetRow } from '../model/claims-sheet.ts';
import type { Paths } from '../paths.ts';
import { formatCsv } from '../text/csv.ts';

/** A row with everything written out. Fields that do not apply are empty strings. */
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
}

/** The records of a sheet, in the order of the text. */
export function describeRows({ document, rows }: Sheet, archive: Archive, paths: Paths): EvidenceRecord[] {
  const name = (id: string | undefined) => archive.names.find((one) => one.id === id)?.fields.name ?? id ?? '';
  const source = (id: string | undefined) => archive.sources.find((one) => one.id === id)?.fields['title-short'] ?? id ?? ''; // prettier-ignore
  return rows.map((row) => {
    const { passage, stretch, comparison } = row;
    const work = archive.evidence.find(({ id }) => id === comparison?.evidence);
    return {
      document: document.id,
      passage: passage.id,
      locator: passage.locator,
      address: paths.absolute(paths.passage(document.id, passage.id)),
      kind: row.kind,
      exact: passage.words.slice(stretch.start, stretch.end),
      speaker: row.kind === 'quotation' ? name(row.speaker ?? NOT_SAID) : '',
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
    };
  });
}

/** Records as CSV with a header line, every field quoted; an empty file if there are no records. */
export function formatSheetCsv(records: readonly EvidenceRecord[]): string {
  const [first] = records;
  if (first === undefined) return '';
  return formatCsv([Object.keys(first), ...records.map((record) => Object.values(record))], 'always');
}

/** Records as JSON. */
export function formatJson(records: readonly EvidenceRecord[]): string {
  return `${JSON.stringify(records, undefined, 2)}\n`;
}
