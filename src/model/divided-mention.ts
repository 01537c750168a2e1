/** Divides a mention of several names, such as `Smith-Jones`, into the words of each name. */
import type { Mention, Name, Named } from './names-and-mentions.ts';

/** The words that mention one name. */
export interface NamedWords {
  /** Offsets in the words of the passage (UTF-16 units); `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of each name of a mention, in the order of the text: `Marsh` and `Lind` of “Presidents Marsh and Lind”. A
 * mention that cannot be divided is one stretch of words, which mentions the first name; so is a mention of one name.
 *
 * @param words the words of the passage
 */
export function divideMention(
  { start, end, named }: Mention,
  words: string,
  getName: (id: string) => Name | undefined,
): readonly NamedWords[] {
  const [first] = named;
  if (first === undefined) return [];
  const whole = [{ start, end, named: first }];
  if (named.length === 1) return whole;
  const found = [...words.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
  const vocabularies = named.map(({ name }) => readVocabulary(getName(name)));
  const owners = found.map(({ word }) => named.filter((_, index) => vocabularies[index]?.has(word)));
  const firstWords = named.map((item) => owners.findIndex((own) => own.length === 1 && own[0] === item));
  completeWithRest(
    firstWords,
    found.flatMap(({ word }, index) => (owners[index]?.length === 0 && /^\p{Lu}/u.test(word) ? [index] : [])),
  );
  if (firstWords.includes(-1)) return whole;
  const stretches = named.map((item, index) => {
    const from = firstWords[index] ?? 0;
    let to = from;
    while (owners[to + 1]?.includes(item)) to += 1;
    const last = found[to];
    return {
      start: start + (found[from]?.index ?? 0),
      end: start + (last === undefined ? 0 : last.index + last.word.length),
      named: item,
    };
  });
  stretches.sort((a, b) => a.start - b.start);
  const overlaps = stretches.some((stretch, index) => stretch.start < (stretches[index - 1]?.end ?? 0));
  return overlaps ? whole : stretches;
}

/** A misspelled name shares no word with its name: it is the only other word that begins with a capital letter. */
function completeWithRest(firstWords: number[], rest: readonly number[]): void {
  const missing = firstWords.indexOf(-1);
  const [only] = rest;
  if (missing >= 0 && missing === firstWords.lastIndexOf(-1) && rest.length === 1 && only !== undefined)
    firstWords[missing] = only;
}

/** The words of a name and of the forms that name nothing else. */
function readVocabulary(name: Name | undefined): ReadonlySet<string> {
  if (name === undefined) return new Set();
  const forms = name.forms.filter(({ shared, basis }) => !shared && basis === 'named').map(({ text }) => text);
  return new Set([name.fields.name, ...forms].flatMap((text) => text.match(WORD) ?? []));
}
