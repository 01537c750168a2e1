/** The type of a draft without its markup, and the limits of a draft. */

export type DraftFormat = 'text' | 'html';

/** A range in UTF-16 units of the draft, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A draft without its markup. */
export interface DraftSource {
  /** The draft as written. */
  readonly written: string;
  /** As long as the draft; markup is spaces, line ends, or invisible characters. */
  readonly text: string;
  /** Links; the range includes the linked words. */
  readonly links: readonly (Range & { readonly href: string })[];
  /** Block quotations. */
  readonly blocks: readonly Range[];
  /** The calls of footnotes, and the footnotes. */
  readonly calls: readonly (Range & { readonly label: string })[];
  readonly notes: readonly (Range & { readonly label: string })[];
}

/** A draft that cannot be checked. `message` is a sentence. */
export class DraftError extends Error {}

/** The most characters of a draft, in UTF-16 units. */
export const MOST_CHARACTERS = 5_000_000;
