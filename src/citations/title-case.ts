/** Titles, as each manual writes them. */

const SMALL = new Set(
  (
    'a an the and but for or nor as to about above across after against along among around at before behind below ' +
    'beneath beside between beyond by despite down during except from in inside into near of off on onto out outside ' +
    'over past per since through throughout till toward under until up upon via with within without vs'
  ).split(' '),
);

/**
 * A title in headline style (Chicago 8.159, MLA 2.90, Bluebook rule 8): words get a capital, but articles, conjunctions and
 * prepositions inside do not. Capitals that are there stay: whether `Off` is a preposition only its writer knows.
 *
 * @param longest the longest preposition that stays small; Bluebook capitalises those of five letters and more
 */
export function headline(title: string, longest: number = Infinity): string {
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase();
      const firm = index === 0 || index === words.length - 1 || /[:?!—]$/.test(words[index - 1] ?? '');
      if (!firm && SMALL.has(bare) && bare.length <= longest) return word;
      return word.replace(/^([“‘"'([]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());
    })
    .join(' ');
}

/** A title in sentence style where nobody wrote one: as it stands, with a capital after a colon (APA 6.17). */
export function sentence(title: string): string {
  return title.replace(/(^|: )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** `2nd`, as most manuals write it. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** `2d`, as Bluebook writes it (rule 6.2(b)). */
export function legalOrdinal(number: number): string {
  return ordinal(number).replace(/(?:nd|rd)$/, 'd');
}

/** The first letter small, for a description in running text. */
export function small(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
