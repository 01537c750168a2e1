/** A text of which most was changed a little, such as a new conversion: row by row first, since comparing all with all is slow. */
import { likeness, NEAR } from './similarity.ts';
import {
  familyOfAddress,
  familyOfPassage,
  normalOf,
  openAddresses,
  openPassages,
  pair,
  type Matching,
} from './matching.ts';

/** From so many comparisons on. Below, all are compared with all. */
const MANY = 40_000;
/** How alike a passage must be to the address of its row. */
const ROW = 0.8;

/**
 * Between two matched neighbours, where as many passages as addresses of a family are open, pairs the first with the first and so on,
 * if they are at least 0.8 alike and no neighbour's words come near that.
 */
export function matchRows(matching: Matching): void {
  const passages = openPassages(matching);
  const addresses = openAddresses(matching);
  if (passages.length * addresses.length < MANY) return;
  let last = -1;
  const gapOfPassage = matching.taken.map((index) => (last = index ?? last));
  last = -1;
  const gapOfAddress = matching.found.map((at, index) => (last = at === undefined ? last : index));
  const rows = Map.groupBy(passages, (at) => {
    const passage = matching.passages[at];
    return `${passage && familyOfPassage(passage)} ${gapOfPassage[at]}`;
  });
  const columns = Map.groupBy(addresses, (index) => {
    const address = matching.addresses[index];
    return `${address && familyOfAddress(address)} ${gapOfAddress[index]}`;
  });
  for (const [key, row] of rows) {
    const column = columns.get(key) ?? [];
    if (row.length !== column.length) continue;
    const words = row.map((at) => matching.passages[at]?.normal.text ?? '');
    const normals = column.map((index) => {
      const address = matching.addresses[index];
      return address === undefined ? '' : normalOf(address);
    });
    row.forEach((at, nth) => {
      const score = likeness(words[nth] ?? '', normals[nth] ?? '', ROW);
      const rivalled = [nth - 1, nth + 1].some((near) => {
        const [other, old] = [words[near], normals[near]];
        return (
          other !== undefined &&
          old !== undefined &&
          Math.max(likeness(words[nth] ?? '', old), likeness(other, normals[nth] ?? '')) > score - NEAR
        );
      });
      if (score >= ROW && !rivalled) pair(matching, at, column[nth] ?? 0);
    });
  }
}
