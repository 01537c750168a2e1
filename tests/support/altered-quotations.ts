/** Quotations from the passages of an archive, altered in known ways from a seed. */
import { pick } from '../bench/random-choice.ts';

/** The ways in which a quotation is altered. */
export const alterations = [
  'verbatim',
  'typography',
  'marked changes',
  'word changed',
  'word dropped',
  'word added',
  'words swapped',
  'spliced',
  'invented',
] as const;

export type Alteration = (typeof alterations)[number];

/** The fewest and the most words of a quotation. */
const [FEWEST, MOST] = [6, 30];

/**
 * Makes a quotation.
 *
 * @param passages the words of each passage
 * @returns undefined if the passage that was chosen cannot be altered in this way
 */
export function alterQuotation(
  kind: Alteration,
  passages: readonly string[],
  random: () => number,
): string | undefined {
  const below = (limit: number) => Math.floor(random() * limit);
  const cut = () => {
    const words = pick(passages, random).split(/\s+/);
    if (words.length < FEWEST) return undefined;
    const length = Math.min(words.length, FEWEST + below(MOST - FEWEST));
    const start = below(words.length - length + 1);
    return words.slice(start, start + length);
  };
  const anyWord = () => pick(pick(passages, random).split(/\s+/), random);
  const words = cut();
  if (words === undefined) return undefined;
  // The first and the last word are altered, too.
  const at = below(words.length);
  switch (kind) {
    case 'verbatim':
      return words.join(' ');
    case 'typography':
      return changeTypography(words.join(' '), random);
    case 'marked changes': {
      const middle = 3 + below(words.length - 5);
      const mark = pick(['…', '. . .', '[...]', '....', '[…]'], random);
      return [...words.slice(0, middle), mark, ...words.slice(middle + 1 + below(2))].join(' ');
    }
    case 'word changed':
      return words.with(at, anyWord()).join(' ');
    case 'word dropped':
      // Without its first or last word, a quotation is shorter and still verbatim.
      return words.toSpliced(1 + below(words.length - 2), 1).join(' ');
    case 'word added':
      return words.toSpliced(1 + below(words.length - 1), 0, anyWord()).join(' ');
    case 'words swapped': {
      const first = below(words.length - 1);
      return words.toSpliced(first, 2, words[first + 1] ?? '', words[first] ?? '').join(' ');
    }
    case 'spliced':
      return [...words, ...(cut() ?? [])].join(' ');
    case 'invented':
      return Array.from({ length: words.length }, anyWord).join(' ');
  }
}

/** Changes quotation marks, dashes, spaces, ellipses, hyphenation, and emphasis, and no word. */
function changeTypography(text: string, random: () => number): string {
  const replacements: readonly [RegExp, string][] = [
    [/[“”]/g, "'"],
    [/’/g, "'"],
    [/ /g, random() < 0.5 ? '\u00A0' : ' \n'],
    [/[–—]/g, random() < 0.5 ? '-' : '—'],
    [/fi/g, 'ﬁ'],
    [/([a-z]{3})([a-z]{3})/, '$1\u00AD$2'],
    [/\b([a-z]{4,})\b/, '*$1*'],
  ];
  return replacements.reduce(
    (changed, [pattern, by]) => (random() < 0.6 ? changed.replace(pattern, by) : changed),
    text,
  );
}
