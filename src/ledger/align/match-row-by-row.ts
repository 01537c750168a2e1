/**
 * Matches a long text in which most passages changed a little, as after a new conversion: each passage with the
 * address in the same position. Comparing every passage with every address would be slow.
 */
import { similarityOf, MARGIN } from './similarity.ts';
import {
  familyOfAddress,
  familyOfPassage,
  normalOf,
  unmatchedAddresses,
  unmatchedPassages,
  pair,
  type Matching,
} from './matching.ts';

/** The number of comparisons from which on passages are matched row by row. */
const MANY = 40_000;
/** The least similarity of a passage to the address of its row. */
const ROW = 0.8;

/**
 * If there are as many unmatched passages as addresses of a family between two matched neighbors, pairs the first
 * with the first, and so on, if their similarity is at least 0.8 and that of the rows above and below is clearly
 * lower.
 */
export function matchRowByRow(matching: Matching): void {
  const passages = unmatchedPassages(matching);
  const addresses = unmatchedAddresses(matching);
  if (passages.length * addresses.length < MANY) return;
  let last = -1;
  const gapOfPassage = matching.addressOf.map((addressIndex) => (last = addressIndex ?? last));
  last = -1;
  const gapOfAddress = matching.passageOf.map(
    (passageIndex, addressIndex) => (last = passageIndex === undefined ? last : addressIndex),
  );
  const rows = Map.groupBy(passages, (passageIndex) => {
    const passage = matching.passages[passageIndex];
    return `${passage && familyOfPassage(passage)} ${gapOfPassage[passageIndex]}`;
  });
  const columns = Map.groupBy(addresses, (addressIndex) => {
    const address = matching.addresses[addressIndex];
    return `${address && familyOfAddress(address)} ${gapOfAddress[addressIndex]}`;
  });
  for (const [key, row] of rows) {
    const column = columns.get(key) ?? [];
    if (row.length !== column.length) continue;
    const words = row.map((passageIndex) => matching.passages[passageIndex]?.normal ?? '');
    const normals = column.map((addressIndex) => {
      const address = matching.addresses[addressIndex];
      return address === undefined ? '' : normalOf(address);
    });
    row.forEach((passageIndex, position) => {
      const [fresh = '', old = ''] = [words[position], normals[position]];
      const similarity = similarityOf(fresh, old, ROW);
      const hasRival = [position - 1, position + 1].some((neighbor) => {
        const [otherFresh, otherOld] = [words[neighbor], normals[neighbor]];
        return (
          otherFresh !== undefined &&
          otherOld !== undefined &&
          Math.max(similarityOf(fresh, otherOld), similarityOf(otherFresh, old)) > similarity - MARGIN
        );
      });
      if (similarity >= ROW && !hasRival) pair(matching, passageIndex, column[position] ?? 0);
    });
  }
}
