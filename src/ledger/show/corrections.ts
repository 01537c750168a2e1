/** Lists every recorded change of a published address, for the page of corrections and its feed. */
import type { Ledger } from '../../schemas/ledger-record.ts';
import { datesOf } from './edition-dates.ts';

/** One recorded change of a published address. */
export interface RecordedChange {
  readonly document: string;
  readonly id: string;
  /** The edition of the change. */
  readonly edition: number;
  /** The date of the edition: `2026-11-21`. */
  readonly date: string;
  readonly event: 'corrected' | 'split' | 'merged' | 'restored' | 'added' | 'moved' | 'removed' | 'withheld';
  /** `typography` if only quotation marks, dashes, spaces, and the like changed. */
  readonly cause: string | undefined;
  readonly reason: string | undefined;
  /** The words before and after; empty if there are none, or if they are withheld. */
  readonly old: string;
  readonly fresh: string;
  readonly forwards: readonly string[];
}

/**
 * Lists the changes after the first edition of each document.
 *
 * @returns the newest change first; changes of one date in the order of the documents, then of the text
 */
export function listChanges(ledgers: readonly Ledger[]): RecordedChange[] {
  const all = ledgers.flatMap((ledger) => changesOf(ledger).sort((a, b) => b.edition - a.edition));
  return all.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function changesOf(ledger: Ledger): RecordedChange[] {
  const dateOf = datesOf(ledger);
  const { document } = ledger;
  const whole = ledger.withheld;
  const changes = ledger.addresses.flatMap((address) => {
    const { id, readings, forwards } = address;
    const base = { document, id, cause: undefined, reason: undefined, old: '', fresh: '', forwards: [] as string[] };
    const found: RecordedChange[] = [];
    readings.forEach(({ since, cause, event, reason, text }, index) => {
      if (since === 1) return;
      const old = readings[index - 1]?.text ?? '';
      const dated = { ...base, edition: since, date: dateOf(since), reason, old, fresh: text };
      if (cause === 'first') found.push({ ...dated, event: 'added' });
      else
        found.push({
          ...dated,
          cause,
          event: event === 'published' ? 'corrected' : event,
          forwards: event === 'split' ? forwards : [],
        });
    });
    for (const { since } of address.moves) found.push({ ...base, edition: since, date: dateOf(since), event: 'moved' });
    if (address.state === 'current' || address.ended.since === whole?.since) return found;
    const { since, event, reason } = address.ended;
    const old = readings.at(-1)?.text ?? '';
    found.push({ ...base, edition: since, date: dateOf(since), event, reason, old, forwards });
    return found;
  });
  if (whole === undefined) return changes;
  const { since, reason } = whole;
  return [
    ...changes,
    {
      document,
      id: '',
      edition: since,
      date: dateOf(since),
      event: 'withheld',
      cause: undefined,
      reason,
      old: '',
      fresh: '',
      forwards: [],
    },
  ];
}
