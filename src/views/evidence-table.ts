/** The table of an evidence sheet: what the words cite, what they were compared with, and the result. */
import type { Sheet } from '../model/evidence-sheet.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import { resultOf, type Comparison, type SheetRow } from '../model/sheet-row.ts';
import type { Paths } from '../paths.ts';
import { describeComparison, type ComparisonDetails } from './comparison-details.ts';
import { linkAnnotation, linkName, linkSource, type Link } from './page-links.ts';

/** The results of comparisons, in plain words. */
const RESULTS: Record<Comparison['result'], string> = {
  'same words': 'Same words',
  'same words, changes marked': 'Same words, with the changes marked',
  'different words': 'Different words',
  'not in the part read': 'The words are not in the part that was read',
  'not compared': 'Not compared',
  paraphrase: 'A paraphrase: there are no words to compare',
};

/** A person or a source with a page of its own, or only a description. */
export type NameOrText = Link | { readonly href: undefined; readonly label: string };

/** A row of the table. */
export interface EvidenceTableRow {
  readonly id: string;
  readonly passage: Link;
  readonly text: string;
  /** `Quotation`; undefined for a claim. */
  readonly kind: string | undefined;
  /** For a claim: what its words do. Otherwise undefined. */
  readonly claim: SheetRow['claim'];
  /** For a quotation: who says the words. */
  readonly speaker: NameOrText | undefined;
  /** Who reports them, if the document has them at second hand. */
  readonly reporter: NameOrText | undefined;
  /** `note iv`, `in text`, `none`, or `not examined`. */
  readonly cites: string;
  readonly source: Link | undefined;
  /** Whether the cited work could be read: `read in part`. */
  readonly access: string | undefined;
  /** What the words were compared with; undefined if they were compared with nothing. */
  readonly comparison: ComparisonDetails | undefined;
  /** The result in plain words: `Not compared` also without a comparison; undefined if nothing is cited. */
  readonly result: string | undefined;
  /** What a reader should know about the comparison. */
  readonly remark: string | undefined;
  /** The annotation that tests or explains a claim, under its headline. */
  readonly annotation: Link | undefined;
}

/** Makes the rows of the table, in the order of the sheet. */
export function createEvidenceTable(archive: Archive, sheet: Sheet, paths: Paths): EvidenceTableRow[] {
  const indexes = getIndexes(archive);
  return sheet.rows.map((row, index) => {
    const { passage, stretch, reportedBy, source, comparison } = row;
    const speaker = indexes.name(row.speaker);
    const reporter = indexes.source(reportedBy);
    const result = resultOf(row);
    return {
      id: rowId(index),
      passage: { href: paths.passage(sheet.document.id, passage.id), label: passage.locator },
      text: passage.words.slice(stretch.start, stretch.end),
      kind: nameRow(row),
      claim: row.claim,
      speaker:
        row.speaker === undefined
          ? undefined
          : speaker === undefined
            ? { href: undefined, label: row.speaker }
            : linkName(speaker, paths),
      reporter:
        reportedBy === undefined
          ? undefined
          : reporter === undefined
            ? { href: undefined, label: reportedBy }
            : linkSource(reporter, paths),
      cites: row.cites,
      source: source && linkSource(source, paths),
      access: row.access,
      comparison:
        comparison === undefined || comparison['compared-with'] === 'nothing'
          ? undefined
          : describeComparison(comparison, archive, paths),
      result: result && RESULTS[result],
      remark: comparison?.remark,
      annotation: row.annotation && linkAnnotation(row.annotation, paths),
    };
  });
}

/** The id of a row of the table, by its position. */
export function rowId(index: number): string {
  return `row-${index + 1}`;
}

/** What a row is about, in words; undefined for a claim, which a heading names. */
function nameRow({ kind }: SheetRow): string | undefined {
  switch (kind) {
    case 'quotation':
      return 'Quotation';
    case 'words':
      return 'Words without quotation marks';
    case 'note':
      return 'Note';
    case 'statement':
      return 'Sentence without note or quotation';
    case 'claim':
      return undefined;
  }
}
