/** The table of an evidence sheet: what the words cite, what they were compared with, and the result. */
import { resultOf, type Sheet, type SheetRow } from '../model/evidence-sheet.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { NOT_SAID } from '../schemas/document.ts';
import { describeComparison, type ComparisonDetails } from './comparison-details.ts';
import { linkName, linkSource, type Link } from './page-links.ts';

/** A person or a source with a page of its own, or only a description. */
export type NameOrText = Link | { readonly href: undefined; readonly label: string };

export interface EvidenceTableRow {
  readonly id: string;
  readonly passage: Link;
  readonly text: string;
  /** `Quotation`. */
  readonly kind: string;
  /** For a quotation: who says the words. */
  readonly speaker: NameOrText | undefined;
  /** Who reports them, if the document has them at second hand. */
  readonly reporter: NameOrText | undefined;
  /** `note iv`, `in text`, or `none`. */
  readonly cites: string;
  readonly source: Link | undefined;
  /** How the cited work could be reached: `read in part`. */
  readonly access: string | undefined;
  readonly comparison: ComparisonDetails | undefined;
  /** `not compared` also for words without a comparison; undefined for a sentence that cites nothing. */
  readonly result: string | undefined;
}

export function createEvidenceTable(archive: Archive, sheet: Sheet, paths: Paths): EvidenceTableRow[] {
  const indexes = getIndexes(archive);
  return sheet.rows.map((row, index) => {
    const { passage, stretch, kind, reportedBy, source, comparison } = row;
    const speaker = indexes.name(row.speaker);
    const reporter = indexes.source(reportedBy);
    return {
      id: rowId(index),
      passage: { href: paths.passage(sheet.document.id, passage.id), label: passage.locator },
      text: passage.words.slice(stretch.start, stretch.end),
      kind: nameRow(row),
      speaker:
        kind !== 'quotation'
          ? undefined
          : speaker === undefined
            ? { href: undefined, label: row.speaker ?? NOT_SAID }
            : linkName(speaker, paths),
      reporter:
        kind !== 'quotation' || reportedBy === undefined
          ? undefined
          : reporter === undefined
            ? { href: undefined, label: reportedBy }
            : linkSource(reporter, paths),
      cites: row.cites,
      source: source && linkSource(source, paths),
      access: row.access,
      comparison: comparison && describeComparison(comparison, archive, paths),
      result: resultOf(row),
    };
  });
}

/** The id of a row of the table, by its position. */
export function rowId(index: number): string {
  return `row-${index + 1}`;
}

/** What a row is about, in words. */
export function nameRow({ kind }: SheetRow): string {
  switch (kind) {
    case 'quotation':
      return 'Quotation';
    case 'words':
      return 'Words without quotation marks';
    case 'note':
      return 'Note';
    case 'statement':
      return 'Sentence without note or quotation';
  }
}
