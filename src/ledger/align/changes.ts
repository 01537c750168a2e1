/** The changes that a matched text makes to its ledger, each with the address it is about. */
import type { Passage } from '../../model/model.ts';
import type { Address, Reading } from '../../schemas/ledger-record.ts';
import type { Joins } from './match-splits-and-merges.ts';
import { familyOfPassage, normalOf, type Matching } from './matching.ts';
import { findMoved } from './passage-order.ts';

/** One change. `old` is the last reading in the ledger. */
export type Change =
  | {
      readonly type: 'inserted';
      readonly id: string;
      readonly passage: Passage;
      readonly splitFrom: string | undefined;
    }
  | { readonly type: 'typography'; readonly id: string; readonly passage: Passage; readonly old: Reading }
  | {
      readonly type: 'corrected';
      readonly id: string;
      readonly passage: Passage;
      readonly old: Reading;
      readonly event: 'corrected' | 'split' | 'merged';
      /** The passages that have the rest of a split passage. */
      readonly forwards: readonly string[];
    }
  | { readonly type: 'restored'; readonly id: string; readonly passage: Passage; readonly old: Reading | undefined }
  | {
      readonly type: 'moved';
      readonly id: string;
      readonly passage: Passage;
      /** The passage before it in the ledger, or `start`; `to` is the one in the text. */
      readonly from: string;
      readonly to: string;
      /** Whether it changed places with one other passage. */
      readonly swapped: boolean;
    }
  | {
      readonly type: 'removed';
      readonly id: string;
      readonly address: Address;
      readonly event: 'removed' | 'merged';
      readonly forwards: readonly string[];
    }
  | { readonly type: 'withheld'; readonly id: string; readonly passage: Passage }
  | { readonly type: 'document-withheld'; readonly id: 'document' }
  | { readonly type: 'document-renamed'; readonly id: 'document'; readonly from: string; readonly to: string };

/** The change of one passage, as a list of at most one. */
export function findChanges(matching: Matching, joins: Joins, ids: readonly string[], passageIndex: number): Change[] {
  const passage = matching.passages[passageIndex];
  const id = ids[passageIndex] ?? '';
  if (passage === undefined || matching.questions.has(passageIndex)) return [];
  const addressIndex = matching.addressOf[passageIndex];
  const address = addressIndex === undefined ? undefined : matching.addresses[addressIndex];
  if (address === undefined || addressIndex === undefined) {
    if (passage.withheld !== undefined || ids.indexOf(id) < passageIndex) return [];
    return [{ type: 'inserted', id, passage, splitFrom: findWhole(matching, joins, ids, passageIndex) }];
  }
  if (passage.withheld !== undefined) return address.state === 'withheld' ? [] : [{ type: 'withheld', id, passage }];
  const old = address.readings.at(-1);
  if (address.state !== 'current' || old === undefined) return [{ type: 'restored', id, passage, old }];
  if (old.text === passage.words) return [];
  if (normalOf(address) === passage.normal) return [{ type: 'typography', id, passage, old }];
  const split = findSplitOff(matching, joins, ids, passageIndex);
  const event = split.length > 0 ? 'split' : absorbs(matching, joins, passageIndex) ? 'merged' : 'corrected';
  return [{ type: 'corrected', id, passage, old, event, forwards: split }];
}

/** The ids of the passages that were split from a passage. */
function findSplitOff(matching: Matching, joins: Joins, ids: readonly string[], passageIndex: number): string[] {
  return ids.filter(
    (_, other) => other !== passageIndex && findWhole(matching, joins, ids, other) === ids[passageIndex],
  );
}

/**
 * The id of the address that a new passage was split from: by a matched split, or because the words were in the
 * address before or after it.
 */
