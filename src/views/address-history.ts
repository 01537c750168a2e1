/** What became of an address, in sentences: the mark in the margin, a line for each pinned address, and the readings. */
import type { AddressMark } from '../ledger/show/address-marks.ts';
import type { Verdict } from '../ledger/show/verdict.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { diffWords, type Segment } from '../text/word-diff.ts';
import type { Link } from './page-links.ts';

/** Text with links. */
export type LinkedText = readonly (string | Link)[];

/** The mark of an address. */
export interface AddressHistory {
  /** Whether the address has ended. */
  readonly ended: boolean;
  /** `Corrected, February 2, 2026` */
  readonly summary: string;
  /** The published address as JSON, for the page's script. */
  readonly data: string;
  /** A line for the bare id, one for each pinned address, and remarks. `id`: the address for which the line is the target. */
  readonly lines: readonly { readonly id: string | undefined; readonly text: LinkedText }[];
  /** Each reading that replaced another one: date, cause, and reason, and the difference of their words. */
  readonly changes: readonly { readonly why: string; readonly difference: readonly Segment[] }[];
  /** The readings of a withdrawn passage: date and words. */
  readonly withdrawn: readonly { readonly from: string; readonly words: string }[];
}

/**
 * Describes the mark of an address.
 *
 * @param inText whether the text has an element with the id of the address
 * @param linkTo a link to a published address of the document, in the words of its locator
 */
export function describeHistory(mark: AddressMark, inText: boolean, linkTo: (id: string) => Link): AddressHistory {
  const { address, verdict, pinned, current, readings } = mark;
  const { id, state, moves, readingsWithheld } = address;
  const line = (fragment: string, verdict: Verdict, target: boolean) => ({
    id: target ? fragment : undefined,
    text: [`${fragment}: `, ...describeVerdict(verdict, linkTo)],
  });
  const remark = (text: string) => ({ id: undefined, text: [text] });
  return {
    ended: state !== 'current',
    summary: summarize(mark),
    data: JSON.stringify(address),
    lines: [
      line(id, verdict, !inText),
      ...pinned.map(({ fragment, verdict }) => line(fragment, verdict, fragment !== current)),
      ...(readingsWithheld === undefined || verdict.verdict === 'withheld'
        ? []
        : [remark(`Earlier words of ${id} have been withheld since ${formatDate(readingsWithheld.date)}: ${readingsWithheld.reason}`)]), // prettier-ignore
      ...moves.map(
        ({ date, from, to }) =>
        remark(`${formatDate(date)}: moved from ${describePlace(from)} to ${describePlace(to)}. Its words and its address did not change.`), // prettier-ignore
      ),
    ],
    changes:
      state === 'current'
        ? readings.slice(1).map(({ text, date, cause, reason }, index) => ({
            why: `${formatDate(date)}, ${cause === 'typography' ? 'typography only' : cause}${reason === undefined ? '' : `: ${reason}`}`,
            difference: diffWords(readings[index]?.text ?? '', text),
          }))
        : [],
    withdrawn: state === 'current' ? [] : readings.map(({ text, date }) => ({ from: formatDate(date), words: text })),
  };
}

function describePlace(place: string): string {
  return place === 'start' ? 'the start' : `after ${place}`;
}

/** The verdict on the passage comes first. */
function summarize({ address, verdict }: AddressMark): string {
  const { id, state, moves, readingsWithheld, ended } = address;
  if (state !== 'current') return `${id} ${state}, ${formatDate(ended?.date ?? '')}`;
  const lastMove = moves.at(-1);
  const parts = [
    verdict.verdict === 'corrected' && `corrected, ${formatDate(verdict.date)}`,
    readingsWithheld && `earlier words withheld, ${formatDate(readingsWithheld.date)}`,
    lastMove && `moved, ${formatDate(lastMove.date)}`,
  ];
  const summary = parts.filter(Boolean).join('; ');
  return capitalize(summary);
}

/** The editor's reason as a sentence: other sentences follow it. */
function endSentence(reason: string): string {
  return /[.!?]["”’)]*$/.test(reason) ? reason : `${reason}.`;
}

/** A verdict in sentences, with links to where the words are. */
function describeVerdict(verdict: Verdict, linkTo: (id: string) => Link): LinkedText {
  const list = (before: string, ids: readonly string[]): LinkedText =>
    ids.length === 0 ? [] : [before, ...ids.flatMap((id, index) => [index > 0 ? ', ' : '', linkTo(id)]), '.'];
  switch (verdict.verdict) {
    case 'same words':
      return ['same words.'];
    case 'moved':
      return [`same words; moved, ${formatDate(verdict.moves.at(-1)?.date ?? '')}.`];
    case 'corrected':
      return [
        `corrected; other words since ${formatDate(verdict.date)}.`,
        ...list(' The same words are in ', verdict.sameWords),
        ...list(' Part of its words went to ', verdict.forwards),
      ];
    case 'withdrawn':
      return [
        // The line of the bare id gives the reason.
        `withdrawn, ${formatDate(verdict.date)}${verdict.reading === undefined ? `: ${endSentence(verdict.reason)}` : '.'}`,
        ...list(' The same words are in ', verdict.sameWords),
        ...list(' It was merged into ', verdict.forwards),
      ];
    case 'withheld':
      return [
        `${verdict.withheld === 'readings' ? 'earlier words ' : ''}withheld, ${formatDate(verdict.date)}: ${verdict.reason}`,
      ];
    case 'never published':
      return ['never published.'];
  }
}
