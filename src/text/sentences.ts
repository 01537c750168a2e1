/** Sentence boundaries in the words of a passage. */
import { LONGEST_NUMBER, parsePrintedNumber } from './printed-numbers.ts';
import type { Stretch } from './stretch.ts';

// A period after one of these, or after a single letter (U.S., J. M.), does not end a sentence.
const ABBREVIATION =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}|[DMS]rs?|Mrs|Ms|Gen|Lt|Sen|Rep|Gov|Prof|No|Nos|Vol|pp?|vs|cf|Art|Sec|Hrg|Stat|Pub|Doc|Exec|Rept)$/u;

// In scripts without spaces between words, a period always ends a sentence.
const STOP = /([.!?؟۔।]+)(["'”’»)\]]*)(\s+|$)|[。．！？｡]+[”’」』）》]*\s*/gu;

/**
 * Splits words into sentences. In doubt a sentence is too long rather than too short: a period after an abbreviation
 * never ends a sentence, although it sometimes should. The number before a passage (`1.`, `§ 101.`) belongs to its first
 * sentence.
 *
 * @param words words of a passage
 * @returns the sentences in order; the spaces between them belong to no sentence
 */
export function splitSentences(words: string): Stretch[] {
  const sentences: Stretch[] = [];
  let numberEnd: number | undefined;
  let start = 0;
  for (const match of words.matchAll(STOP)) {
    if (match.index < LONGEST_NUMBER) {
      numberEnd ??= parsePrintedNumber(words)?.printed.length ?? 0;
      if (match.index < numberEnd) continue;
    }
    const after = words.slice(match.index + match[0].length);
    const stops = match[1] !== '.' || !ABBREVIATION.test(wordBefore(words, start, match.index));
    const nextBegins = after === '' || match[1] === undefined || /^["'“‘«([]*[^\p{Ll}\s]/u.test(after);
    if (!stops || !nextBegins) continue;
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < words.length) sentences.push({ start, end: words.length });
  return sentences;
}

const BEFORE_WORD = /[\s("“]/;

/** The word that ends at an offset. @param start where the sentence begins */
function wordBefore(words: string, start: number, end: number): string {
  let begin = end;
  while (begin > start && !BEFORE_WORD.test(words.charAt(begin - 1))) begin -= 1;
  return words.slice(begin, end);
}

/** The sentence that contains an offset or ends at it. */
export function sentenceAt(words: string, offset: number): Stretch {
  const sentences = splitSentences(words);
  return sentences.find(({ end }) => offset <= end) ?? sentences.at(-1) ?? { start: 0, end: words.length };
}
