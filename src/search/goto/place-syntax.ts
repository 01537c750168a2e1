/** A place in a document as a reader writes it: `¶4`, `para. iv`, `notes 3–4`; and what an archive tells of its documents. */
import type { CountedUnit } from '../../text/locators.ts';

/** What an archive tells of one document; small enough to stand in a page. */
export interface GotoDocument {
  readonly id: string;
  /** `Letter`. */
  readonly short: string;
  readonly title: string;
  /** `letter`. */
  readonly kind: string;
  /** Other names: `senators’ letter`, and what citations in a text call it, `Doe et al., 2010`. */
  readonly aliases: readonly string[];
  /** Fragment and locator of each passage: `['p4', 'para. 4']`. */
  readonly passages: readonly (readonly [fragment: string, locator: string])[];
}

const UNIT_WORDS =
  '(?:¶¶?|§§?|paras?\\.?|pars?\\.?|paragraphs?|bullets?|points?|items?|notes?|footnotes?|fn\\.?|nn?\\.|tables?|verses?|p(?=\\d)|p\\.?)';
const VALUE = '(?:[0-9]+[a-z]*|[ivxlcdm]+|[*†‡§]|\\([a-z0-9]+\\))';
// The dash of a range is folded to a space: `paras. 3 4`.
/** A unit and a value, or a value alone; of a range, the first. */
export const PLACE = new RegExp(`^(?:(${UNIT_WORDS})\\s*)?#?(${VALUE})(?: (?:${UNIT_WORDS}\\s*)?#?${VALUE})?$`, 'i');

/** The units that a word of a reader may mean. */
export function kindsOf(unit: string): readonly CountedUnit[] {
  if (/^(?:notes?|foot|fn|nn?\.)/.test(unit)) return ['note'];
  if (unit.startsWith('tab')) return ['table'];
  if (unit.startsWith('ver')) return ['verse'];
  // Readers say paragraph of what the archive calls bullet, and the other way round.
  return ['para.', 'bullet'];
}

/** Whether a document is called what it is: `Letter` of a letter, so that `the letter` can be said of it. */
export function isItsKind({ short, kind }: GotoDocument): boolean {
  return short.toLowerCase() === kind;
}
