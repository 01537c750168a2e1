/** Sentences of a passage that quotations, notes, and comparisons do not cover, or cover in part. */
import { overlap, type Stretch } from '../text/stretch.ts';
import type { Passage } from './model.ts';

/** The sentences of a passage that contain neither a note call nor words in quotation marks. */
export function findUnsourced(
  { calls }: Pick<Passage, 'calls'>,
  sentences: readonly Stretch[],
  quotations: readonly Stretch[],
): Stretch[] {
  return sentences.filter(
    (sentence) =>
      !calls.some(({ offset }) => offset > sentence.start && offset <= sentence.end) &&
      !quotations.some((quotation) => overlap(sentence, quotation)),
  );
}

/**
 * The sentences of a passage that the stretches cover in part: some words, but not all.
 *
 * @param stretches stretches of the same words, in their order
 */
export function findPartial(
  { words }: Pick<Passage, 'words'>,
  sentences: readonly Stretch[],
  stretches: readonly Stretch[],
): Stretch[] {
  return sentences.filter((sentence) => {
    const covering = stretches.filter((stretch) => overlap(stretch, sentence));
    return covering.length > 0 && /[\p{L}\p{N}]/u.test(uncoveredWords(words, sentence, covering));
  });
}

/** The words of a sentence that no stretch contains. The stretches are in the order of the text. */
function uncoveredWords(words: string, { start, end }: Stretch, stretches: readonly Stretch[]): string {
  let position = start;
  let uncovered = '';
  for (const stretch of stretches) {
    uncovered += words.slice(position, Math.max(position, Math.min(stretch.start, end)));
    position = Math.max(position, Math.min(stretch.end, end));
  }
  return uncovered + words.slice(position, end);
}
