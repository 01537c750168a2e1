/** Where the sentences of a passage begin and end. */

/** A stretch of words: offsets in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// A full stop after these, or after a single letter (U.S., J. M.), does not end a sentence.
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\.)+\p{L}|[DMS]rs?|Mrs|Ms|Gen|Lt|Sen|Rep|Gov|Prof|No|Nos|Vol|pp?|vs|cf|Art|Sec|Hrg|Stat|Pub|Doc|Exec|Rept)$/u;

// Where words are not set apart by spaces a stop ends a sentence by itself.
const STOP = /([.!?؟۔।]+)(["'”’»)\]]*)(\s+|$)|[。．！？｡]+[”’」』）》]*\s*/gu;

/**
 * Splits words into sentences. It errs towards long ones: a stop after an abbreviation is no end,
 * even where it happens to be one.
 *
 * @param words words of a passage
 * @returns the sentences in order; spaces between them belong to none
 */
export function splitSentences(words: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of words.matchAll(STOP)) {
    const before = words.slice(start, match.index);
    const after = words.slice(match.index + match[0].length);
    const stopped = match[1] !== '.' || !ABBREVIATION.test(before);
    const begins = after === '' || match[1] === undefined || /^["'“‘«([]*[^\p{Ll}\s]/u.test(after);
    if (!stopped || !begins) continue;
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < words.length) sentences.push({ start, end: words.length });
  return sentences;
}

/** The sentence that holds, or ends at, an offset. */
export function sentenceAt(words: string, offset: number): Stretch {
  const sentences = splitSentences(words);
  return sentences.find(({ end }) => offset <= end) ?? sentences.at(-1) ?? { start: 0, end: words.length };
}
