/** Passages that have the words of an address: the words it has, or had; then those that are alike. */
import { ALIKE, likeness, NEAR, PERHAPS } from './similarity.ts';
import { ask, familyOfAddress, familyOfPassage, normalOf, normalsOf, openAddresses, openPassages, pair, samePlace, type Matching } from './matching.ts'; // prettier-ignore

/** The same words in the same order: what a text that nobody changed gives, at the cost of comparing strings. */
export function matchUnchanged(matching: Matching): boolean {
  const { passages, addresses } = matching;
  let at = 0;
  for (const [index, address] of addresses.entries()) {
    const passage = passages[at];
    if (address.state === 'withdrawn') continue;
    if (address.state === 'withheld') {
      if (passage?.withheld !== address.id) continue;
    } else if (
      passage === undefined ||
      passage.withheld !== undefined ||
      passage.words !== address.readings.at(-1)?.text ||
      familyOfPassage(passage) !== familyOfAddress(address) ||
      (passage.kind === 'note' && passage.id !== address.id)
    ) {
      return false;
    }
    pair(matching, at, index);
    at += 1;
  }
  return at === passages.length;
}

/** The same words anywhere. Where they stand several times, their neighbours tell them apart; else see `settleCopies`. */
export function matchSame(matching: Matching): void {
  const copies = groupSame(matching).filter(({ ats, indices }) => {
    if (ats.length > 1 || indices.length > 1) return true;
    pair(matching, ats[0] ?? 0, indices[0] ?? 0);
    return false;
  });
  for (const { ats, indices } of copies) settleByPlace(matching, ats, indices);
}

/** What is open, by its words, where both a text and its ledger have them. */
function groupSame(matching: Matching): { ats: readonly number[]; indices: readonly number[] }[] {
  const addresses = Map.groupBy(openAddresses(matching), (index) => {
    const address = matching.addresses[index];
    return address === undefined ? '' : `${familyOfAddress(address)} ${normalOf(address)}`;
  });
  return [...Map.groupBy(openPassages(matching), (at) => keyOfPassage(matching, at))].flatMap(([key, ats]) => {
    const indices = addresses.get(key);
    return indices === undefined ? [] : [{ ats, indices }];
  });
}

function keyOfPassage(matching: Matching, at: number): string {
  const passage = matching.passages[at];
  return passage === undefined ? '' : `${familyOfPassage(passage)} ${passage.normal.text}`;
}

/** Pairs what stands between the same neighbours, as long as that tells one from the others. */
function settleByPlace(matching: Matching, ats: readonly number[], indices: readonly number[]): void {
  for (let progress = true; progress;) {
    progress = false;
    for (const wanted of [2, 1]) {
      const fits = ats.flatMap((at) =>
        indices.flatMap((index) =>
          matching.taken[at] === undefined &&
          matching.found[index] === undefined &&
          samePlace(matching, at, index) >= wanted
            ? [{ at, index }]
            : [],
        ),
      );
      for (const { at, index } of fits) {
        if (fits.some((other) => (other.at === at) !== (other.index === index))) continue;
        pair(matching, at, index);
        progress = true;
      }
      if (progress) break;
    }
  }
}

/**
 * What neither neighbours nor splits and merges told apart. As many left as there were: their order. More beside each other: no reader
 * could tell. Fewer, or elsewhere: asked.
 */
export function settleCopies(matching: Matching): void {
  for (const { ats, indices } of groupSame(matching)) {
    const beside = ats.every((at) => indices.every((index) => samePlace(matching, at, index) === 2));
    if (ats.length === indices.length || (beside && ats.length > indices.length)) {
      indices.forEach((index, nth) => pair(matching, ats[nth] ?? 0, index));
    } else {
      for (const at of ats) ask(matching, at, indices, 'the same words stood, or stand, several times');
    }
  }
}

/** Words that an address once had: changed back, or put back after it was withdrawn. */
export function matchFormer(matching: Matching): void {
  const former = new Map<string, number[]>();
  const open = new Set(openAddresses(matching));
  matching.addresses.forEach((address, index) => {
    if (address.state === 'current' ? !open.has(index) : address.state !== 'withdrawn' || address.kind === 'note')
      return;
    for (const key of new Set(normalsOf(address).map((words) => `${familyOfAddress(address)} ${words}`))) {
      former.set(key, [...(former.get(key) ?? []), index]);
    }
  });
  if (former.size === 0) return;
  const copies = new Set(groupSame(matching).flatMap(({ ats }) => ats));
  for (const at of openPassages(matching)) {
    if (copies.has(at)) continue;
    const had = (former.get(keyOfPassage(matching, at)) ?? []).filter((index) => matching.found[index] === undefined);
    const standing = had.filter((index) => matching.addresses[index]?.state === 'current');
    const inPlace = had.filter((index) => samePlace(matching, at, index) === 2);
    const near = had.filter((index) => samePlace(matching, at, index) >= 1);
    const [only] = [standing, inPlace, near].find((some) => some.length === 1) ?? [];
    if (only !== undefined) pair(matching, at, only);
    else if (had.length > 0) ask(matching, at, had, 'it has words that were withdrawn');
  }
}

/** Words that are alike to those an address has, or had: taken where nothing rivals them, or where nothing else stands in the same place; else asked. */
export function matchAlike(matching: Matching): void {
  const addresses = openAddresses(matching);
  const scored = openPassages(matching).flatMap((at) => {
    const passage = matching.passages[at];
    return addresses.flatMap((index) => {
      const address = matching.addresses[index];
      if (!passage || !address || familyOfPassage(passage) !== familyOfAddress(address)) return [];
      const score = Math.max(...normalsOf(address).map((words) => likeness(words, passage.normal.text)));
      return score >= PERHAPS ? [{ at, index, score }] : [];
    });
  });
  scored.sort((a, b) => b.score - a.score);
  const byPassage = Map.groupBy(scored, ({ at }) => at);
  const byAddress = Map.groupBy(scored, ({ index }) => index);
  const isOpen = ({ at, index }: (typeof scored)[number]) =>
    matching.taken[at] === undefined && matching.found[index] === undefined;
  for (let progress = true; progress;) {
    progress = false;
    for (const each of scored) {
      if (each.score < ALIKE || !isOpen(each)) continue;
      const inPlace = samePlace(matching, each.at, each.index) === 2;
      const rivals = [...(byPassage.get(each.at) ?? []), ...(byAddress.get(each.index) ?? [])];
      const rivalled = rivals.some(
        (rival) =>
          rival !== each &&
          isOpen(rival) &&
          rival.score > each.score - NEAR &&
          !(inPlace && rival.score < each.score + NEAR && samePlace(matching, rival.at, rival.index) < 2),
      );
      if (rivalled) continue;
      pair(matching, each.at, each.index);
      progress = true;
    }
  }
  for (const [at, some] of Map.groupBy(scored.filter(isOpen), ({ at }) => at)) {
    const why =
      some.length > 1 ? 'several passages were like it' : 'it is only somewhat like it, or another is like it too';
    ask(
      matching,
      at,
      some.map(({ index }) => index),
      why,
    );
  }
}
