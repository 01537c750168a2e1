/** A proposal, with the editor's reasons, into the next state of a ledger. Pure: the date comes in. */
import type { Passage } from '../edition/model.ts';
import type { Address, Cause, Ledger, Reading } from '../schemas/ledger.ts';
import type { Change, Proposal } from './align.ts';
import { familyOfPassage, labelOf } from './match.ts';
import { mergeOrder } from './order.ts';
import { createReading } from './readings.ts';
import { createWordsFinder } from './withhold.ts';

/** What the editor says of the changes. */
export interface Recording {
  readonly document: string;
  /** The day of the new edition: `2026-11-21`. */
  readonly date: string;
  /** The reason for what happened to an id. */
  readonly reasonOf: (id: string) => string | undefined;
  /** Why words were corrected. */
  readonly causeOf: (id: string) => Cause;
}

/** What recording gave: the new ledger, or why there is none. */
export type Recorded =
  | { readonly recorded: true; readonly ledger: Ledger; readonly changed: boolean }
  /** `missing`: ids whose change needs a reason. `open`: whether there are questions or faulty answers. */
  | { readonly recorded: false; readonly missing: readonly string[]; readonly open: boolean };

/** Whether a change is recorded only with a reason. */
export function needsReason(change: Change): boolean {
  switch (change.type) {
    case 'corrected':
    case 'restored':
    case 'removed':
    case 'withheld':
    case 'document-withheld':
      return true;
    case 'inserted':
      return change.splitFrom !== undefined;
    default:
      return false;
  }
}

/**
 * Records a proposal as a new edition. Nothing is written, and the given ledger is not changed.
 *
 * @param ledger the ledger so far; undefined for the first edition
 * @param passages the passages that were aligned
 */
export function record(
  ledger: Ledger | undefined,
  passages: readonly Passage[],
  { ids, changes, questions, faults }: Proposal,
  { document, date, reasonOf, causeOf }: Recording,
): Recorded {
  const missing = changes.filter((change) => needsReason(change) && !reasonOf(change.id)).map(({ id }) => id);
  const open = questions.length + faults.length > 0;
  if (missing.length > 0 || open) return { recorded: false, missing: [...new Set(missing)], open };
  if (ledger !== undefined && changes.length === 0) return { recorded: true, ledger, changed: false };

  const since = (ledger?.editions.at(-1)?.number ?? 0) + 1;
  const old = ledger?.addresses ?? [];
  const byId = new Map<string, Address>(old.map((address) => [address.id, address]));
  const withheldWords: string[] = [];
  for (const change of changes) {
    const reason = reasonOf(change.id);
    const before = byId.get(change.id);
    if (change.type === 'document-withheld') {
      for (const [id, address] of byId) byId.set(id, withhold(address, since, reason ?? ''));
      continue;
    }
    if (change.type === 'withheld') withheldWords.push(...(before?.readings.map(({ text }) => text) ?? []));
    byId.set(change.id, applyChange(change, before, { since, reason, cause: causeOf(change.id) }));
    if (change.type === 'removed') dropReturned(byId, change.id, change.forwards);
  }
  takeOutReadings(byId, withheldWords, since, changes.find(({ type }) => type === 'withheld')?.id, reasonOf);
  const whole = changes.some(({ type }) => type === 'document-withheld');

  passages.forEach((passage, at) => {
    const address = byId.get(ids[at] ?? '');
    if (address === undefined || passage.withheld !== undefined || familyOfPassage(passage).length > 1) return;
    const { label: _, ...rest } = address;
    const label = labelOf(passage);
    byId.set(address.id, { ...rest, kind: passage.kind, ...(label === undefined ? {} : { label }) });
  });
  const order = mergeOrder(
    whole ? old.map(({ id }) => id) : ids.filter((id, at) => byId.has(id) && ids.indexOf(id) === at),
    old.map(({ id }) => id),
  );
  return {
    recorded: true,
    changed: true,
    ledger: {
      document,
      'normal-form': 1,
      ...(whole ? { withheld: { since, reason: reasonOf('document') ?? '' } } : {}),
      editions: [...(ledger?.editions ?? []), { number: since, date }],
      addresses: order.flatMap((id) => byId.get(id) ?? []),
    },
  };
}

