/** The diagram of an evidence sheet: the passages down, what they cite across. */
import { resultOf, type Sheet, type SheetRow } from '../model/evidence-sheet.ts';
import type { Paths } from '../paths.ts';
import { accessKinds, collationResults } from '../schemas/source.ts';
import { groupByEach } from '../text/group-by.ts';
import { nameRow, rowId } from './evidence-table.ts';
import type { Link } from './page-links.ts';

/** A column: a cited work, or the quotations for which no work is cited. */
export interface DiagramColumn {
  /** The markers of the notes that cite the work: `i, vi`. */
  readonly marker: string;
  readonly label: string;
  /** The page of the work. */
  readonly href: string | undefined;
}

/** A mark where a passage and a column meet. It stands for one row of the table. */
export interface DiagramMark {
  /** The row of the table. */
  readonly href: string;
  /** `read in part; same words`. */
  readonly label: string;
  readonly access: string | undefined;
  readonly result: string | undefined;
}

export interface DiagramRow {
  readonly passage: Link;
  /** For each column, its marks. */
  readonly cells: readonly (readonly DiagramMark[])[];
  /** How many sentences have neither a note nor a quotation, with a link to the first; undefined if there are none. */
  readonly statements: { readonly href: string; readonly count: number } | undefined;
}

export interface EvidenceDiagram {
  /** Columns without marks are left out. */
  readonly columns: readonly DiagramColumn[];
  readonly rows: readonly DiagramRow[];
  /** The key: everything that a mark can say. */
  readonly accessKinds: readonly string[];
  readonly results: readonly string[];
}

/** A row of the sheet, with its position. */
interface PlacedRow {
  readonly row: SheetRow;
  readonly index: number;
}

/** A column, with the test for the rows that belong to it. */
interface ColumnTest {
  readonly column: DiagramColumn;
  contains(row: SheetRow): boolean;
}

export function drawEvidence(sheet: Sheet, paths: Paths): EvidenceDiagram {
  const columns = listColumns(sheet, paths);
  const byPassage = Map.groupBy(
    sheet.rows.map((row, index): PlacedRow => ({ row, index })),
    ({ row }) => row.passage,
  );
  return {
    columns: columns.map(({ column }) => column),
    rows: sheet.passages.map((passage) => {
      const rows = byPassage.get(passage) ?? [];
      const statements = rows.filter(({ row }) => row.kind === 'statement');
      const [first] = statements;
      return {
        passage: { href: paths.passage(sheet.document.id, passage.id), label: passage.locator },
        cells: columns.map(({ contains }) => rows.filter(({ row }) => contains(row)).map(createMark)),
        statements: first && { href: `#${rowId(first.index)}`, count: statements.length },
      };
    }),
    accessKinds,
    results: collationResults,
  };
}

function listColumns({ document, rows, sources }: Sheet, paths: Paths): ColumnTest[] {
  const markers = groupByEach(document.notes, (note) => note.sources.map((source) => [source, note.label] as const));
  const cited = sources.map((source): ColumnTest => ({
    column: { marker: (markers.get(source.id) ?? []).join(', '), label: source.fields['title-short'], href: paths.source(source.id) }, // prettier-ignore
    contains: (row) => row.source === source,
  }));
  const uncited = (label: string, cites: string): ColumnTest => ({
    column: { marker: '', label, href: undefined },
    contains: (row) => row.kind !== 'statement' && row.source === undefined && row.cites === cites,
  });
  const others = [uncited('Named in the text only', 'in text'), uncited('No source named', 'none')];
  return [...cited, ...others.filter(({ contains }) => rows.some(contains))];
}

function createMark({ row, index }: PlacedRow): DiagramMark {
  const result = resultOf(row);
  const label = [row.access, result].filter((part) => part !== undefined).join('; ');
  return { href: `#${rowId(index)}`, label: label === '' ? nameRow(row) : label, access: row.access, result };
}
