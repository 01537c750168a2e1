/** Names, and the mentions of them in texts. */
import type { MentionBasis, NameFields, NameKind } from '../schemas/names.ts';
import type { Places } from '../text/places.ts';

/** A person, organization, agreement, place … that texts mention. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly file: string;
  readonly fields: NameFields;
  readonly forms: readonly NameForm[];
  /** The path of its entry in `places`. */
  readonly path: string;
  readonly places: Places;
}

/** A form in which texts contain a name. */
export interface NameForm {
  readonly text: string;
  readonly basis: MentionBasis;
  readonly misspelt: boolean;
  /** Whether the form names several names at once. */
  readonly shared: boolean;
  /** The only documents, passages, or sources in which the form means the name; empty if it means the name everywhere. */
  readonly in: readonly string[];
}

/** Words of a passage, or of a field of a source, that mention one or several names. */
export interface Mention {
  /** The id of the document, or of the source. */
  readonly document: string;
  /** The id of the passage; for a source, the name of the field. */
  readonly passage: string;
  /** Offsets in the words of the passage (UTF-16 units); `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The form, in normal form. */
  readonly form: string;
  readonly named: readonly Named[];
}

/** One of the names that a mention names, and the reason why the form is taken to mean it. */
export interface Named {
  readonly name: string;
  readonly basis: MentionBasis;
  readonly misspelt: boolean;
}
