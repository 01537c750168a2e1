/** Reads the words of texts that are indexed. Texts repeat their words, so each is divided once and then looked up. */
import type { OtherKey } from '../query/other-keys.ts';
import { type Token, tokenize } from '../query/tokenizer.ts';

/** A word as a text writes it. Words that are written in the same way are the same object. */
export interface WrittenWord {
  readonly key: string;
  readonly spelling: string;
  readonly otherKeys: readonly OtherKey[];
}

/**
 * What a text has between two spaces. No word and no compound contains a space, except for a number in groups, initials,
 * and a word that is broken at the end of a line.
 */
interface Chunk {
  readonly written: string;
  readonly words: readonly WrittenWord[];
  /** Whether it begins with three digits that the number before the space may continue with: the `000` of `40 000`. */
  readonly startsWithGroup: boolean;
  /** Whether it ends with a number that a group of digits may follow. */
  readonly endsWithNumber: boolean;
  /** Whether it begins with one letter and a point, which initials before the space may continue with. */
  readonly startsWithInitial: boolean;
  /** Whether it ends with a point after letters that may be initials, or the beginning of a degree. */
  readonly endsWithInitial: boolean;
  /** Whether it begins with a letter that the second part of a broken word may begin with. */
  readonly startsWithPart: boolean;
  /** Whether it ends with a hyphen after a word. */
  readonly endsWithHyphen: boolean;
}

/** Longer chunks are unlikely to be repeated, and each would keep a whole text in memory. */
const MAX_LENGTH = 40;

/**
 * Chunks that were read, each at the place of its hash. A chunk replaces another one with the same place. With a `Map`,
 * reading takes twice as long, because every chunk of a text must become a string first.
 */
const chunks: (Chunk | undefined)[] = Array.from({ length: 2 ** 18 });

const SPACE = 32;

/** The words of a text, in order. They have the keys that {@link tokenize} finds. */
export function readWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let before: Chunk | undefined;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    let hash = 0;
    for (end = start; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    const place = (hash ^ (hash >>> 16)) & (chunks.length - 1);
    const known = chunks[place];
    const isKnown = known?.written.length === end - start && text.startsWith(known.written, start);
    const chunk = isKnown ? known : readChunk(text.slice(start, end), place);
    if (before !== undefined && mayContinue(before, chunk)) {
      return tokenize(text).map((token) => describeWord(token, text));
    }
    for (const word of chunk.words) words.push(word);
    before = chunk;
  }
  return words;
}

/** Whether words on both sides of a space may be a compound. */
function mayContinue(before: Chunk, chunk: Chunk): boolean {
  return (
    (before.endsWithNumber && chunk.startsWithGroup) ||
    (before.endsWithInitial && chunk.startsWithInitial) ||
    (before.endsWithHyphen && chunk.startsWithPart)
  );
}

/** The key of a word, then its other keys. */
export function listKeys({ key, otherKeys }: WrittenWord): string[] {
  return [key, ...otherKeys.map((other) => other.key)];
}

/** The most letters before the point of initials and degrees: `Litt.` */
const MAX_INITIAL = 4;

function readChunk(written: string, place: number): Chunk {
  const tokens = tokenize(written);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const chunk = {
    written,
    words: tokens.map((token) => describeWord(token, written)),
    startsWithGroup: first?.start === 0 && /^\d{3}(?:\.\d+)?$/.test(first.key),
    endsWithNumber: last?.end === written.length && /^\d{1,3}$/.test(last.key),
    startsWithInitial: first?.start === 0 && first.key.length === 1 && written[first.end] === '.',
    endsWithInitial: written.endsWith('.') && last !== undefined && last.key.length <= MAX_INITIAL,
    startsWithPart: first?.start === 0 && /^\p{Ll}/u.test(written),
    endsWithHyphen: last?.end === written.length - 1 && /[-‐‑¬]$/.test(written),
  };
  if (written.length <= MAX_LENGTH) chunks[place] = chunk;
  return chunk;
}

/** The largest number of words that are described once, at about 200 bytes each. */
const MAX_WORDS = 200_000;

const wordsBySpelling = new Map<string, WrittenWord>();

/** Describes a word. What is not part of a compound has one description, whatever signs are around it. */
function describeWord({ key, start, end, otherKeys }: Token, text: string): WrittenWord {
  const spelling = text.slice(start, end);
  if (otherKeys.length > 0) return { key, spelling, otherKeys };
  const known = wordsBySpelling.get(spelling);
  if (known !== undefined) return known;
  if (wordsBySpelling.size >= MAX_WORDS) wordsBySpelling.clear();
  const word = { key, spelling, otherKeys };
  wordsBySpelling.set(spelling, word);
  return word;
}

/** Adds a number to a hash of 32 bits. */
function addToHash(hash: number, added: number): number {
  return (Math.imul(hash, 31) + added) | 0;
}
