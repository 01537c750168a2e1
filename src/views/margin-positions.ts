/** Pairs the items of a margin with their words: both get the same number, and the style sheet puts them level. */
import { getIndexes } from '../model/indexes.ts';
import type { Passage } from '../model/model.ts';
import type { PageContext } from './page-context.ts';

/** How many pairs of a passage the style sheet can align. Items without a number follow the item before them. */
const MOST = 9;

/**
 * The numbers of the note calls and the annotated words of a passage, in the order of the text, from 1.
 *
 * @returns numbers by the id of the call (`noteref-iv`) or of the annotation (`a-section-12`)
 */
export function numberPositions({ archive, document }: PageContext, passage: Passage): ReadonlyMap<string, number> {
  const calls = passage.calls.map(({ id, offset }) => ({ id, offset }));
  const annotations = getIndexes(archive)
    .remarksAt(document.id, passage.id)
    .flatMap(({ id, target: { words } }) => (words === undefined ? [] : [{ id: `a-${id}`, offset: words.start }]));
  const items = [...calls, ...annotations].sort((a, b) => a.offset - b.offset).slice(0, MOST);
  return new Map(items.map(({ id }, index) => [id, index + 1]));
}

/** The class of both elements of a pair: `at-3`. */
export function positionClass(position: number | undefined): string | undefined {
  return position === undefined ? undefined : `at-${position}`;
}
