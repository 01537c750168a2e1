/** The locators of passages: `para. 4`, `bullet 7`, `note iv`, `signatures`, each unique in its document. */
import type { Passage } from '../model/model.ts';
import type { PassageKind } from '../schemas/ledger-record.ts';
import { namePart } from '../text/locators.ts';
import type { RecognizedNumber } from './printed-sequences.ts';

/** A heading that is longer, in UTF-16 units, is not used in locators. */
const LONGEST_HEADING = 60;

/** What the locator of a passage is made from. */
export interface LocatedPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly noteLabel: string | undefined;
  readonly number: RecognizedNumber | undefined;
  readonly words: string;
}

/**
 * The label of a passage, and its locator, which is the label with its unit.
 *
 * @param unit the unit of numbered passages without a printed number: `para.` or `bullet`
 */
export function locatorOf(passage: LocatedPassage, unit: string): Pick<Passage, 'label' | 'locator'> {
  const { id, kind, noteLabel = '', number, words } = passage;
  const counter = id.replace(/^\D+/, '');
  const counted = (unitName: string, label: string) => ({ label, locator: `${unitName} ${label}` });
  switch (kind) {
    case 'part':
      return { label: namePart(id), locator: namePart(id) };
    case 'heading':
      return { label: words, locator: words };
    case 'table':
      return counted('table', counter);
    case 'verse':
      return counted('verse', counter);
    case 'note':
      return counted('note', noteLabel);
    default:
      return number === undefined ? counted(unit, counter) : { label: number.label, locator: number.locator };
  }
}

/**
 * Makes the locators of a document unique. A locator that occurs more than once includes its heading (`Article V, para.
 * 1`); if that is still not unique, also its id.
 */
export function disambiguateLocators(passages: readonly Passage[]): Passage[] {
  let heading = '';
  const withHeading = passages.map((passage) => {
    if (passage.kind === 'heading') heading = passage.words.length <= LONGEST_HEADING ? passage.words : '';
    return passage.kind === 'heading' || heading === '' ? passage.locator : `${heading}, ${passage.locator}`;
  });
  const repeated = findRepeated(
    passages,
    passages.map(({ locator }) => locator),
  );
  const repeatedWithHeading = findRepeated(passages, withHeading);
  return passages.map((passage, index) => {
    if (!repeated.has(index) || passage.kind === 'note') return passage;
    const longer = withHeading[index] ?? passage.locator;
    return { ...passage, locator: repeatedWithHeading.has(index) ? `${longer} [${passage.id}]` : longer };
  });
}

/**
 * The indices of passages that share their locator. A printed number that only one passage has is not shared with a
 * passage that has the same number by counting: a reader who looks for a number means the printed one.
 */
function findRepeated(passages: readonly Passage[], locators: readonly string[]): Set<number> {
  const indicesOf = Map.groupBy(locators.keys(), (index) => locators[index] ?? '');
  const repeated = [...indicesOf.values()].flatMap((indices) => {
    if (indices.length === 1) return [];
    const printed = indices.filter((index) => passages[index]?.printed !== undefined);
    return printed.length === 1 ? indices.filter((index) => index !== printed[0]) : indices;
  });
  return new Set(repeated);
}
