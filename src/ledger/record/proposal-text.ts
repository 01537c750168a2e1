/** A proposal in words, for the person who is to record it. */
import { diffWords } from '../../text/word-diff.ts';
import { needsReason } from './record-edition.ts';
import type { Proposal } from '../align/align.ts';
import type { Change } from '../align/changes.ts';
import { count } from '../../text/english.ts';
import { excerpt } from '../../text/shorten.ts';

/**
 * Tells every change, with its address and the words, and every question.
 *
 * @param reasonOf the reason given for an id
 */
export function describeProposal(
  document: string,
  { changes, questions, answerErrors }: Proposal,
  reasonOf: (id: string) => string | undefined,
  first: boolean,
): string {
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
      ];
    }),
    ...questions.flatMap(({ passage, candidates, why }) => [
      `  ? line ${passage.place.line}: ${excerpt(passage.words)}`,
      `      may be ${candidates.join(' or ')}, or new: ${why}`,
      `      answer with ${[...candidates, 'new'].map((id) => `--line ${passage.place.line}=${id}`).join(' or ')}`,
    ]),
    ...answerErrors.map((fault) => `  ! ${fault}`),
  ];
  const heading = `${document}: ${first ? 'first edition' : count(changes.length, 'change')}${questions.length > 0 ? `, ${count(questions.length, 'question')}` : ''}`;
  return [heading, ...lines].join('\n');
}

function describeChange(change: Change): string {
  const list = (ids: readonly string[]) => ids.join(', ');
  switch (change.type) {
    case 'inserted':
      return `${change.id}: new passage${change.splitFrom === undefined ? '' : `, split from ${change.splitFrom}`}`;
    case 'typography':
      return `${change.id}: typography only, its address stays`;
    case 'corrected':
      return `${change.id}: ${change.event}${change.forwards.length > 0 ? `, the rest is ${list(change.forwards)}` : ''}`;
    case 'restored':
      return `${change.id}: put back`;
    case 'moved':
      return `${change.id}: ${change.swapped ? 'swapped' : 'moved'} from after ${change.from} to after ${change.to}`;
    case 'removed':
      return `${change.id}: withdrawn${change.forwards.length > 0 ? `, its words are in ${list(change.forwards)}` : ''}`;
    case 'withheld':
      return `${change.id}: withheld; its words and their hashes leave the ledger`;
    case 'document-withheld':
      return 'The whole document is withheld; all words and their hashes leave the ledger';
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
