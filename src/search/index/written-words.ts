/** Reads the words of texts that are indexed. Texts repeat their words, so each is divided once and then looked up. */
import { findOpenJoint, mayFollow, type SpacedJoint } from '../query/joints.ts';
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
  /** Its first word, if no sign is before it. */
  readonly first: Token | undefined;
  /** What may join its last word to the first word of the next chunk. */
  readonly openJoint: SpacedJoint | undefined;
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
function mayContinue({ openJoint }: Chunk, { written, first }: Chunk): boolean {
  return openJoint !== undefined && first !== undefined && mayFollow(openJoint, written, first);
}

/** The key of a word, then its other keys. */
export function listKeys({ key, otherKeys }: WrittenWord): string[] {
  return [key, ...otherKeys.map((other) => other.key)];
}

function readChunk(written: string, place: number): Chunk {
  const tokens = tokenize(written);
  const chunk = {
    written,
    words: tokens.map((token) => describeWord(token, written)),
    first: tokens[0]?.start === 0 ? tokens[0] : undefined,
    openJoint: findOpenJoint(written, tokens.at(-1)),
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
