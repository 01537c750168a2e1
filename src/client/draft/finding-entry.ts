/** One finding of a review: the draft, the passage, what differs, and the decision of the reviewer. */
import type { Highlighted, ReviewFinding } from '../../draft/review-finding.ts';
import { recordFinding, type Decision, type RecordedFinding } from '../../draft/review-record.ts';
import { capitalize } from '../../text/english.ts';
import { create } from '../create-element.ts';

/** A finding with the decision of the reviewer. */
export interface FindingEntry {
  readonly finding: ReviewFinding;
  decision: Decision;
  remark: string;
  /** Undefined until the finding is shown: a long draft has thousands of findings. */
  element: HTMLElement | undefined;
}

const DECISIONS: readonly (readonly [Decision, label: string])[] = [
  ['undecided', 'Undecided'],
  ['accepted', 'Accept'],
  ['flagged', 'Flag'],
];

/** The finding with the decision, for the record. */
export function readEntry({ finding, decision, remark }: FindingEntry): RecordedFinding {
  return recordFinding(finding, decision, remark);
}

/**
 * The element of an entry, which is made once.
 *
 * @param copy copies a text to the clipboard
 */
export function showEntry(entry: FindingEntry, number: number, copy: (text: string) => void): HTMLElement {
  return (entry.element ??= createElement(entry, number, copy));
}

function createElement(entry: FindingEntry, number: number, copy: (text: string) => void): HTMLElement {
  const { finding } = entry;
  const { kind, verdict, isProblem, message, place, difference } = finding;
  const heading = create(
    'h3',
    { id: `finding-${number}`, tabindex: '-1' },
    `${number}. ${capitalize(kind)}: ${verdict}`,
  );
  const element = create(
    'article',
    { class: isProblem ? 'finding problem' : 'finding', 'aria-labelledby': heading.id },
    heading,
    ...(message === '' ? [] : [create('p', {}, `${message}.`)]),
    ...(difference.length === 0 ? [] : [create('p', { class: 'difference', dir: 'auto' }, ...showDifference(finding))]),
    create(
      'div',
      { class: 'sides' },
      createSide('Draft', create('p', { class: 'written', dir: 'auto' }, ...highlight(finding.draft))),
      createArchiveSide(finding),
    ),
    createDecision(entry, number),
  );
  if (place !== undefined) {
    const button = create('button', { type: 'button' }, 'Copy citation');
    button.addEventListener('click', () => copy(place.citation));
    element.append(button);
  }
  return element;
}

function createSide(title: string, ...content: readonly (Node | string)[]): HTMLElement {
  return create('div', {}, create('h4', {}, title), ...content);
}

function createArchiveSide({ place, url }: ReviewFinding): HTMLElement {
  if (place === undefined) {
    return createSide('Archive', create('p', {}, url === undefined ? 'No passage.' : create('a', { href: url }, url)));
  }
  return createSide(
    place.label,
    create('blockquote', { dir: 'auto' }, ...highlight(place.passage)),
    ...(place.spoken === '' ? [] : [create('p', {}, `${place.spoken}.`)]),
    create(
      'p',
      {},
      create('a', { href: place.url }, place.citation),
      place.others > 0 ? ` (and ${place.others} more)` : '',
    ),
  );
}

function createDecision(entry: FindingEntry, number: number): HTMLElement {
  const remark = create('input', { type: 'text', dir: 'auto', autocomplete: 'off' });
  remark.value = entry.remark;
  remark.addEventListener('input', () => (entry.remark = remark.value));
  const radios = DECISIONS.map(([value, label]) => {
    const radio = create('input', { type: 'radio', name: `decision-${number}`, value });
    radio.checked = value === entry.decision;
    radio.addEventListener('change', () => (entry.decision = value));
    return create('label', {}, radio, ` ${label}`);
  });
  const legend = create('legend', {}, `Decision on ${number}`);
  return create('fieldset', {}, legend, ...radios, create('label', {}, 'Remark ', remark));
}

function highlight({ before, words, after }: Highlighted): (Node | string)[] {
  return [before, create('mark', {}, words), after];
}

function showDifference({ difference }: ReviewFinding): (Node | string)[] {
  const hidden = (text: string) => create('span', { class: 'unseen' }, text);
  return difference.map(({ kind, words }) => {
    if (kind === 'same') return words;
    return kind === 'removed'
      ? create('del', {}, hidden(' archive: '), words)
      : create('ins', {}, hidden(' draft: '), words, hidden(', '));
  });
}