interface Said {
  readonly since: number;
  readonly reason: string | undefined;
  readonly cause: Cause;
}

type OneChange = Exclude<Change, { type: 'document-withheld' }>;

function applyChange(change: OneChange, before: Address | undefined, { since, reason, cause }: Said): Address {
  if (change.type === 'inserted' || before === undefined) {
    if (!('passage' in change)) throw new Error(`Our fault: ${change.id} was removed, and was never there`);
    return create(
      change.id,
      change.passage,
      since,
      change.type === 'inserted' && change.splitFrom ? reason : undefined,
    );
  }
  const { readings, forwards, moves } = before;
  const add = (words: string, why: Cause, event: Reading['event']) => [
    ...readings,
    createReading(readings, words, { since, cause: why, event, reason }),
  ];
  switch (change.type) {
    case 'typography':
      return current(before, { readings: add(change.passage.words, 'typography', 'corrected') });
    case 'corrected':
      return current(before, {
        readings: add(change.passage.words, cause, change.event),
        forwards: [...new Set([...forwards, ...change.forwards])],
      });
    case 'restored':
      return current(before, { readings: add(change.passage.words, cause, 'restored'), forwards: [] });
    case 'moved':
      return { ...before, moves: [...moves, { since, from: change.from, to: change.to }] };
    case 'removed': {
      const ended = { since, event: change.event, reason: reason ?? '' };
      return { ...before, state: 'withdrawn', ended, forwards: [...change.forwards] };
    }
    case 'withheld':
      return withhold(before, since, reason ?? '');
  }
}

function create(id: string, passage: Passage, since: number, reason: string | undefined): Address {
  const label = labelOf(passage);
  const event = reason === undefined ? 'published' : 'split';
  return {
    id,
    kind: passage.kind,
    ...(label === undefined ? {} : { label }),
    state: 'current',
    forwards: [],
    moves: [],
    readings: [createReading([], passage.words, { since, cause: 'first', event, reason })],
  };
}

function current(before: Address, changed: { readings: Reading[]; forwards?: string[] }): Address {
  const { id, kind, label, forwards, moves } = before;
  const taken =
    before.state === 'withheld'
      ? { since: before.ended.since, reason: before.ended.reason }
      : before['readings-withheld'];
  return {
    id,
    kind,
    ...(label === undefined ? {} : { label }),
    forwards,
    moves,
    ...(taken === undefined ? {} : { 'readings-withheld': taken }),
    ...changed,
    state: 'current',
  };
}

function withhold(before: Address, since: number, reason: string): Address {
  if (before.state === 'withheld') return before;
  const { id, kind, label, forwards, moves } = before;
  const ended = { since, event: 'withheld' as const, reason };
  return {
    id,
    kind,
    ...(label === undefined ? {} : { label }),
    state: 'withheld',
    ended,
    forwards,
    moves,
    readings: [],
  };
}

/** What was split off and is put back is no forward any more. */
function dropReturned(byId: Map<string, Address>, id: string, forwards: readonly string[]): void {
  for (const target of forwards) {
    const address = byId.get(target);
    if (address) byId.set(target, { ...address, forwards: address.forwards.filter((each) => each !== id) });
  }
}

/** Readings of other passages that stand no more and hold withheld words: a passage that was merged, or split. */
function takeOutReadings(
  byId: Map<string, Address>,
  words: readonly string[],
  since: number,
  id: string | undefined,
  reasonOf: Recording['reasonOf'],
): void {
  if (words.length === 0 || id === undefined) return;
  const find = createWordsFinder(words);
  for (const address of byId.values()) {
    if (address.state === 'withheld') continue;
    const standing = address.state === 'current' ? address.readings.at(-1) : undefined;
    const readings = address.readings.filter((reading) => reading === standing || find(reading.text).length === 0);
    if (readings.length === address.readings.length) continue;
    byId.set(address.id, { ...address, readings, 'readings-withheld': { since, reason: reasonOf(id) ?? '' } });
  }
}
