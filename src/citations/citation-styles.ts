/** The citation styles of four manuals, each with its forms of citation. */
import { apaInText, apaReference } from './apa.ts';
import { bluebookCitation } from './bluebook.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import type { Citable } from './citable.ts';
import { toPlain, type Marked } from './italic-text.ts';
import { mlaEntry, mlaInText } from './mla.ts';

/** One citation, and the manual's name for its form. */
export interface StyledCitation {
  /** `chicago-note`; permanent. */
  readonly id: string;
  readonly label: string;
  readonly text: Marked;
}

/** The citations of a work in one style. */
export interface Styled {
  readonly style: string;
  /** The manual and its edition. */
  readonly manual: string;
  readonly citations: readonly StyledCitation[];
}

const STYLES: readonly {
  readonly style: string;
  readonly manual: string;
  readonly forms: readonly {
    readonly id: string;
    readonly label: string;
    readonly format: (work: Citable) => Marked;
  }[];
}[] = [
  {
    style: 'Chicago',
    manual: 'The Chicago Manual of Style, 18th edition',
    forms: [
      { id: 'chicago-note', label: 'Note', format: chicagoNote },
      { id: 'chicago-bibliography', label: 'Bibliography', format: chicagoBibliography },
    ],
  },
  {
    style: 'MLA',
    manual: 'MLA Handbook, 9th edition',
    forms: [
      { id: 'mla-entry', label: 'Works cited', format: mlaEntry },
      { id: 'mla-in-text', label: 'In the text', format: mlaInText },
    ],
  },
  {
    style: 'APA',
    manual: 'Publication Manual of the American Psychological Association, 7th edition',
    forms: [
      { id: 'apa-reference', label: 'Reference', format: apaReference },
      { id: 'apa-in-text', label: 'In the text', format: apaInText },
    ],
  },
  {
    style: 'Bluebook',
    manual: 'The Bluebook, 22nd edition',
    forms: [{ id: 'bluebook', label: 'Citation', format: bluebookCitation }],
  },
];

/** The citations of a work in every style, in a fixed order. */
export function styleCitations(work: Citable): Styled[] {
  return STYLES.map(({ style, manual, forms }) => ({
    style,
    manual,
    citations: forms.map(({ id, label, format }) => ({ id, label, text: format(work) })),
  }));
}

/** The names of a whole work in citations in the text, without parentheses: `Doe et al., 2010`. */
export function namesInText(work: Citable): string[] {
  const whole = { ...work, locator: undefined };
  return [...new Set([mlaInText(whole), apaInText(whole)].map((text) => toPlain(text).slice(1, -1)))];
}
