/** Locators in the form of each manual. */
import { splitLocator, type CountedUnit } from '../text/locators.ts';

/** The unit of a locator; a `part` has a name and no number. */
export type LocatorUnit = CountedUnit | 'part';

/** The locator of one passage: `para. 4`, `note iv`, `signatures`. */
export interface Locator {
  readonly unit: LocatorUnit;
  readonly value: string;
  /** Whether the number is printed in the document; otherwise the editor counted. */
  readonly printed: boolean;
}

/** The locators of the first and the last passage, which may be the same. */
export interface LocatorRange {
  readonly first: Locator;
  readonly last: Locator;
}

export type LocatorStyle = 'chicago' | 'mla' | 'apa' | 'bluebook';

/** Parses a locator: `para. 4`, `bullet 7`, `note iv`; anything else is the name of a part. */
export function parseLocator(text: string, printed: boolean = false): Locator {
  const counted = splitLocator(text);
  return counted === undefined ? { unit: 'part', value: text, printed } : { ...counted, printed };
}

// Singular and plural. Chicago 10.42 and 14.160; MLA 6.20 and appendix 1; APA 8.13 and 8.28; Bluebook rules 3.2(b) and
// 3.3.
const NAMES: Record<LocatorStyle, Partial<Record<LocatorUnit, readonly [string, string]>>> = {
  chicago: { 'para.': ['para. ', 'paras. '], 'p.': ['', ''] },
  mla: { 'para.': ['par. ', 'pars. '], 'p.': ['p. ', 'pp. '] },
  apa: { 'para.': ['para. ', 'paras. '], 'p.': ['p. ', 'pp. '] },
  bluebook: { 'para.': ['para. ', 'paras. '], note: ['n.', 'nn.'], 'p.': ['at ', 'at '] },
};
const PLAIN: Record<LocatorUnit, readonly [string, string]> = {
  'para.': ['para. ', 'paras. '],
  bullet: ['bullet ', 'bullets '],
  note: ['note ', 'notes '],
  table: ['table ', 'tables '],
  verse: ['verse ', 'verses '],
  'p.': ['p. ', 'pp. '],
  part: ['', ''],
};

/** Formats locators: `para. 4`, `paras. 3–4`, `para. 6 to signatures`. */
export function formatLocator({ first, last }: LocatorRange, style: LocatorStyle): string {
  if (first.unit === last.unit && first.value === last.value) return `${nameOf(first, style)[0]}${first.value}`;
  if (first.unit === last.unit && first.unit !== 'part')
    return `${nameOf(first, style)[1]}${first.value}–${last.value}`;
  return `${nameOf(first, style)[0]}${first.value} to ${nameOf(last, style)[0]}${last.value}`;
}

function nameOf({ unit, printed }: Locator, style: LocatorStyle): readonly [string, string] {
  // Bluebook uses ¶ for printed numbers and `para.` for paragraphs without printed numbers (rule 3.3(b)).
  if (style === 'bluebook' && unit === 'para.' && printed) return ['¶ ', '¶¶ '];
  return NAMES[style][unit] ?? PLAIN[unit];
}