function findWhole(
  { addresses, passages, addressOf }: Matching,
  joins: Joins,
  ids: readonly string[],
  passageIndex: number,
): string | undefined {
  const passage = passages[passageIndex];
  if (passage === undefined || addressOf[passageIndex] !== undefined || passage.normal === '') return undefined;
  for (const [addressIndex, parts] of joins.splits)
    if (parts.includes(passageIndex)) return addresses[addressIndex]?.id;
  for (const neighborIndex of [passageIndex - 1, passageIndex + 1]) {
    const neighbor = passages[neighborIndex];
    const address = addresses[addressOf[neighborIndex] ?? -1];
    if (neighbor === undefined || address === undefined || familyOfPassage(neighbor) !== familyOfPassage(passage))
      continue;
    if (containsWords(normalOf(address), passage.normal) && !containsWords(neighbor.normal, passage.normal))
      return ids[neighborIndex];
  }
  return undefined;
}

/** Whether another address was merged into a passage. */
function absorbs(matching: Matching, joins: Joins, passageIndex: number): boolean {
  return (
    joins.merges.has(passageIndex) ||
    matching.addresses.some((_, addressIndex) => findMerged(matching, joins, addressIndex) === passageIndex)
  );
}

/** The index of the passage into which a missing address was merged. */
function findMerged(
  { addresses, passages, passageOf }: Matching,
  joins: Joins,
  addressIndex: number,
): number | undefined {
  const address = addresses[addressIndex];
  if (address?.state !== 'current' || passageOf[addressIndex] !== undefined) return undefined;
  for (const [passageIndex, parts] of joins.merges) if (parts.includes(addressIndex)) return passageIndex;
  const words = normalOf(address);
  if (words === '') return undefined;
  for (const step of [-1, 1]) {
    let neighborIndex = addressIndex + step;
    while (addresses[neighborIndex] !== undefined && addresses[neighborIndex]?.state !== 'current')
      neighborIndex += step;
    const neighbor = addresses[neighborIndex];
    const passageIndex = passageOf[neighborIndex];
    const passage = passageIndex === undefined ? undefined : passages[passageIndex];
    if (
      neighbor &&
      passage &&
      neighbor.kind !== 'note' &&
      containsWords(passage.normal, words) &&
      !containsWords(normalOf(neighbor), words)
    )
      return passageIndex;
  }
  return undefined;
}

function containsWords(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** Passages that are at another place of the text than in the ledger. Notes do not move. */
export function findMoves({ addresses, passages, addressOf, questions }: Matching, ids: readonly string[]): Change[] {
  const placed = passages.flatMap((passage, passageIndex) => {
    const addressIndex = addressOf[passageIndex];
    const was = addressIndex === undefined ? undefined : addresses[addressIndex]?.state;
    return addressIndex === undefined || passage.kind === 'note' || was === 'withdrawn' || questions.has(passageIndex)
      ? []
      : [{ passage, passageIndex, addressIndex }];
  });
  const { moved, swapped } = findMoved(placed.map(({ addressIndex }) => addressIndex));
  return placed.flatMap(({ passage, passageIndex, addressIndex }): Change[] => {
    if (!moved.has(addressIndex)) return [];
    const from = addresses.slice(0, addressIndex).findLast(({ state }) => state !== 'withdrawn')?.id ?? 'start';
    return [
      { type: 'moved', id: ids[passageIndex] ?? '', passage, from, to: ids[passageIndex - 1] ?? 'start', swapped },
    ];
  });
}

/** Addresses that the text no longer has. */
export function findRemovals(matching: Matching, joins: Joins, ids: readonly string[]): Change[] {
  const pending = new Set([...matching.questions.values()].flatMap(({ candidates }) => candidates));
  return matching.addresses.flatMap((address, addressIndex): Change[] => {
    if (address.state !== 'current' || matching.passageOf[addressIndex] !== undefined || pending.has(address.id))
      return [];
    const passageIndex = findMerged(matching, joins, addressIndex);
    const forward = passageIndex === undefined ? undefined : ids[passageIndex];
    return [
      forward === undefined
        ? { type: 'removed', id: address.id, address, event: 'removed', forwards: [] }
        : { type: 'removed', id: address.id, address, event: 'merged', forwards: [forward] },
    ];
  });
}
