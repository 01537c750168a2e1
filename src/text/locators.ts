/** Locators: the place of a passage in its document, such as `para. 4`, `§ 101`, `note iv`, or `signatures`. */
import { NUMBER_WORDS } from './number-words.ts';

/** Units of which locators contain any value: the document prints the value, or the editor counted. */
const COUNTED = ['para.', 'bullet', 'note', 'table', 'verse', 'p.'] as const;
/** Units of numbers that documents print. */
const NUMBERED = ['§', 'sec.', 'art.', 'rule', 'ch.', 'cl.', 'reg.', 'pt.', 'tit.', 'amend.', 'sched.', 'annex', 'app.', 'no.'] as const; // prettier-ignore

/** A unit of locators. */
export type LocatorUnit = (typeof COUNTED)[number] | (typeof NUMBERED)[number];

const escaped = (units: readonly string[]) => units.map((unit) => unit.replace('.', '\\.')).join('|');
// A heading such as `rule of law` is no locator of a rule.
const NUMBER = `(?:\\p{Nd}|[IVXLCDMivxlcdm]+(?!\\p{L})|[A-Za-z](?!\\p{L})|[LRDA]\\*?\\.? ?\\d|premi|unique|[uú]nico|Ier|${NUMBER_WORDS})`;
const LOCATOR = new RegExp(`^(?:(${escaped(COUNTED)}) (.+)|(${escaped(NUMBERED)}) (${NUMBER}.*))$`, 'u');
/** A value that is a list or a range: `5–7`, `5 and 7`. */
const SEVERAL = /[–—,&]| (?:and|to) /;

/** Splits a locator into its unit and its value. Returns undefined for a name, such as that of a part. */
export function splitLocator(locator: string): { readonly unit: LocatorUnit; readonly value: string } | undefined {
  const [, counted, countedValue, numbered, numberedValue] = LOCATOR.exec(locator.replace(/^§§ /, '§ ')) ?? [];
  const unit = counted ?? numbered;
  const value = countedValue ?? numberedValue;
  return unit === undefined || value === undefined ? undefined : { unit: unit as LocatorUnit, value };
}

/** Joins a unit and a value: `para. 4`, `§§ 5–7`. */
export function joinUnit(unit: LocatorUnit, value: string): string {
  return `${unit === '§' && hasSeveral(value) ? '§§' : unit} ${value}`;
}

/** Whether a value is a list or a range of numbers. */
export function hasSeveral(value: string): boolean {
  return SEVERAL.test(value);
}

/** The plural of a unit: `paras.`, `pp.`, `notes`, `§§`. */
export function pluralOf(unit: LocatorUnit): string {
  if (unit === 'p.') return 'pp.';
  if (unit === '§') return '§§';
  return unit === 'annex' ? 'annexes' : unit.replace(/\.?$/, (stop) => `s${stop}`);
}

/** The name of a part from its id: `letterhead 2` for `letterhead-2`, `title block` for `titleblock`. */
export function namePart(id: string): string {
  return id.replace(/^titleblock/, 'title block').replace(/-(\d+)$/, ' $1');
}

/** Joins locators; consecutive locators of one unit share the unit: `bullets 1, 11, note ii`. */
export function joinLocators(locators: readonly string[]): string {
  const groups: { unit: LocatorUnit | undefined; values: string[] }[] = [];
  for (const locator of locators) {
    const counted = splitLocator(locator);
    const last = groups.at(-1);
    if (counted !== undefined && last?.unit === counted.unit) last.values.push(counted.value);
    else groups.push({ unit: counted?.unit, values: [counted?.value ?? locator] });
  }
  return groups
    .map(({ unit, values }) => {
      const joined = values.join(', ');
      if (unit === undefined) return joined;
      return values.length === 1 ? joinUnit(unit, joined) : `${pluralOf(unit)} ${joined}`;
    })
    .join(', ');
}
