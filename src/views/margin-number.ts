/** The number that the margin shows at a passage. */
import type { Passage } from '../model/model.ts';
import { joinUnit } from '../text/locators.ts';
import { parsePrintedNumber } from '../text/printed-numbers.ts';

const NUMBERED: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item', 'preformatted']);

/** The longest printed number for which the margin has room, in characters. */
const LONGEST = 7;

/**
 * The printed number of a passage, or else the number of its id; `¶` for a passage that is not counted, such as a
 * heading. A number with a sign or a word, such as `§ 101.`, loses its punctuation, and a long word is abbreviated.
 */
export function marginNumber({ id, kind, printed }: Pick<Passage, 'id' | 'kind' | 'printed'>): string {
  if (!NUMBERED.has(kind)) return '¶';
  if (printed === undefined) return id.slice(1);
  const number = parsePrintedNumber(printed);
  if (number?.unit === undefined || (number.unit === 'para.' && !/^(?:¶|par)/i.test(printed))) return printed;
  const bare = printed.replace(/[.:]$/, '');
  return bare.length > LONGEST && /^\p{L}/u.test(bare) ? joinUnit(number.unit, number.value) : bare;
}
