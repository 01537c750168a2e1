/** One address of a ledger, and what a change makes of it. */
import type { Passage } from '../../model/model.ts';
import type { Address, Cause, Reading } from '../../schemas/ledger-record.ts';
import type { Change } from '../align/changes.ts';
import { printedLabelOf } from '../align/matching.ts';
import { createReading } from '../readings.ts';

/** What is said of a change. */
export interface Said {
  readonly since: number;
  readonly reason: string | undefined;
  readonly cause: Cause;
}

type OneChange = Exclude<Change, { type: 'document-withheld' }>;

/** An address after a change: a new object, the old one as it was. */
export function applyChange(change: OneChange, before: Address | undefined, { since, reason, cause }: Said): Address {
  if (change.type === 'inserted' || before === undefined) {
    if (!('passage' in change)) throw new Error(`Internal error: ${change.id} was removed, and was never there`);
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

/** An address whose words are kept back: without readings, digests and hashes. */
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
