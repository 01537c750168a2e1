/** The syntax of a place as readers write it (`¶4`, `para. iv`, `notes 3–4`), and the document data that it needs. */
import type { CountedUnit } from '../../text/locators.ts';

/** The names and passages of a document. It is part of `goto.json`, so it is small. */
export interface GotoDocument {
  readonly id: string;
  /** The short title: `Letter`. */
  readonly short: string;
  readonly title: string;
  /** `letter`. */
  readonly kind: string;
  /** Other names: `senators’ letter`, or the name in citations, `Doe et al., 2010`. */
  readonly aliases: readonly string[];
  /** Fragment and locator of each passage: `['p4', 'para. 4']`. */
  readonly passages: readonly (readonly [fragment: string, locator: string])[];
}

const UNITS = [
  '¶¶?',
  '§§?',
  'paras?\\.?',
  'pars?\\.?',
  'paragraphs?',
  'bullets?',
  'points?',
  'items?',
  'notes?',
  'footnotes?',
  'fn\\.?',
  'nn?\\.',
  'tables?',
  'verses?',
  'p(?=\\d)',
  'p\\.?',
];
const UNIT = `(?:${UNITS.join('|')})`;
const VALUE = '(?:[0-9]+[a-z]*|[ivxlcdm]+|[*†‡§]|\\([a-z0-9]+\\))';

/**
 * A unit and a value, or a value alone; the first of a range. The dash of a range is a space, because a query is folded
 * before it is matched: `paras. 3 4`.
 */
export const PLACE = new RegExp(`^(?:(${UNIT})\\s*)?#?(${VALUE})(?: (?:${UNIT}\\s*)?#?${VALUE})?$`, 'i');

/** The units that a reader may mean by a word. */
export function unitsOf(word: string): readonly CountedUnit[] {
  if (/^(?:notes?|foot|fn|nn?\.)/.test(word)) return ['note'];
  if (word.startsWith('tab')) return ['table'];
  if (word.startsWith('ver')) return ['verse'];
  // Readers call a bullet a paragraph, and a paragraph a bullet.
  return ['para.', 'bullet'];
}

/** Whether the short title of a document is its kind, such as `Letter`: then it can be called `the letter`. */
export function isNamedByKind({ short, kind }: GotoDocument): boolean {
  return short.toLowerCase() === kind;
}
