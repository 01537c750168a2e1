/** The citation of a work or a passage in every style. */
import type { Citable } from '../citations/citable.ts';
import { toPlain, toRuns, type Run } from '../citations/italic-text.ts';
import { styleCitations } from '../citations/citation-styles.ts';
import type { Link } from './page-links.ts';

/** A citation in one form of a style. */
export interface PanelCitation {
  /** `chicago-note`; permanent. */
  readonly id: string;
  /** `Chicago`. */
  readonly style: string;
  /** The manual of the style, with its edition. */
  readonly manual: string;
  /** `Note`. */
  readonly form: string;
  /** The text, upright and italic. */
  readonly runs: readonly Run[];
  /** The text to copy. */
  readonly plain: string;
}

export interface CitationPanel {
  /** The id of its body, so that a link can open it. */
  readonly id: string;
  /** What is cited: `the letter`, `para. 4`. */
  readonly subject: string;
  readonly isOpen: boolean;
  /** `Edition 2, last corrected 2027-01-02`; undefined for a work that has no edition here. */
  readonly edition: string | undefined;
  readonly citations: readonly PanelCitation[];
  /** Whether the numbers of the passages are the editor's. Readers might take them for the document's. */
  readonly hasEditorsNumbers: boolean;
  /** Files with the same citation as data. */
  readonly downloads: readonly Link[];
  /** The address of a prepared error report; undefined if the archive has no contact. */
  readonly report: string | undefined;
}

/** The parts of a panel that have defaults. */
export interface PanelOptions extends Partial<
  Pick<CitationPanel, 'id' | 'isOpen' | 'hasEditorsNumbers' | 'downloads' | 'report'>
> {
  readonly subject: string;
}

export function createCitationPanel(work: Citable, options: PanelOptions): CitationPanel {
  const { id = 'cite', isOpen = false, hasEditorsNumbers = false, downloads = [], report, subject } = options;
  return {
    id,
    subject,
    isOpen,
    edition: describeEdition(work),
    citations: styleCitations(work).flatMap(({ style, manual, citations }) =>
      citations.map(({ id: form, label, text }) => ({
        id: form,
        style,
        manual,
        form: label,
        runs: toRuns(text),
        plain: toPlain(text),
      })),
    ),
    hasEditorsNumbers,
    downloads,
    report,
  };
}

function describeEdition({ edition }: Citable): string | undefined {
  if (edition === undefined) return undefined;
  const corrected = edition.corrected === undefined ? '' : `, last corrected ${edition.corrected}`;
  return `Edition ${edition.number}${corrected}`;
}
