/** What can be searched, as plain data: the model maps onto it, and the index is made from it. */

/** Who speaks. */
export const voices = ['document', 'quoted', 'note', 'editor'] as const;
export type Voice = (typeof voices)[number];

/** An archive as search sees it. */
export interface SearchSource {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The canonical address, with a slash at its end. */
  readonly address: string;
  /** Other archives that are searched together with it. */
  readonly federates: readonly { readonly title: string; readonly url: string }[];
  /** Identifies what was searched; changes with any of it. */
  readonly digest: string;
  /** In the order of their dates. */
  readonly documents: readonly SearchDocument[];
  readonly names: readonly SearchName[];
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
  readonly mentions: readonly SearchMention[];
}

/** Words in quotation marks. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  /** Who is quoted, where the archive says so. */
  readonly speaker: string | undefined;
}

/** Somebody or something that passages mention. */
export interface SearchName {
  readonly id: string;
  /** In the form the archive prefers. */
  readonly name: string;
  /** Forms that lead to every passage which has another one of it; the preferred one is among them. */
  readonly forms: readonly string[];
}

/** A name in a passage. */
export interface SearchMention {
  /** The id of the name. */
  readonly name: string;
  /** As the passage has it. */
  readonly words: string;
  readonly misspelt: boolean;
}

/** A form of a name that is not in a passage, and leads to it. */
export interface OtherForm {
  readonly form: string;
  /** The form in the passage's words. */
  readonly words: string;
  /** Why, in a sentence that results show. */
  readonly reason: string;
}
