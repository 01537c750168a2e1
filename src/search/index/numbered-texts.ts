/** Texts that are read several times: their words are found once, and kept as numbers. */
import { readWords, type WrittenWord } from './written-words.ts';

/** The numbers of the words of a text, in order. */
export type WordNumbers = Uint32Array;

/** Texts of an index. */
export interface NumberedTexts {
  /** Reads a text. It is kept, and must not be changed. */
  read(text: string): WordNumbers;
  /** Reads a text that will not be read again. */
  readOnce(text: string): WordNumbers;
  /** For each word, the number of the first word with the same key. */
  readonly keys: readonly number[];
  /**
   * A function that gives what `make` makes of a word, which is made once. It is found at the number of the word: in a
   * `Map` of words, this takes twice as long.
   */
  describe<Value>(make: (word: WrittenWord) => Value): (number: number) => Value;
}

/** The numbers of words that one array has. More arrays take more time, larger ones are half empty in small archives. */
const ARRAY_LENGTH = 2 ** 16;

export function createNumberedTexts(): NumberedTexts {
  const words: WrittenWord[] = [];
  const keys: number[] = [];
  const numbers = new Map<WrittenWord, number>();
  const numbersByKey = new Map<string, number>();
  /** The numbers of the texts that are kept, one text after the other, each after its length. */
  const arrays: Uint32Array[] = [];
  /** The place of each text in the arrays: the number of the array, times {@link ARRAY_LENGTH}, and its first item. */
  const places = new Map<string, number>();
  let used = ARRAY_LENGTH;

  function numberOf(word: WrittenWord): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    const first = numbersByKey.get(word.key) ?? number;
    numbersByKey.set(word.key, first);
    keys.push(first);
    return number;
  }

  function keep(text: string): number {
    const written = readWords(text);
    const length = written.length + 1;
    if (used + length > ARRAY_LENGTH) {
      arrays.push(new Uint32Array(Math.max(length, ARRAY_LENGTH)));
      used = 0;
    }
    const place = (arrays.length - 1) * ARRAY_LENGTH + used;
    const array = arrays.at(-1);
    if (array === undefined) throw new Error('Internal error: there is no array for the words of a text');
    array[used] = written.length;
    for (const [index, word] of written.entries()) array[used + 1 + index] = numberOf(word);
    used += length;
    places.set(text, place);
    return place;
  }

  return {
    keys,
    read(text) {
      const place = places.get(text) ?? keep(text);
      const array = arrays[Math.floor(place / ARRAY_LENGTH)];
      const start = (place % ARRAY_LENGTH) + 1;
      return array?.subarray(start, start + (array[start - 1] ?? 0)) ?? new Uint32Array();
    },
    readOnce: (text) => Uint32Array.from(readWords(text), numberOf),
    describe<Value>(make: (word: WrittenWord) => Value) {
      const made: Value[] = [];
      return (number) => {
        const known = made[number];
        if (known !== undefined) return known;
        const word = words[number];
        if (word === undefined) throw new Error(`Internal error: no word has the number ${number}`);
        return (made[number] = make(word));
      };
    },
  };
}
