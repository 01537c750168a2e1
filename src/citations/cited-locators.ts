/** Locators in the form of each manual. */
import { hasSeveral, pluralOf, splitLocator, type LocatorUnit } from '../text/locators.ts';
import type { Manual } from './manual-dates.ts';

/** The unit of a locator; a `part` has a name and no number. */
export type CitedUnit = LocatorUnit | 'part';

/** The locator of one passage: `para. 4`, `note iv`, `signatures`. */
export interface Locator {
  readonly unit: CitedUnit;
  readonly value: string;
  /** Whether the number is printed in the document; otherwise the editor counted. */
  readonly printed: boolean;
}

/** The locators of the first and the last passage, which may be the same. */
export interface LocatorRange {
  readonly first: Locator;
  readonly last: Locator;
}

/** Parses a locator: `para. 4`, `bullet 7`, `note iv`; anything else is the name of a part. */
export function parseLocator(text: string, printed: boolean = false): Locator {
  const counted = splitLocator(text);
  return counted === undefined ? { unit: 'part', value: text, printed } : { ...counted, printed };
}

type Names = readonly [singular: string, plural: string];

// Chicago 10.42 and 14.160; MLA 6.20 and appendix 1; APA 8.13 and 8.28; Bluebook rules 3.2(b) and 3.3, and table T16.
const NAMES: Record<Manual, Partial<Record<CitedUnit, Names>>> = {
  chicago: { 'p.': ['', ''], 'ch.': ['chap. ', 'chaps. '] },
  mla: { 'para.': ['par. ', 'pars. '] },
  apa: { 'ch.': ['Chapter ', 'Chapters '] },
  bluebook: {
    note: ['n.', 'nn.'],
    'p.': ['at ', 'at '],
    'sec.': ['§ ', '§§ '],
    rule: ['r. ', 'rr. '],
  },
};

/** The name of a unit in other cases: the unit itself, and its plural. A part has only its own name. */
function plainNames(unit: CitedUnit): Names {
  return unit === 'part' ? ['', ''] : [`${unit} `, `${pluralOf(unit)} `];
}

/** Formats locators: `para. 4`, `paras. 3–4`, `§§ 5–7`, `para. 6 to signatures`. */
export function formatLocator({ first, last }: LocatorRange, style: Manual): string {
  if (first.unit === last.unit && first.value === last.value) return formatOne(first, style);
  // A paragraph that the editor counts may be before one whose smaller number is printed.
  const descends = Number(first.value) > Number(last.value);
  const isRange = first.unit === last.unit && first.unit !== 'part' && !descends;
  if (isRange && !hasSeveral(first.value) && !hasSeveral(last.value))
    return `${nameOf(first, style)[1]}${first.value}–${last.value}`;
  return `${formatOne(first, style)} to ${formatOne(last, style)}`;
}

function formatOne(locator: Locator, style: Manual): string {
  const isPlural = locator.unit !== 'part' && hasSeveral(locator.value);
  return `${nameOf(locator, style)[isPlural ? 1 : 0]}${locator.value}`;
}

function nameOf({ unit, printed }: Locator, style: Manual): Names {
  // Bluebook uses ¶ for printed numbers and `para.` for paragraphs without printed numbers (rule 3.3(b)).
  if (style === 'bluebook' && unit === 'para.' && printed) return ['¶ ', '¶¶ '];
  return NAMES[style][unit] ?? plainNames(unit);
}
