/** The hint for words that were not found as they were quoted: where they are, or the first word that differs. */
import type { ArchiveDocument } from '../model/model.ts';
import { normalize } from '../text/normal-form.ts';
import { matchQuote, type QuoteSelector } from '../text/quote-selector.ts';

/**
 * Writes the end of a message about words that were not found.
 *
 * @param document the document, where the words were not found
 * @param passage the passage in which alone the words were looked for
 * @returns the hint after a semicolon, or an empty string
 */
export function hintAtQuote(
  { exact }: QuoteSelector,
  { passages }: Pick<ArchiveDocument, 'passages'>,
  passage: string | undefined,
): string {
  const elsewhere = passages.filter(({ id, normal }) => id !== passage && matchQuote(normal, { exact }).length > 0);
  if (elsewhere.length > 0) {
    const where = elsewhere.map(({ id }) => id).join(', ');
    return `; they are in ${where}${passage === undefined ? ', but not between that prefix and suffix' : ''}`;
  }
  const words = normalize(exact).split(' ');
  const runs = passages.map(({ id, normal }) => ({ id, ...measureRun(words, normal) }));
  const longest = runs.reduce<(typeof runs)[number] | undefined>(
    (best, run) => (run.length > (best?.length ?? 0) ? run : best),
    undefined,
  );
  if (longest === undefined || longest.length < Math.min(2, words.length - 1)) {
    const folded = normalize(exact).toLowerCase();
    const otherCase = passages.find(({ normal }) => normal.toLowerCase().includes(folded));
    return otherCase === undefined ? '' : `; ${otherCase.id} has them with other capitals`;
  }
  const { id, length, next } = longest;
  if (length === words.length) return `; ${id} has them, but not between that prefix and suffix`;
  const before = words.slice(0, length).join(' ').slice(-40);
  return next === ''
    ? `; ${id} ends after “${before}”, and a quote cannot continue in another passage`
    : `; ${id} has “${next}” instead of “${words[length] ?? ''}” after “${before}”`;
}

/** The longest run of words from the first one that a text contains, and the word that follows the run in the text. */
function measureRun(words: readonly string[], text: string): { readonly length: number; readonly next: string } {
  const runOf = (count: number) => words.slice(0, count).join(' ');
  const endOf = (count: number) => text.indexOf(runOf(count)) + runOf(count).length;
  let length = 0;
  while (length < words.length && text.includes(runOf(length + 1))) length += 1;
  // The run must end where a word of the text ends, with its marks: `عقلاً`.
  while (length > 0 && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(endOf(length)))) length -= 1;
  const following = text.slice(endOf(length)).trimStart();
  return { length, next: length === 0 ? '' : (following.split(' ')[0] ?? '') };
}
