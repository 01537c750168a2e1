/** The locators of passages: `para. 4`, `bullet 7`, `note iv`, `signatures`, each unique in its document. */
import type { Passage, PassageKind } from '../model/model.ts';
import { namePart } from '../text/locators.ts';

/** A heading that is longer, in UTF-16 units, is not used in locators. */
const LONGEST_HEADING = 60;

/** What the locator of a passage is made from. */
export interface LocatedPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly noteLabel: string | undefined;
  readonly printed: string | undefined;
  readonly words: string;
}

/**
 * The label of a passage, and its locator, which is the label with its unit.
 *
 * @param unit the unit of numbered passages without a printed number: `para.` or `bullet`
 */
export function locatorOf(passage: LocatedPassage, unit: string): Pick<Passage, 'label' | 'locator'> {
  const { id, kind, noteLabel = '', printed, words } = passage;
  const number = id.replace(/^\D+/, '');
  const counted = (unitName: string, label: string) => ({ label, locator: `${unitName} ${label}` });
  switch (kind) {
    case 'part':
      return { label: namePart(id), locator: namePart(id) };
    case 'heading':
      return { label: words, locator: words };
    case 'table':
      return counted('table', number);
    case 'verse':
      return counted('verse', number);
    case 'note':
      return counted('note', noteLabel);
    default:
      return printed === undefined
        ? counted(unit, number)
        : counted('para.', printed.startsWith('(') ? printed : printed.replace(/[.)]$/, ''));
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
  const repeated = findRepeated(passages.map(({ locator }) => locator));
  const repeatedWithHeading = findRepeated(withHeading);
  return passages.map((passage, index) => {
    const { locator, kind, id } = passage;
    if (!repeated.has(locator) || kind === 'note') return passage;
    const longer = withHeading[index] ?? locator;
    return { ...passage, locator: repeatedWithHeading.has(longer) ? `${longer} [${id}]` : longer };
  });
}

function findRepeated(values: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return repeated;
}
