/** Applies a change to an address of the ledger. */
import type { Passage } from '../../model/model.ts';
import type { Address, Cause, Reading } from '../../schemas/ledger-record.ts';
import type { Change } from '../align/changes.ts';
import { printedLabelOf } from '../align/matching.ts';
import { createReading } from './readings.ts';

/** The edition of a change, with its reason and cause. */
export interface ChangeRecord {
  readonly since: number;
  readonly reason: string | undefined;
  readonly cause: Cause;
}

type AddressChange = Exclude<Change, { type: 'document-withheld' | 'document-renamed' }>;

/** The address after a change, as a new object. */
export function applyChange(
  change: AddressChange,
  before: Address | undefined,
  { since, reason, cause }: ChangeRecord,
): Address {
  if (change.type === 'inserted' || before === undefined) {
    if (!('passage' in change)) throw new Error(`Internal error: a change of ${change.id}, which is not in the ledger`);
    return createAddress(
      change.id,
      change.passage,
      since,
      change.type === 'inserted' && change.splitFrom ? reason : undefined,
    );
  }
  const { readings, forwards, moves } = before;
  const add = (words: string, readingCause: Cause, event: Reading['event']) => [
    ...readings,
    createReading(readings, words, { since, cause: readingCause, event, reason }),
  ];
  switch (change.type) {
    case 'typography':
      return makeCurrent(before, { readings: add(change.passage.words, 'typography', 'corrected') });
    case 'corrected':
      return makeCurrent(before, {
        readings: add(change.passage.words, cause, change.event),
        forwards: [...new Set([...forwards, ...change.forwards])],
      });
    case 'restored':
      return makeCurrent(before, { readings: add(change.passage.words, cause, 'restored'), forwards: [] });
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

function createAddress(id: string, passage: Passage, since: number, reason: string | undefined): Address {
  const label = printedLabelOf(passage);
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

/** A current address with other readings. It records whether earlier readings were withheld. */
function makeCurrent(before: Address, changed: { readings: Reading[]; forwards?: string[] }): Address {
  const { id, kind, label, forwards, moves } = before;
  const withheld =
    before.state === 'withheld'
      ? { since: before.ended.since, reason: before.ended.reason }
      : before['readings-withheld'];
  return {
    id,
    kind,
    ...(label === undefined ? {} : { label }),
    forwards,
    moves,
    ...(withheld === undefined ? {} : { 'readings-withheld': withheld }),
    ...changed,
    state: 'current',
  };
}

/** A withheld address: without readings, digests, and hashes. */
export function withhold(before: Address, since: number, reason: string): Address {
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
