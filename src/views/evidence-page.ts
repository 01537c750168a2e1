/** The page "Sources and checks" of a document: its evidence sheet, and what is known about its text. */
import { createSheet } from '../model/evidence-sheet.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { drawEvidence, type EvidenceDiagram } from './evidence-diagram.ts';
import { summarizeSheet } from './evidence-summary.ts';
import { createEvidenceTable, type EvidenceTableRow } from './evidence-table.ts';
import type { Link } from './page-links.ts';
import { createProvenance, type Provenance } from './provenance.ts';

export interface EvidencePage {
  readonly shortTitle: string;
  /** `Letter, October 18, 2010`. */
  readonly document: Link;
  readonly summary: string;
  readonly diagram: EvidenceDiagram;
  readonly table: readonly EvidenceTableRow[];
  readonly provenance: Provenance;
}

export function createEvidencePage(archive: Archive, document: ArchiveDocument, paths: Paths): EvidencePage {
  const { id, fields } = document;
  const sheet = createSheet(archive, document);
  return {
    shortTitle: fields['title-short'],
    document: { href: paths.document(id), label: `${fields['title-short']}, ${formatDate(fields.date.edtf)}` },
    summary: summarizeSheet(sheet),
    diagram: drawEvidence(sheet, paths),
    table: createEvidenceTable(archive, sheet, paths),
    provenance: createProvenance(archive, document, paths),
  };
}
