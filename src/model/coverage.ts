/** What quotations, notes and comparisons leave of the sentences of a passage: whole sentences, or parts of them. */
import { splitSentences, type Stretch } from '../text/sentences.ts';
import type { Passage } from './model.ts';

/** The sentences of a passage that have neither a note's call nor words in quotation marks. */
export function findUnsourced(
  { words, calls }: Pick<Passage, 'words' | 'calls'>,
  quotations: readonly Stretch[],
): Stretch[] {
  return splitSentences(words).filter(
    (sentence) =>
      !calls.some(({ offset }) => offset > sentence.start && offset <= sentence.end) &&
      !quotations.some((quotation) => overlap(sentence, quotation)),
  );
}

/**
 * The sentences of which a part, but not every word, stands in the stretches.
 *
 * @param stretches of the same words, in their order
 */
export function findPartial(words: string, stretches: readonly Stretch[]): Stretch[] {
  return splitSentences(words).filter((sentence) => {
    const here = stretches.filter((stretch) => overlap(stretch, sentence));
    return here.length > 0 && /[\p{L}\p{N}]/u.test(wordsBeside(words, sentence, here));
  });
}

/** The words of a sentence that stand in none of the stretches, which are in the order of the text. */
function wordsBeside(words: string, { start, end }: Stretch, stretches: readonly Stretch[]): string {
  let at = start;
  let beside = '';
  for (const stretch of stretches) {
    beside += words.slice(at, Math.max(at, Math.min(stretch.start, end)));
    at = Math.max(at, Math.min(stretch.end, end));
  }
  return beside + words.slice(at, end);
}

/** Whether two stretches share words. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
