/** Finds the passage of a place in a document: `para. 4`, `§ 101`, `note iv`, `signatures`. */
import { foldPlace as fold } from '../../text/folded-place.ts';
import { joinUnit, hasSeveral, splitLocator, type LocatorUnit } from '../../text/locators.ts';
import { capitalize } from '../../text/english.ts';
import { parseNumberWords } from '../../text/number-words.ts';
import { parsePrintedNumber } from '../../text/printed-numbers.ts';
import { PLACE, unitsOf, type GotoDocument } from './place-syntax.ts';

/** A place that a reader asks for. */
export interface PlaceRequest {
  /** The place, folded. */
  readonly place: string;
  /** The whole query as the reader wrote it: `(A)` is another number than `(a)`. */
  readonly written: string;
  /** Whether a document was named: only then is a number or the name of a part alone a place. */
  readonly isDocumentNamed: boolean;
}

/** The units of a value without a unit, the likeliest first. */
const BARE_UNITS: readonly LocatorUnit[] = ['para.', 'bullet', 'note', '§', 'sec.', 'art.', 'rule'];

/** Finds the fragment of a place; of the first place in a range. */
export function findPlace(request: PlaceRequest, document: GotoDocument): string | undefined {
  const { written, isDocumentNamed } = request;
  const place = firstOfRange(request, document);
  // A locator that is not unique ends in its id: `para. 1 [p20]`.
  const id = /\[([a-z0-9-]+)\]$/.exec(place)?.[1];
  const withId = document.passages.find(([fragment]) => fragment === id);
  if (withId !== undefined) return withId[0];
  const exact = findExact(place, written, document);
  if (exact !== undefined && (isDocumentNamed || /\d|^(?:note |[第제])/.test(place))) return exact;
  const [, unit, value = ''] = PLACE.exec(place) ?? [];
  if (value === '') return findAsPrinted(place, written, document);
  if (unit === undefined && !isDocumentNamed) return undefined;
  for (const countedUnit of unit === undefined ? BARE_UNITS : unitsOf(unit)) {
    // A note called `(1)` has the label `1`; a paragraph `(1)` is not the first paragraph.
    const values = countedUnit === 'note' ? [value, value.replace(/^\((.*)\)$/, '$1')] : [value];
    for (const candidate of values) {
      const fragment =
        findExact(fold(joinUnit(countedUnit, candidate)), written, document) ??
        findInHeadings(countedUnit, candidate, document) ??
        findInRanges(countedUnit, candidate, document) ??
        findBeginning(countedUnit, candidate, document) ??
        findInWords(countedUnit, candidate, document);
      if (fragment !== undefined) return fragment;
    }
  }
  return undefined;
}

/** The first place of a range: `para. 6` of `para. 6 to signatures`, `3` of `3 and 4`. */
export function firstOfRange({ place, written }: PlaceRequest, document: GotoDocument): string {
  if (findExact(place, written, document) !== undefined) return place;
  const [, start, end] = /^(.+?) (?:to|and|&) (.+)$/.exec(place) ?? [];
  if (start === undefined || end === undefined) return place;
  return PLACE.test(end) || findExact(end, written, document) !== undefined ? start : place;
}

/** The fragment of the passage with a locator or fragment. */
function findExact(place: string, written: string, { passages }: GotoDocument): string | undefined {
  return passages.find(([fragment, locator]) => {
    if (fragment.toLowerCase() === place) return true;
    if (fold(locator) !== place) return false;
    // `(A)` and `(a)` are numbers of different levels.
    return (
      splitLocator(locator) === undefined ||
      (locator.match(/\([A-Za-z]+\)/g) ?? []).every((part) => written.includes(part))
    );
  })?.[0];
}

/** The numbers that headings begin with: `§ 101` for `§ 101. Definitions`. */
export function numbersOfHeadings({
  passages,
}: GotoDocument): { unit: LocatorUnit; value: string; fragment: string }[] {
  return passages.flatMap(([fragment, locator]) => {
    const number = /^h\d/.test(fragment) ? parsePrintedNumber(locator) : undefined;
    if (number?.unit === undefined || !number.isCertain) return [];
    return [{ unit: number.unit, value: number.value, fragment }];
  });
}

/** The fragment of the only heading that begins with a number. */
function findInHeadings(unit: LocatorUnit, value: string, document: GotoDocument): string | undefined {
  const found = numbersOfHeadings(document).filter(
    (heading) => heading.unit === unit && heading.value.toLowerCase() === value.toLowerCase(),
  );
  return found.length === 1 ? found[0]?.fragment : undefined;
}

/** The fragment of a passage with a range of numbers: `§ 6` is in `§§ 5–7`. */
function findInRanges(unit: LocatorUnit, value: string, { passages }: GotoDocument): string | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const number = Number(value);
  return passages.find(([, locator]) => {
    const split = splitLocator(locator);
    if (split?.unit !== unit || !hasSeveral(split.value)) return false;
    return split.value.split(/, ?|,? (?:and|&) /).some((part) => {
      const [first, last = first] = part.split(/ ?[-–—] ?| to /).map(Number);
      return first !== undefined && last !== undefined && first <= number && number <= last;
    });
  })?.[0];
}

/** The fragment of the first part of a section that is printed in parts only: `rule 11` begins with `rule 11(a)`. */
function findBeginning(unit: LocatorUnit, value: string, { passages }: GotoDocument): string | undefined {
  return passages.find(([, locator]) => {
    const split = splitLocator(locator);
    return (
      split?.unit === unit &&
      /^\((?:a|A|1|i|I)\)/.test(split.value.slice(value.length)) &&
      split.value.toLowerCase().startsWith(value)
    );
  })?.[0];
}

/** The fragment of a passage whose number is printed in words: `art. 1` is `ARTICLE THE FIRST`. */
function findInWords(unit: LocatorUnit, value: string, { passages }: GotoDocument): string | undefined {
  const number = parsePrintedNumber(`Article ${value}.`)?.positions.at(0)?.ordinals;
  if (number?.length !== 1) return undefined;
  return passages.find(([, locator]) => {
    const split = splitLocator(locator);
    return split?.unit === unit && parseNumberWords(split.value) === number[0];
  })?.[0];
}

/** The fragment of a number that the reader typed as the document prints it: `Article the first`, `Madde 3`. */
function findAsPrinted(place: string, written: string, document: GotoDocument): string | undefined {
  const number = parsePrintedNumber(capitalize(place));
  if (number?.unit === undefined || number.printed.length !== place.length) return undefined;
  const { unit, value } = number;
  return findExact(fold(joinUnit(unit, value)), written, document) ?? findInWords(unit, value, document);
}
