/** What differs between a matched text and its ledger: changes, each with the address it is about. */
import type { Passage } from '../../model/model.ts';
import type { Address, Reading } from '../../schemas/ledger-record.ts';
import type { Joins } from './match-splits-and-merges.ts';
import { familyOfPassage, normalOf, type Matching } from './matching.ts';
import { findMoved } from './passage-order.ts';

/** One thing to record. `old` is the reading that the ledger has as the current, or last, one. */
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
      /** Where the rest of a split passage went. */
      readonly forwards: readonly string[];
    }
  | { readonly type: 'restored'; readonly id: string; readonly passage: Passage; readonly old: Reading | undefined }
  | {
      readonly type: 'moved';
      readonly id: string;
      readonly passage: Passage;
      /** What it stood after; `start` where it was the first. */
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
  | { readonly type: 'document-withheld'; readonly id: 'document' };

/** What became of one passage. */
export function changesOf(matching: Matching, joins: Joins, ids: readonly string[], at: number): Change[] {
  const passage = matching.passages[at];
  const id = ids[at] ?? '';
  if (passage === undefined || matching.questions.has(at)) return [];
  const index = matching.taken[at];
  const address = index === undefined ? undefined : matching.addresses[index];
  if (address === undefined || index === undefined) {
    if (passage.withheld !== undefined || ids.indexOf(id) < at) return [];
    return [{ type: 'inserted', id, passage, splitFrom: findWhole(matching, joins, ids, at) }];
  }
  if (passage.withheld !== undefined) return address.state === 'withheld' ? [] : [{ type: 'withheld', id, passage }];
  const old = address.readings.at(-1);
  if (address.state !== 'current' || old === undefined) return [{ type: 'restored', id, passage, old }];
  if (old.text === passage.words) return [];
  if (normalOf(address) === passage.normal.text) return [{ type: 'typography', id, passage, old }];
  const split = splitOff(matching, joins, ids, at);
  const event = split.length > 0 ? 'split' : absorbs(matching, joins, at) ? 'merged' : 'corrected';
  return [{ type: 'corrected', id, passage, old, event, forwards: split }];
}

/** The ids of the passages that were split from this one. */
function splitOff(matching: Matching, joins: Joins, ids: readonly string[], at: number): string[] {
  return ids.filter((_, other) => other !== at && findWhole(matching, joins, ids, other) === ids[at]);
}

/** The id of the address that a new passage was split from: found as a split, or its words stood in a neighbour's. */
function findWhole(
  { addresses, passages, taken }: Matching,
  joins: Joins,
  ids: readonly string[],
  at: number,
): string | undefined {
  const passage = passages[at];
  if (passage === undefined || taken[at] !== undefined || passage.normal.text === '') return undefined;
  for (const [index, parts] of joins.splits) if (parts.includes(at)) return addresses[index]?.id;
  for (const beside of [at - 1, at + 1]) {
    const neighbour = passages[beside];
    const address = addresses[taken[beside] ?? -1];
    if (neighbour === undefined || address === undefined || familyOfPassage(neighbour) !== familyOfPassage(passage))
      continue;
    if (holds(normalOf(address), passage.normal.text) && !holds(neighbour.normal.text, passage.normal.text))
      return ids[beside];
  }
  return undefined;
}

function absorbs(matching: Matching, joins: Joins, at: number): boolean {
  return joins.merges.has(at) || matching.addresses.some((_, index) => findMerged(matching, joins, index) === at);
}

/** The passage that took up the words of an address that stands no more. */
function findMerged({ addresses, passages, found }: Matching, joins: Joins, index: number): number | undefined {
  const address = addresses[index];
  if (address?.state !== 'current' || found[index] !== undefined) return undefined;
  for (const [at, parts] of joins.merges) if (parts.includes(index)) return at;
  const words = normalOf(address);
  if (words === '') return undefined;
  for (const step of [-1, 1]) {
    let beside = index + step;
    while (addresses[beside] !== undefined && addresses[beside]?.state !== 'current') beside += step;
    const neighbour = addresses[beside];
    const at = found[beside];
    const passage = at === undefined ? undefined : passages[at];
    if (
      neighbour &&
      passage &&
      neighbour.kind !== 'note' &&
      holds(passage.normal.text, words) &&
      !holds(normalOf(neighbour), words)
    )
      return at;
  }
  return undefined;
}

function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** Passages that stand at another place of the text; notes have none. */
export function moves({ addresses, passages, taken, questions }: Matching, ids: readonly string[]): Change[] {
  const standing = passages.flatMap((passage, at) => {
    const index = taken[at];
    const was = index === undefined ? undefined : addresses[index]?.state;
    return index === undefined || passage.kind === 'note' || was === 'withdrawn' || questions.has(at)
      ? []
      : [{ passage, at, index }];
  });
  const { moved, swapped } = findMoved(standing.map(({ index }) => index));
  return standing.flatMap(({ passage, at, index }): Change[] => {
    if (!moved.has(index)) return [];
    const from = addresses.slice(0, index).findLast(({ state }) => state !== 'withdrawn')?.id ?? 'start';
    return [{ type: 'moved', id: ids[at] ?? '', passage, from, to: ids[at - 1] ?? 'start', swapped }];
  });
}

/** Addresses whose words stand there no more. */
export function removals(matching: Matching, joins: Joins, ids: readonly string[]): Change[] {
  const pending = new Set([...matching.questions.values()].flatMap(({ candidates }) => candidates));
  return matching.addresses.flatMap((address, index): Change[] => {
    if (address.state !== 'current' || matching.found[index] !== undefined || pending.has(address.id)) return [];
    const at = findMerged(matching, joins, index);
    const forward = at === undefined ? undefined : ids[at];
    return [
      forward === undefined
        ? { type: 'removed', id: address.id, address, event: 'removed', forwards: [] }
        : { type: 'removed', id: address.id, address, event: 'merged', forwards: [forward] },
    ];
  });
}
