/** Describes a proposal to the editor who records it. */
import { count } from '../../text/english.ts';
import { diffWords } from '../../text/word-diff.ts';
import { needsReason } from '../../ledger/record/record-edition.ts';
import type { Proposal } from '../../ledger/align/align.ts';
import type { Change } from '../../ledger/align/changes.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { excerpt } from '../../text/shorten.ts';

/**
 * Lists every change with its address and words, and every question.
 *
 * @param reasonOf the reason given for an id
 */
export function describeProposal(
  document: string,
  { changes, questions, answerErrors }: Proposal,
  reasonOf: (id: string) => string | undefined,
  first: boolean,
): string {
  const withholds = changes.some(({ type }) => type === 'withheld');
  const lines = [
    ...changes.flatMap((change) => {
      if (first && change.type === 'inserted') return [`  ${change.id}  ${excerpt(change.passage.words)}`];
      const reason = reasonOf(change.id);
      return [
        `  ${describeChange(change)}`,
        ...describeWords(change).map((words) => `      ${words}`),
        ...(reason === undefined
          ? needsReason(change)
            ? ['      reason: missing']
            : []
          : [`      reason: ${reason}`]),
        ...(withholds && change.type === 'removed' ? [describeKeptWords(change.id)] : []),
      ];
    }),
    ...questions.flatMap(({ passage, candidates, why }) => [
      `  ? line ${passage.place.line}: ${excerpt(passage.words)}`,
      `      may be ${candidates.join(' or ')}, or a new passage: ${why}`,
      `      answer with ${[...candidates, 'new'].map((id) => `--line ${passage.place.line}=${id}`).join(' or ')}`,
    ]),
    ...answerErrors.map((fault) => `  ! ${fault}`),
  ];
  const changed = first ? 'first edition' : count(changes.length, 'change');
  const questionCount = questions.length > 0 ? `, ${count(questions.length, 'question')}` : '';
  const heading = `${document}: ${changed}${questionCount}`;
  return [heading, ...lines].join('\n');
}

/** A warning: an author who withholds several passages may have replaced them by one sign. */
function describeKeptWords(id: string): string {
  return `      ! The ledger and the page keep these words. To withhold them too, add the sign [[withheld: ${id}]] to the text`;
}

function describeChange(change: Change): string {
  const list = (before: string, ids: readonly string[]) => (ids.length === 0 ? '' : `${before} ${ids.join(', ')}`);
  switch (change.type) {
    case 'inserted':
      return `${change.id}: new passage${change.splitFrom === undefined ? '' : `, split from ${change.splitFrom}`}`;
    case 'typography':
      return `${change.id}: typography only; its pinned address does not change`;
    case 'corrected':
      return `${change.id}: ${change.event}${list(', the rest is', change.forwards)}`;
    case 'restored':
      return `${change.id}: put back`;
    case 'moved':
      return `${change.id}: ${change.swapped ? 'swapped' : 'moved'} from after ${change.from} to after ${change.to}`;
    case 'removed':
      return `${change.id}: withdrawn${list(', its words are in', change.forwards)}`;
    case 'withheld':
      return `${change.id}: withheld; its words and their hashes are removed from the ledger`;
    case 'document-renamed':
      return `The document ${change.from} is now ${change.to}; its former address remains a page that leads to the new one`;
    case 'document-withheld':
      return 'The whole document is withheld; all words and their hashes are removed from the ledger';
  }
}

function describeWords(change: Change): string[] {
  switch (change.type) {
    case 'inserted':
    case 'restored':
      return [`+ ${change.passage.words}`];
    case 'typography':
    case 'corrected': {
      const { text } = change.old;
      const marked = diffWords(text, change.passage.words).map(({ kind, words }) =>
        kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`,
      );
      return [`- ${text}`, `+ ${change.passage.words}`, `= ${marked.join('')}`];
    }
    case 'removed':
      return [`- ${change.address.readings.at(-1)?.text ?? ''}`];
    default:
      return [];
  }
}

/** Says which addresses lose earlier readings because these had withheld words, a sentence each. */
export function describeLostReadings(before: Ledger | undefined, after: Ledger): string[] {
  return after.addresses.flatMap(({ id, state, readings }) => {
    const old = before?.addresses.find((address) => address.id === id)?.readings.length ?? 0;
    const lost = old - readings.length;
    return state === 'withheld' || lost <= 0
      ? []
      : [`${id}: ${count(lost, 'earlier reading')} with the same words, removed from the ledger too`];
  });
}
