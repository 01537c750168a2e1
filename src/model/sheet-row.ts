/** A row of an evidence sheet: some words of a document, what they cite, and the result of comparing them. */
import type { ClaimFields } from '../schemas/claims.ts';
import type { CollationFields } from '../schemas/source.ts';
import { normalize, normalizeWithMap, originOf } from '../text/normal-form.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Annotation } from './editorial-content.ts';
import type { Passage, Source } from './model.ts';

/**
 * The kinds of rows. A document whose claims are declared has only claims. For other documents, `words` are words that
 * were compared and that are not in quotation marks, and a `statement` has neither a note nor a quotation.
 */
export type RowKind = 'quotation' | 'words' | 'note' | 'statement' | 'claim';

/** A part of a document that can, or cannot, be checked. */
export interface SheetRow {
  readonly kind: RowKind;
  readonly passage: Passage;
  /** The part of the passage's words, in UTF-16 units. */
  readonly stretch: Stretch;
  /** For a quotation: who speaks, `not said`, or `not examined` if the editor did not look for the speaker. */
  readonly speaker: string | undefined;
  readonly reportedBy: string | undefined;
  /** `note iv`, `in text`, or `none`; `not examined` for a quotation if the editor did not look for it. */
  readonly cites: string;
  readonly source: Source | undefined;
  /** Whether the editor had access to the cited work; undefined if nothing is cited. */
  readonly access: string | undefined;
  readonly comparison: Comparison | undefined;
  /** For a claim: what its words do. */
  readonly claim: ClaimFields['kind'] | undefined;
  /** For a claim: the annotation that tests or explains it. */
  readonly annotation: Annotation | undefined;
}

/** What words were compared with, and the result. */
export type Comparison = Omit<CollationFields, 'document' | 'passage' | 'exact'>;

/** The fields of a row that cites nothing. */
export const CITES_NOTHING = {
  speaker: undefined,
  reportedBy: undefined,
  cites: 'none',
  source: undefined,
  access: undefined,
  comparison: undefined,
  claim: undefined,
  annotation: undefined,
} as const;

/** Whether words were compared with those of the cited work itself, or of another edition of it. */
export function isCompared({ comparison }: Pick<SheetRow, 'comparison'>): boolean {
  return (
    comparison !== undefined &&
    (comparison['compared-with'] === 'the work itself' || comparison['compared-with'] === 'another edition of it') &&
    !['not in the part read', 'not compared', 'paraphrase'].includes(comparison.result)
  );
}

/** The result of comparing: `not compared` if none is recorded, undefined if nothing is quoted or cited. */
export function resultOf(row: SheetRow): Comparison['result'] | undefined {
  const citesNothing = row.kind === 'statement' || (row.kind === 'claim' && row.cites === 'none');
  return row.comparison?.result ?? (citesNothing ? undefined : 'not compared');
}

/** Whether a row is a statement of fact for which the document cites nothing. Requests and arguments are not. */
export function isUnsourced({ kind, claim, cites }: SheetRow): boolean {
  return kind === 'statement' || (claim === 'states' && cites === 'none');
}

/** Where the words of a collation are in their passage (UTF-16 units); undefined if the passage does not have them. */
export function stretchOf(passage: Pick<Passage, 'words' | 'normal'>, exact: string): Stretch | undefined {
  const words = normalize(exact);
  const index = passage.normal.indexOf(words);
  if (index < 0 || words === '') return undefined;
  return originOf(normalizeWithMap(passage.words), index, index + words.length);
}
