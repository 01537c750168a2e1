/** Matches passages that have exactly the words that an address has, or had. */
import {
  askEditor,
  countSameNeighbors,
  familyOfAddress,
  familyOfPassage,
  normalOf,
  normalsOf,
  pair,
  unmatchedAddresses,
  unmatchedPassages,
  type Matching,
} from './matching.ts';

/**
 * Matches a text that has not changed: the same words in the same order. This is fast, since it only compares strings.
 *
 * @returns false if the text has changed; then the matching is incomplete
 */
export function matchUnchanged(matching: Matching): boolean {
  const { passages, addresses } = matching;
  let passageIndex = 0;
  for (const [addressIndex, address] of addresses.entries()) {
    const passage = passages[passageIndex];
    if (address.state === 'withdrawn') continue;
    if (address.state === 'withheld') {
      if (passage?.withheld !== address.id) continue;
    } else if (
      passage === undefined ||
      passage.withheld !== undefined ||
      passage.words !== address.readings.at(-1)?.text ||
      familyOfPassage(passage) !== familyOfAddress(address) ||
      (passage.kind === 'note' && passage.label !== address.label)
    ) {
      return false;
    }
    pair(matching, passageIndex, addressIndex);
    passageIndex += 1;
  }
  return passageIndex === passages.length;
}

/**
 * Matches the same words at any place. Words that occur several times are matched by their neighbors if possible;
 * `matchCopies` has the rest.
 */
export function matchSame(matching: Matching): void {
  const copies = groupSame(matching).filter(({ passageIndices, addressIndices }) => {
    if (passageIndices.length > 1 || addressIndices.length > 1) return true;
    pair(matching, passageIndices[0] ?? 0, addressIndices[0] ?? 0);
    return false;
  });
  for (const { passageIndices, addressIndices } of copies) matchByNeighbors(matching, passageIndices, addressIndices);
}

/** Groups of unmatched passages and addresses that have the same words. */
function groupSame(matching: Matching): { passageIndices: readonly number[]; addressIndices: readonly number[] }[] {
  const addresses = Map.groupBy(unmatchedAddresses(matching), (addressIndex) => {
    const address = matching.addresses[addressIndex];
    return address === undefined ? '' : `${familyOfAddress(address)} ${normalOf(address)}`;
  });
  return [...Map.groupBy(unmatchedPassages(matching), (passageIndex) => keyOfPassage(matching, passageIndex))].flatMap(
    ([key, passageIndices]) => {
      const addressIndices = addresses.get(key);
      return addressIndices === undefined ? [] : [{ passageIndices, addressIndices }];
    },
  );
}

function keyOfPassage(matching: Matching, passageIndex: number): string {
  const passage = matching.passages[passageIndex];
  return passage === undefined ? '' : `${familyOfPassage(passage)} ${passage.normal}`;
}

/** Pairs passages and addresses between the same neighbors, until neighbors no longer tell them apart. */
function matchByNeighbors(
  matching: Matching,
  passageIndices: readonly number[],
  addressIndices: readonly number[],
): void {
  for (let progress = true; progress;) {
    progress = false;
    for (const minimum of [2, 1]) {
      const candidates = passageIndices.flatMap((passageIndex) =>
        addressIndices.flatMap((addressIndex) =>
          matching.addressOf[passageIndex] === undefined &&
          matching.passageOf[addressIndex] === undefined &&
          countSameNeighbors(matching, passageIndex, addressIndex) >= minimum
            ? [{ passageIndex, addressIndex }]
            : [],
        ),
      );
      for (const { passageIndex, addressIndex } of candidates) {
        if (candidates.some((other) => (other.passageIndex === passageIndex) !== (other.addressIndex === addressIndex)))
          continue;
        pair(matching, passageIndex, addressIndex);
        progress = true;
      }
      if (progress) break;
    }
  }
}

/**
 * Matches copies of the same words that nothing else tells apart. If there are as many passages as addresses, their
 * order decides. If there are more passages, all between the same neighbors, no reader could tell them apart, and
 * their order decides too. Otherwise the editor is asked.
 */
export function matchCopies(matching: Matching): void {
  for (const { passageIndices, addressIndices } of groupSame(matching)) {
    const sameNeighbors = passageIndices.every((passageIndex) =>
      addressIndices.every((addressIndex) => countSameNeighbors(matching, passageIndex, addressIndex) === 2),
    );
    if (
      passageIndices.length === addressIndices.length ||
      (sameNeighbors && passageIndices.length > addressIndices.length)
    ) {
      addressIndices.forEach((addressIndex, position) => pair(matching, passageIndices[position] ?? 0, addressIndex));
    } else {
      for (const passageIndex of passageIndices)
        askEditor(matching, passageIndex, addressIndices, 'the same words occur, or occurred, several times');
    }
  }
}

/** Matches words that an address once had: they were changed back, or put back after the passage was withdrawn. */
export function matchFormer(matching: Matching): void {
  const former = new Map<string, number[]>();
  const unmatched = new Set(unmatchedAddresses(matching));
  matching.addresses.forEach((address, addressIndex) => {
    if (
      address.state === 'current'
        ? !unmatched.has(addressIndex)
        : address.state !== 'withdrawn' || address.kind === 'note'
    )
      return;
    for (const key of new Set(normalsOf(address).map((words) => `${familyOfAddress(address)} ${words}`))) {
      former.set(key, [...(former.get(key) ?? []), addressIndex]);
    }
  });
  if (former.size === 0) return;
  const copies = new Set(groupSame(matching).flatMap(({ passageIndices }) => passageIndices));
  for (const passageIndex of unmatchedPassages(matching)) {
    if (copies.has(passageIndex)) continue;
    const had = (former.get(keyOfPassage(matching, passageIndex)) ?? []).filter(
      (addressIndex) => matching.passageOf[addressIndex] === undefined,
    );
    const current = had.filter((addressIndex) => matching.addresses[addressIndex]?.state === 'current');
    const samePlace = had.filter((addressIndex) => countSameNeighbors(matching, passageIndex, addressIndex) === 2);
    const nearby = had.filter((addressIndex) => countSameNeighbors(matching, passageIndex, addressIndex) >= 1);
    const [only] = [current, samePlace, nearby].find((addressIndices) => addressIndices.length === 1) ?? [];
    if (only !== undefined) pair(matching, passageIndex, only);
    else if (had.length > 0) askEditor(matching, passageIndex, had, 'it has words that were withdrawn');
  }
}
