/** The page "Sources and checks" of a document: its evidence sheet, and what is known about its text. */
import { describeTitleAndDate, nameWithArticle } from './descriptions.ts';
import { createSheet } from '../model/evidence-sheet.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { summarizeClaims } from './claims-summary.ts';
import { drawEvidence, type EvidenceDiagram } from './evidence-diagram.ts';
import { summarizeSheet } from './evidence-summary.ts';
import { createEvidenceTable, type EvidenceTableRow } from './evidence-table.ts';
import type { Link } from './page-links.ts';
import { createProvenance, type Provenance } from './provenance.ts';

/** A longer table is folded, except for its first rows. */
const LONGEST = 50;
/** How many rows a part of a long table has. */
const PART = 20;

/** Rows that are folded: claims that state no fact, or a part of a long table. */
export interface FoldedRows {
  readonly id: string;
  /** `What the letter asks for`; `Article II, para. 3 to Article III, para. 1`. */
  readonly heading: string;
  readonly rows: readonly EvidenceTableRow[];
}

export interface EvidencePage {
  readonly shortTitle: string;
  /** `Letter, October 18, 2010`. */
  readonly document: Link;
  /** Up to five sentences. */
  readonly summary: readonly string[];
  readonly diagram: EvidenceDiagram;
  /** Whether the claims of the document are declared. */
  readonly hasClaims: boolean;
  /** The statements; without declared claims, all rows. Of a long table, the first rows. */
  readonly table: readonly EvidenceTableRow[];
  /** The rest of a long table; the requests and the arguments. */
  readonly folded: readonly FoldedRows[];
  readonly unknown: ArchiveDocument['unknown'];
  readonly provenance: Provenance;
}

export function createEvidencePage(archive: Archive, document: ArchiveDocument, paths: Paths): EvidencePage {
  const { id, fields } = document;
  const sheet = createSheet(archive, document);
  const hasClaims = document.claims.length > 0;
  const title = nameWithArticle(fields['title-short']);
  const rows = createEvidenceTable(archive, sheet, paths);
  const rowsOf = (kind: EvidenceTableRow['claim']) => rows.filter(({ claim }) => claim === kind);
  const main = hasClaims ? rowsOf('states') : rows;
  const table = main.length > LONGEST ? main.slice(0, PART) : main;
  return {
    shortTitle: fields['title-short'],
    document: { href: paths.document(id), label: describeTitleAndDate(document) },
    summary: hasClaims ? summarizeClaims(sheet) : summarizeSheet(sheet),
    diagram: drawEvidence(sheet, paths),
    hasClaims,
    table,
    folded: [
      ...foldParts(main.slice(table.length)),
      { id: 'requests', heading: `What ${title} asks for`, rows: rowsOf('asks for') },
      { id: 'arguments', heading: `What ${title} argues`, rows: rowsOf('argues') },
    ].filter((folded) => folded.rows.length > 0),
    unknown: document.unknown,
    provenance: createProvenance(archive, document, paths),
  };
}

/** The parts of the rest of a table, each named after its first and its last passage. */
function foldParts(rows: readonly EvidenceTableRow[]): FoldedRows[] {
  const [first] = rows;
  if (first === undefined) return [];
  const part = rows.slice(0, PART);
  const [from, to] = [first.passage.label, part.at(-1)?.passage.label];
  return [
    { id: `from-${first.id}`, heading: from === to ? from : `${from} to ${to}`, rows: part },
    ...foldParts(rows.slice(PART)),
  ];
}
