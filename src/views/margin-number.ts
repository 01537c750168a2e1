/** The number that the margin shows at a passage. */
import type { Passage } from '../model/model.ts';

const NUMBERED: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item', 'preformatted']);

/** The printed number of a passage, or else the number of its id; `¶` for a passage that is not counted, such as a heading. */
export function marginNumber({ id, kind, printed }: Passage): string {
  return NUMBERED.has(kind) ? (printed ?? id.slice(1)) : '¶';
}
