/** Records a proposal, with the editor's reasons, as the next edition of a ledger. */
import type { Passage } from '../../model/model.ts';
import type { Address, Cause, Ledger } from '../../schemas/ledger-record.ts';
import { NORMAL_FORM } from '../../text/normal-form.ts';
import type { Proposal } from '../align/align.ts';
import type { Change } from '../align/changes.ts';
import { applyChange, withhold } from './apply-change.ts';
import { extendChain } from './chain.ts';
import { familyOfPassage, printedLabelOf } from '../align/matching.ts';
import { mergeOrder } from '../align/passage-order.ts';
import { createWordsFinder } from './withheld-words.ts';

/** The editor's part of an edition: its date, and the reasons and causes of the changes. */
export interface Recording {
  readonly document: string;
  /** The date of the new edition: `2026-11-21`. */
  readonly date: string;
  /** The reason for the change of an id. */
  readonly reasonOf: (id: string) => string | undefined;
  /** The cause of the correction of an id. */
  readonly causeOf: (id: string) => Cause;
}

/** The new ledger, or why nothing was recorded. */
export type RecordResult =
  | { readonly recorded: true; readonly ledger: Ledger; readonly changed: boolean }
  /** `missing`: ids whose change needs a reason. `open`: whether there are questions, or mistakes in the answers. */
  | { readonly recorded: false; readonly missing: readonly string[]; readonly open: boolean };

/** Whether a change needs a reason. */
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
 * @param passages the passages of the proposal
 */
export function record(
  ledger: Ledger | undefined,
  passages: readonly Passage[],
  { ids, changes, questions, answerErrors }: Proposal,
  { document, date, reasonOf, causeOf }: Recording,
): RecordResult {
  const missing = changes.filter((change) => needsReason(change) && !reasonOf(change.id)).map(({ id }) => id);
  const open = questions.length + answerErrors.length > 0;
  if (missing.length > 0 || open) return { recorded: false, missing: [...new Set(missing)], open };
  if (ledger !== undefined && changes.length === 0) return { recorded: true, ledger, changed: false };

  const since = (ledger?.editions.at(-1)?.number ?? 0) + 1;
  const old = ledger?.addresses ?? [];
  const byId = new Map<string, Address>(old.map((address) => [address.id, address]));
  let withheldWords: string[] = [];
  for (const change of changes) {
    const reason = reasonOf(change.id);
    const before = byId.get(change.id);
    if (change.type === 'document-withheld') {
      for (const [id, address] of byId) byId.set(id, withhold(address, since, reason ?? ''));
      continue;
    }
    if (change.type === 'document-renamed') continue;
    if (change.type === 'withheld')
      withheldWords = withheldWords.concat(before?.readings.map(({ text }) => text) ?? []);
    byId.set(change.id, applyChange(change, before, { since, reason, cause: causeOf(change.id) }));
    if (change.type === 'removed') removeReturnedForward(byId, change.id, change.forwards);
  }
  removeWithheldReadings(byId, withheldWords, since, changes.find(({ type }) => type === 'withheld')?.id, reasonOf);
  const whole = changes.some(({ type }) => type === 'document-withheld');

  passages.forEach((passage, index) => {
    const address = byId.get(ids[index] ?? '');
    if (address === undefined || passage.withheld !== undefined || familyOfPassage(passage).length > 1) return;
    const { label: _, ...rest } = address;
    const label = printedLabelOf(passage);
    byId.set(address.id, { ...rest, kind: passage.kind, ...(label === undefined ? {} : { label }) });
  });
  const order = mergeOrder(
    whole ? old.map(({ id }) => id) : ids.filter((id, index) => byId.has(id) && ids.indexOf(id) === index),
    old.map(({ id }) => id),
  );
  const withheld = whole
    ? { since, reason: reasonOf('document') ?? '' }
    : // The text of a document that is withheld has no passages.
      passages.length === 0
      ? ledger?.withheld
      : undefined;
  const renamed = changes.flatMap((change) => (change.type === 'document-renamed' ? [{ id: change.from, since }] : []));
  const formerly = [...(ledger?.formerly ?? []), ...renamed];
  const recorded: Ledger = {
    document,
    'normal-form': NORMAL_FORM,
    ...(formerly.length === 0 ? {} : { formerly }),
    ...(withheld === undefined ? {} : { withheld }),
    editions: [...(ledger?.editions ?? []), { number: since, date }],
    addresses: order.flatMap((id) => byId.get(id) ?? []),
  };
  return { recorded: true, changed: true, ledger: extendChain(ledger, recorded) };
}

/** Removes forwards to a passage that was split off and is merged again. */
function removeReturnedForward(byId: Map<string, Address>, id: string, forwards: readonly string[]): void {
  for (const target of forwards) {
    const address = byId.get(target);
    if (address) byId.set(target, { ...address, forwards: address.forwards.filter((forward) => forward !== id) });
  }
}

/** Removes earlier readings of other passages that contain withheld words: passages that were split or merged. */
function removeWithheldReadings(
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
    const last = address.state === 'current' ? address.readings.at(-1) : undefined;
    const readings = address.readings.filter((reading) => reading === last || find(reading.text).length === 0);
    if (readings.length === address.readings.length) continue;
    byId.set(address.id, { ...address, readings, 'readings-withheld': { since, reason: reasonOf(id) ?? '' } });
  }
}
