/** What can be searched, as plain data: the model maps onto it, and the index is made from it. */

/** Who speaks. */
export const voices = ['document', 'quoted', 'note', 'editor'] as const;
export type Voice = (typeof voices)[number];

/** An archive as search sees it. */
export interface SearchSource {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Identifies what was searched; changes with any of it. */
  readonly digest: string;
  readonly documents: readonly SearchDocument[];
}

/** A document, and everything in it that is found by itself. */
export interface SearchDocument extends DocumentFacts {
  readonly passages: readonly SearchPassage[];
}

/** What a hit says of its document. */
export interface DocumentFacts {
  readonly id: string;
  /** As results name it: `Letter`. */
  readonly title: string;
  /** As a reader names it: `letter`, `fact sheet`. */
  readonly kind: string;
  /** EDTF. */
  readonly date: string;
  /** The date in words. */
  readonly dateText: string;
  /** The path of its page, the base included. */
  readonly path: string;
}

/** A passage or an annotation. */
export interface SearchPassage {
  /** The fragment of its address. */
  readonly id: string;
  /** The fragment that pins this reading, where there is one: `p4.k7f2q`. */
  readonly pinned: string | undefined;
  readonly locator: string;
  /** The voice of the words that nobody is quoted with. */
  readonly voice: Exclude<Voice, 'quoted'>;
  readonly words: string;
  /** Stretches of `words` that are somebody else's (UTF-16 units), in order. */
  readonly quoted: readonly QuotedStretch[];
  /** The names mentioned, in the form the archive prefers. */
  readonly names: readonly string[];
  /** Forms that are not in the words and should yet lead here. */
  readonly forms: readonly OtherForm[];
}

/** Words in quotation marks. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  /** Who is quoted, where the archive says so. */
  readonly speaker: string | undefined;
}

/** A form of a name that leads to a passage which has another form of it. */
export interface OtherForm {
  readonly form: string;
  /** The form in the passage's words. */
  readonly words: string;
  /** Why, in a sentence that results show. */
  readonly reason: string;
}
