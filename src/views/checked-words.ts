/** Whether the words that documents take from a source were checked, in plain sentences. */
import type { CollationFields } from '../schemas/source.ts';

type Result = CollationFields['result'];

const FOUND: Partial<Record<Result, string>> = {
  'same words': 'the words are the same',
  'same words, changes marked': 'the words are the same, with changes that the document marks',
  'different words': 'the words differ',
  paraphrase: 'the document gives the sense, not the words',
};

/** One sentence for each kind of result: `Yes: the words are the same in the work itself.` */
export function describeCheck(collations: readonly CollationFields[]): string {
  if (collations.length === 0) return 'No: nothing was compared.';
  return [...new Set(collations.map(describeResult))].join(' ');
}

function describeResult(collation: CollationFields): string {
  const { result } = collation;
  if (result === 'not compared') return 'No: there was no text to compare with.';
  if (result === 'not in the part read') return 'No: the words are not in the part of the work that was read.';
  return `Yes: ${FOUND[result]} in ${collation['compared-with']}.`;
}
