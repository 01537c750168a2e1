/** What can be searched, as plain data. It is derived from the model, and the index is built from it. */

/** Who speaks. `about`: a page about the documents, such as the page of a name. */
export const voices = ['document', 'quoted', 'note', 'editor', 'about'] as const;
export type Voice = (typeof voices)[number];

/** The searchable content of an archive. */
export interface SearchSource {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The canonical address, with a slash at the end. */
  readonly address: string;
  /** Other archives that are searched together with this one. */
  readonly federates: readonly { readonly title: string; readonly url: string }[];
  /** Identifies the content: it changes with any part of it. */
  readonly digest: string;
  /** The number of passages of the documents, without annotations. */
  readonly passageCount: number;
  /** In the order of their dates. */
  readonly documents: readonly SearchDocument[];
  /** The digest of each document, by its path. */
  readonly digests: ReadonlyMap<string, string>;
  readonly names: readonly SearchName[];
}

/** A document with its passages, its notes, and the annotations to it. */
export interface SearchDocument extends DocumentFacts {
  readonly passages: readonly SearchPassage[];
}

/** What a hit says about its document. */
export interface DocumentFacts {
  readonly id: string;
  /** The title in results: `Letter`. */
  readonly title: string;
  /** The kind in a reader's words: `letter`, `fact sheet`. */
  readonly kind: string;
  /** EDTF. */
  readonly date: string;
  /** The date in words. */
  readonly dateText: string;
  /** The path of its page, including the base of the site. */
  readonly path: string;
}

/** A passage or an annotation. */
export interface SearchPassage {
  /** The fragment of its address. */
  readonly id: string;
  /** The fragment that pins its reading, if there is one: `p4.k7f2q`. */
  readonly pinned: string | undefined;
  readonly locator: string;
  /** The voice of the words outside quotations. */
  readonly voice: Exclude<Voice, 'quoted'>;
  readonly words: string;
  /** The quotations in `words`, in order. */
  readonly quoted: readonly QuotedStretch[];
  readonly mentions: readonly SearchMention[];
}

/** A quotation. Offsets are UTF-16 units. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  /** Who is quoted, if the archive says so. */
  readonly speaker: string | undefined;
}

/** A person or thing that passages mention. */
export interface SearchName {
  readonly id: string;
  /** The form that the archive prefers. */
  readonly name: string;
  /** Each form finds every passage that has another form; the preferred form is one of them. */
  readonly forms: readonly string[];
}

/** A name in a passage. */
export interface SearchMention {
  /** The id of the name. */
  readonly name: string;
  /** The form in the passage. */
  readonly words: string;
  readonly misspelt: boolean;
}

/** A form of a name that is not in a passage, and finds it. */
export interface OtherForm {
  readonly form: string;
  /** The form that is in the passage. */
  readonly words: string;
  /** The reason, in a sentence that results show. */
  readonly reason: string;
}
