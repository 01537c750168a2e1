/** The diagram of an evidence sheet: the passages down, what they cite across. */
import type { Sheet } from '../model/evidence-sheet.ts';
import { NOT_EXAMINED } from '../schemas/document.ts';
import { isCompared, isUnsourced, type SheetRow } from '../model/sheet-row.ts';
import type { Paths } from '../paths.ts';
import { groupByEach } from '../text/group-by.ts';
import { rowId } from './evidence-table.ts';
import type { Link } from './page-links.ts';

/** A column: a cited work, or the quotations for which no work is cited. */
export interface DiagramColumn {
  /** The markers of the notes that cite the work: `i, vi`. */
  readonly marker: string;
  readonly label: string;
  /** The page of the work. */
  readonly href: string | undefined;
}

/** What a mark can say. `not compared` means that at least a part of the work was read, but the words were not matched. */
const markKinds = ['same words', 'different words', 'not compared', 'not read'] as const;

export type MarkKind = (typeof markKinds)[number];

/** A mark where a passage and a column meet. It represents one row of the table. */
export interface DiagramMark {
  /** The row of the table. */
  readonly href: string;
  readonly kind: MarkKind;
}

export interface DiagramRow {
  readonly passage: Link;
  /** For each column, its marks. */
  readonly cells: readonly (readonly DiagramMark[])[];
  /** How many statements have no source, with a link to the first; undefined if there are none. */
  readonly statements: { readonly href: string; readonly count: number } | undefined;
}

export interface EvidenceDiagram {
  /** Columns without marks are left out. */
  readonly columns: readonly DiagramColumn[];
  readonly rows: readonly DiagramRow[];
  /** The heading of the column that counts statements. */
  readonly statementsLabel: string;
  /** The key: the kinds of marks in the diagram. */
  readonly kinds: readonly MarkKind[];
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
  const marks = sheet.rows.filter((row) => columns.some(({ contains }) => contains(row))).map(markOf);
  return {
    columns: columns.map(({ column }) => column),
    statementsLabel: sheet.document.claims.length > 0 ? 'Statements without a source' : 'Neither note nor quotation',
    kinds: markKinds.filter((kind) => marks.includes(kind)),
    rows: sheet.passages.map((passage) => {
      const rows = byPassage.get(passage) ?? [];
      const statements = rows.filter(({ row }) => isUnsourced(row));
      const [first] = statements;
      return {
        passage: { href: paths.passage(sheet.document.id, passage.id), label: passage.locator },
        cells: columns.map(({ contains }) => rows.filter(({ row }) => contains(row)).map(createMark)),
        statements: first && { href: `#${rowId(first.index)}`, count: statements.length },
      };
    }),
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
    contains: (row) =>
      row.source === undefined &&
      row.cites === cites &&
      (row.kind === 'claim' ? cites !== 'none' : row.kind !== 'statement'),
  });
  const others = [
    uncited('Named in the text only', 'in text'),
    uncited('No source named', 'none'),
    uncited('Cited source not examined', NOT_EXAMINED),
  ];
  return [...cited, ...others.filter(({ contains }) => rows.some(contains))];
}

function createMark({ row, index }: PlacedRow): DiagramMark {
  return { href: `#${rowId(index)}`, kind: markOf(row) };
}

function markOf(row: SheetRow): MarkKind {
  if (isCompared(row)) return row.comparison?.result === 'different words' ? 'different words' : 'same words';
  return row.access !== undefined && row.access.startsWith('not ') ? 'not read' : 'not compared';
}
