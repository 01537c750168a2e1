/** Reads the words of texts that are indexed. Texts repeat their words, so each is divided once and then looked up. */
import { type OtherKey, type Token, tokenize } from '../query/tokenizer.ts';

/** A word as a text writes it. Words that are written in the same way are the same object. */
export interface WrittenWord {
  readonly key: string;
  readonly spelling: string;
  readonly otherKeys: readonly OtherKey[];
}

/** What a text has between two spaces. No word and no compound contains a space, except for a number in groups. */
interface Chunk {
  readonly words: readonly WrittenWord[];
  /** Whether it begins with three digits that the number before the space may continue with: the `000` of `40 000`. */
  readonly startsWithGroup: boolean;
  /** Whether it ends with a number that a group of digits may follow. */
  readonly endsWithNumber: boolean;
}

/** Longer chunks are unlikely to be repeated, and would keep the memory of a text. */
const MAX_LENGTH = 40;

/** The number of chunks that are remembered: enough for the vocabulary of a large archive, at about 200 bytes each. */
const MAX_CHUNKS = 200_000;

const chunks = new Map<string, Chunk>();
const wordsBySpelling = new Map<string, WrittenWord>();

/** The words of a text, in order. They have the keys that {@link tokenize} finds. */
export function readWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let endsWithNumber = false;
  for (const written of text.split(' ')) {
    const chunk = chunks.get(written) ?? readChunk(written);
    if (chunk.startsWithGroup && endsWithNumber) return tokenize(text).map((token) => describeWord(token, text));
    for (const word of chunk.words) words.push(word);
    endsWithNumber = chunk.endsWithNumber;
  }
  return words;
}

/** The key of a word, then its other keys. */
export function listKeys({ key, otherKeys }: WrittenWord): string[] {
  return [key, ...otherKeys.map((other) => other.key)];
}

/** The keys of the words of a text, without other keys: equal for texts with the same words. */
export function joinKeys(text: string): string {
  return ` ${readWords(text)
    .map(({ key }) => key)
    .join(' ')} `;
}

function readChunk(written: string): Chunk {
  const tokens = tokenize(written);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const chunk = {
    words: tokens.map((token) => describeWord(token, written)),
    startsWithGroup: first?.start === 0 && /^\d{3}$/.test(first.key),
    endsWithNumber: last?.end === written.length && /^\d{1,3}$/.test(last.key),
  };
  if (written.length > MAX_LENGTH) return chunk;
  if (chunks.size >= MAX_CHUNKS) {
    chunks.clear();
    wordsBySpelling.clear();
  }
  chunks.set(written, chunk);
  return chunk;
}

/** Describes a word. What is not part of a compound has one description, whatever signs are around it. */
function describeWord({ key, start, end, otherKeys }: Token, text: string): WrittenWord {
  const spelling = text.slice(start, end);
  if (otherKeys.length > 0) return { key, spelling, otherKeys };
  const known = wordsBySpelling.get(spelling);
  if (known !== undefined) return known;
  const word = { key, spelling, otherKeys };
  wordsBySpelling.set(spelling, word);
  return word;
}
