/** Citations as data, for reference managers: BibTeX, RIS, CSL-JSON. */
import { formatBibtex } from '../citations/bibtex.ts';
import { citeDocument, type Citable } from '../citations/citable.ts';
import { formatCsl } from '../citations/csl.ts';
import { formatRis } from '../citations/ris.ts';
import { findLastEdition } from '../ledger/show/edition-dates.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';

const formats = [
  { ending: 'bib', label: 'BibTeX', mediaType: 'application/x-bibtex', format: formatBibtex },
  { ending: 'ris', label: 'RIS', mediaType: 'application/x-research-info-systems', format: formatRis },
  { ending: 'csl.json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', format: formatCsl },
] as const;

/**
 * The three citation formats of a kind of item.
 *
 * @param pathOf the path of a file without its ending: `documents/letter`
 * @param worksOf the works that the file cites
 */
export function citationData<Item>(
  pathOf: (item: Item) => string,
  worksOf: (item: Item, source: ExportSource) => readonly Citable[],
): ExportFormat<Item>[] {
  return formats.map(({ ending, label, mediaType, format }) => ({
    label,
    purpose: 'citation',
    mediaType,
    ...(ending === 'csl.json' ? { rel: 'describedby' as const } : {}),
    path: (item) => `${pathOf(item)}.${ending}`,
    write: (item, source) => format(worksOf(item, source)),
  }));
}

/** A whole document as a citable item, with its newest edition. */
export function citeWhole(document: ArchiveDocument, { archive, paths }: ExportSource): Citable {
  return citeDocument(document, undefined, { archive, paths, edition: findLastEdition(document.ledger) });
}
