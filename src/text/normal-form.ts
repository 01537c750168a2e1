/** Normal form 1: the one spelling of words in which passages are compared, digested and quoted. */

/** The version that the ledger records beside every digest. */
export const NORMAL_FORM = 1;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

const HIGH = /[\uD800-\uDBFF]/;
const LOW = /[\uDC00-\uDFFF]/;

const FOLDED = new Map<string, string>([
  ...[...'‘’‚‛'].map((from) => [from, "'"] as const),
  ...[...'“”„‟'].map((from) => [from, '"'] as const),
  ...[...'‐‑‒–—―'].map((from) => [from, '-'] as const),
  ['…', '...'],
]);

// What canonical composition may join to the character before it: marks, Hangul vowels and finals, and the
// vowel signs of Kirat Rai, which are letters to Unicode and yet compose with each other.
const CLUSTER = /[^\p{M}\u1160-\u11FF\u{16D63}\u{16D67}]?[\p{M}\u1160-\u11FF\u{16D63}\u{16D67}]*/gsu;

/** Words in normal form, and for each of its UTF-16 units which stretch of the words gave it. */
export interface Mapped {
  /** The words in normal form 1. */
  readonly text: string;
  /** `starts[i]`: the offset, in UTF-16 units of the words, where the source of unit `i` of `text` begins. */
  readonly starts: readonly number[];
  /** `ends[i]`: the offset, in UTF-16 units of the words, after the source of unit `i` of `text`. */
  readonly ends: readonly number[];
}

/**
 * Brings words into normal form 1: invisible characters removed, NFC, typographic quotation marks,
 * dashes and ellipses folded to ASCII, runs of space to one, trimmed; case kept. Idempotent.
 *
 * @see docs/normal-form.md for the published test vectors
 */
export function normalize(words: string): string {
  return normalizeWithMap(words).text;
}

/** As {@link normalize}, with the way back: offsets of the normal form to offsets of the words. */
export function normalizeWithMap(words: string): Mapped {
  if (!INVISIBLE.test(words) && words.normalize('NFC') === words) return foldWithMap(words);
  let kept = '';
  const origin: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charAt(at);
    if (INVISIBLE.test(unit)) continue;
    kept += unit;
    origin.push(at);
  }
  const originAt = (index: number) => origin[index] ?? words.length;

  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of kept.matchAll(CLUSTER)) {
    const [cluster] = match;
    const composed = cluster.normalize('NFC');
    const { before, after } = untouched(cluster, composed);
    const longer = cluster.length - composed.length;
    for (let i = 0; i < composed.length; i += 1) {
      const [from, to] =
        i < before
          ? [i, i]
          : i >= composed.length - after
            ? [i + longer, i + longer]
            : [before, cluster.length - after - 1];
      const start = originAt(match.index + from);
      const end = originAt(match.index + Math.max(from, to)) + 1;
      const unit = composed.charAt(i);
      const folded = SPACE.test(unit) ? ' ' : (FOLDED.get(unit) ?? unit);
      if (folded === ' ' && (text === '' || text.endsWith(' '))) continue;
      for (const each of folded) {
        text += each;
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return text.endsWith(' ')
    ? { text: text.slice(0, -1), starts: starts.slice(0, -1), ends: ends.slice(0, -1) }
    : { text, starts, ends };
}

/** What is left to do for words that are composed and have nothing invisible, as nearly all are: unit by unit. */
function foldWithMap(words: string): Mapped {
  let text = '';
  // What is taken over as it stands, up to here.
  let taken = 0;
  let spaced = true;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    const plain = code > 0x20 && code < 0x7f;
    const unit = plain ? '' : words.charAt(at);
    const folded = plain ? undefined : SPACE.test(unit) ? ' ' : FOLDED.get(unit);
    if (folded === undefined) {
      starts.push(at);
      ends.push(at + 1);
      spaced = false;
      continue;
    }
    text += words.slice(taken, at);
    taken = at + 1;
    if (folded === ' ' && spaced) continue;
    spaced = folded === ' ';
    text += folded;
    for (let each = 0; each < folded.length; each += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  }
  text += words.slice(taken);
  if (!text.endsWith(' ')) return { text, starts, ends };
  starts.pop();
  ends.pop();
  return { text: text.slice(0, -1), starts, ends };
}

/** How many UTF-16 units at the start and at the end composition left alone, whole characters only. */
function untouched(cluster: string, composed: string): { before: number; after: number } {
  const most = Math.min(cluster.length, composed.length);
  if (cluster === composed) return { before: most, after: 0 };
  let before = 0;
  while (before < most && cluster[before] === composed[before]) before += 1;
  if (HIGH.test(cluster.charAt(before - 1))) before -= 1;
  let after = 0;
  while (after < most - before && cluster.at(-1 - after) === composed.at(-1 - after)) after += 1;
  if (LOW.test(cluster.charAt(cluster.length - after))) after -= 1;
  return { before, after };
}

/**
 * Where a stretch of the normal form stands in the words it was made from.
 *
 * @param start, end offsets in UTF-16 units of normal form, `start < end`
 * @returns offsets in UTF-16 units of the words, `end` exclusive
 */
export function originOf(mapped: Mapped, start: number, end: number): { start: number; end: number } {
  return { start: mapped.starts[start] ?? 0, end: mapped.ends[end - 1] ?? 0 };
}
