/** Normal form 1: the single spelling of words in which passages are compared, digested, and quoted. */

/** The version of the normal form, which the ledger records with every digest. */
export const NORMAL_FORM = 1;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** Typographic characters and the ASCII characters that replace them. */
const FOLDED = new Map<string, string>([
  ...[...'‘’‚‛'].map((from) => [from, "'"] as const),
  ...[...'“”„‟'].map((from) => [from, '"'] as const),
  ...[...'‐‑‒–—―'].map((from) => [from, '-'] as const),
  ['…', '...'],
]);

// One character and everything that canonical composition may join to it: marks, Hangul vowels and finals, and the
// vowel signs of Kirat Rai, which Unicode classifies as letters although they compose with each other.
const CLUSTER = /[^\p{M}\u1160-\u11FF\u{16D63}\u{16D67}]?[\p{M}\u1160-\u11FF\u{16D63}\u{16D67}]*/gsu;

/** Found in all words but those of printable ASCII with single spaces between them, which are their own normal form. */
const MAY_CHANGE = /[^ -~]|^ | (?: |$)/;

/** Words in normal form, with the source of each UTF-16 unit. */
export interface Mapped {
  /** The words in normal form 1. */
  readonly text: string;
  /** `starts[i]`: where the source of unit `i` of `text` begins, in UTF-16 units of the words. */
  readonly starts: readonly number[];
  /** `ends[i]`: where the source of unit `i` of `text` ends (exclusive), in UTF-16 units of the words. */
  readonly ends: readonly number[];
}

/**
 * Converts words to normal form 1. In this order: remove invisible characters; compose (NFC); replace typographic
 * quotation marks, dashes, and ellipses with ASCII; replace each run of spaces with one space; trim. Case is kept.
 * The function is idempotent.
 *
 * @see docs/normal-form.md for the published test vectors
 */
export function normalize(words: string): string {
  return MAY_CHANGE.test(words) ? normalizeWithMap(words).text : words;
}

/** The words that were converted last. Thousands of quotations can be looked for in one passage. */
let last: { readonly words: string; readonly mapped: Mapped } | undefined;

/** As {@link normalize}, with a map from offsets of the normal form to offsets of the words. */
export function normalizeWithMap(words: string): Mapped {
  if (last?.words === words) return last.mapped;
  const isComposed = !INVISIBLE.test(words) && words.normalize('NFC') === words;
  const mapped = isComposed ? foldWithMap(words) : composeWithMap(words);
  last = { words, mapped };
  return mapped;
}

/** Normalizes words that contain invisible characters or decomposed characters. */
function composeWithMap(words: string): Mapped {
  let visible = '';
  const origin: number[] = [];
  for (let offset = 0; offset < words.length; offset += 1) {
    const unit = words.charAt(offset);
    if (INVISIBLE.test(unit)) continue;
    visible += unit;
    origin.push(offset);
  }
  const originAt = (index: number) => origin[index] ?? words.length;

  let text = '';
  /** The last character of the text: reading it from a text that still grows copies the whole text. */
  let previous = ' ';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of visible.matchAll(CLUSTER)) {
    const [cluster] = match;
    const composed = cluster.normalize('NFC');
    const { before, after } = countUnchanged(cluster, composed);
    const shortening = cluster.length - composed.length;
    for (let index = 0; index < composed.length; index += 1) {
      const [from, to] =
        index < before
          ? [index, index]
          : index >= composed.length - after
            ? [index + shortening, index + shortening]
            : [before, cluster.length - after - 1];
      const start = originAt(match.index + from);
      const end = originAt(match.index + Math.max(from, to)) + 1;
      const unit = composed.charAt(index);
      const folded = SPACE.test(unit) ? ' ' : (FOLDED.get(unit) ?? unit);
      if (folded === ' ' && previous === ' ') continue;
      for (const character of folded) {
        text += character;
        previous = character;
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return text.endsWith(' ')
    ? { text: text.slice(0, -1), starts: starts.slice(0, -1), ends: ends.slice(0, -1) }
    : { text, starts, ends };
}

/** Normalizes words that are composed and contain no invisible characters, as almost all words are: unit by unit. */
function foldWithMap(words: string): Mapped {
  let text = '';
  // The words before this offset are in `text`.
  let copiedUntil = 0;
  let endsInSpace = true;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let offset = 0; offset < words.length; offset += 1) {
    const code = words.charCodeAt(offset);
    const isAscii = code > 0x20 && code < 0x7f;
    const unit = isAscii ? '' : words.charAt(offset);
    const folded = isAscii ? undefined : SPACE.test(unit) ? ' ' : FOLDED.get(unit);
    if (folded === undefined) {
      starts.push(offset);
      ends.push(offset + 1);
      endsInSpace = false;
      continue;
    }
    text += words.slice(copiedUntil, offset);
    copiedUntil = offset + 1;
    if (folded === ' ' && endsInSpace) continue;
    endsInSpace = folded === ' ';
    text += folded;
    for (let index = 0; index < folded.length; index += 1) {
      starts.push(offset);
      ends.push(offset + 1);
    }
  }
  text += words.slice(copiedUntil);
  if (!text.endsWith(' ')) return { text, starts, ends };
  starts.pop();
  ends.pop();
  return { text: text.slice(0, -1), starts, ends };
}

/** The number of UTF-16 units at the start and at the end that composition did not change, whole characters only. */
function countUnchanged(cluster: string, composed: string): { before: number; after: number } {
  const most = Math.min(cluster.length, composed.length);
  if (cluster === composed) return { before: most, after: 0 };
  let before = 0;
  while (before < most && cluster[before] === composed[before]) before += 1;
  if (HIGH_SURROGATE.test(cluster.charAt(before - 1))) before -= 1;
  let after = 0;
  while (after < most - before && cluster.at(-1 - after) === composed.at(-1 - after)) after += 1;
  if (LOW_SURROGATE.test(cluster.charAt(cluster.length - after))) after -= 1;
  return { before, after };
}

/**
 * Converts a range of the normal form to a range of the words that the normal form was made from.
 *
 * @param start, end offsets in UTF-16 units of normal form, `start < end`, `end` exclusive
 * @returns offsets in UTF-16 units of the words, `end` exclusive
 */
export function originOf(mapped: Mapped, start: number, end: number): { start: number; end: number } {
  return { start: mapped.starts[start] ?? 0, end: mapped.ends[end - 1] ?? 0 };
}
