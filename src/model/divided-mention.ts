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
 * The words of each name of a mention, in the order of the text: `Presidents Marsh` and `Lind` of “Presidents Marsh and
 * Lind”. Names that the form only implies, such as an office, have no words. A mention that cannot be divided is one
 * stretch of words, which mentions the first name; so is a mention of one name.
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
  const firstWords = new Map(
    named.map((item) => [item, owners.findIndex((own) => own.length === 1 && own[0] === item)] as const),
  );
  const missing = named.filter((item) => firstWords.get(item) === -1 && item.basis === 'named');
  const rest = found.flatMap(({ word }, index) =>
    owners[index]?.length === 0 && /^\p{Lu}/u.test(word) ? [index] : [],
  );
  // A misspelled name shares no word with its name: it is the only other word that begins with a capital letter.
  const [misspelled] = missing;
  if (missing.length > 1 || (misspelled !== undefined && rest.length !== 1)) return whole;
  if (misspelled !== undefined) firstWords.set(misspelled, rest[0] ?? -1);
  const located = [...firstWords].filter(([, index]) => index >= 0).sort((a, b) => a[1] - b[1]);
  if (located.length < 2) return whole;
  return located.map(([item, from], index) => {
    let last = from;
    while (owners[last + 1]?.includes(item)) last += 1;
    const [isFirst, isLast] = [index === 0, index === located.length - 1];
    return {
      start: isFirst ? start : start + (found[from]?.index ?? 0),
      end: isLast ? end : start + (found[last]?.index ?? 0) + (found[last]?.word.length ?? 0),
      named: item,
    };
  });
}

/** The words of a name and of the forms that name nothing else. */
function readVocabulary(name: Name | undefined): ReadonlySet<string> {
  if (name === undefined) return new Set();
  const forms = name.forms.filter(({ shared, basis }) => !shared && basis === 'named').map(({ text }) => text);
  return new Set([name.fields.name, ...forms].flatMap((text) => text.match(WORD) ?? []));
}
