/** A text against its ledger: which passage is which address, what changed, and what only the editor can say. */
import type { Edition, Passage } from '../edition/model.ts';
import type { Address, Ledger, Reading } from '../schemas/ledger.ts';
import { inventId } from './ids.ts';
import { matchDecisions, matchLabels } from './match-labels.ts';
import { matchJoins, type Joins } from './match-joins.ts';
import { matchRows } from './match-rows.ts';
import { matchAlike, matchFormer, matchSame, matchUnchanged } from './match-words.ts';
import { familyOfPassage, normalOf, startMatching, type Decision, type Matching, type Question } from './match.ts';
import { findMoved } from './order.ts';

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

/** What a text is, told in addresses. */
export interface Proposal {
  /** For each passage the id it has, or would get. */
  readonly ids: readonly string[];
  /** In the order of the text; what was removed last. */
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** What is wrong with the editor's answers. */
  readonly faults: readonly string[];
}

/**
 * What a document as read would record: nothing, where its ledger agrees with it.
 *
 * @param edition a document; where it is withheld as a whole there is one change at most
 * @param decisions the editor's answers to questions of an earlier proposal
 */
export function propose(edition: Edition, decisions: readonly Decision[] = []): Proposal {
  if (!edition.withheld) return align(edition.ledger, edition.passages, decisions);
  const recorded = edition.ledger === undefined || edition.ledger.withheld !== undefined;
  return {
    ids: [],
    changes: recorded ? [] : [{ type: 'document-withheld', id: 'document' }],
    questions: [],
    faults: [],
  };
}

/**
 * Aligns a text with its ledger. Ids of passages are looked at for notes only, where they are the markers.
 *
 * @param ledger the ledger; without one every passage is inserted under the id it has
 * @param passages the passages, in the order of the text
 * @param decisions the editor's answers to questions of an earlier alignment
 */
export function align(
  ledger: Ledger | undefined,
  passages: readonly Passage[],
  decisions: readonly Decision[] = [],
): Proposal {
  if (ledger === undefined) {
    const ids = passages.map(({ id }) => id);
    const changes = passages.flatMap((passage, at): Change[] =>
      ids.indexOf(passage.id) < at ? [] : [{ type: 'inserted', id: passage.id, passage, splitFrom: undefined }],
    );
    return { ids, changes, questions: [], faults: [] };
  }

  let matching = startMatching(ledger.addresses, passages);
  let joins: Joins = { splits: new Map(), merges: new Map() };
  let faults: string[] = [];
  if (decisions.length > 0 || !matchUnchanged(matching)) {
    matching = startMatching(ledger.addresses, passages);
    faults = matchDecisions(matching, decisions);
    matchLabels(matching);
    matchSame(matching);
    matchFormer(matching);
    matchRows(matching);
    joins = matchJoins(matching);
    matchAlike(matching);
  }
  const ids = giveIds(matching);
  const changes = [
    ...passages.flatMap((_, at) => changesOf(matching, joins, ids, at)),
    ...moves(matching, ids),
    ...removals(matching, joins, ids),
  ];
  return { ids, changes, questions: [...matching.questions.values()], faults };
}

function giveIds({ addresses, passages, taken }: Matching): string[] {
  const used = new Set(addresses.map(({ id }) => id));
  const last = new Map<string, string>();
  return passages.map((passage, at) => {
    const family = familyOfPassage(passage);
    const index = taken[at];
    const id =
      (index === undefined ? undefined : addresses[index]?.id) ??
      (passage.kind === 'note' ? passage.id : inventId(family, last.get(family), used));
    used.add(id);
    last.set(family, id);
    return id;
  });
}

function changesOf(matching: Matching, joins: Joins, ids: readonly string[], at: number): Change[] {
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

function moves({ addresses, passages, taken, questions }: Matching, ids: readonly string[]): Change[] {
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

function removals(matching: Matching, joins: Joins, ids: readonly string[]): Change[] {
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
