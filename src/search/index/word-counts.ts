/** Counts the words of an archive: its vocabulary, and the mean length of its passages. */
import type { VocabularyEntry } from '../query/vocabulary-files.ts';
import { createNumberedTexts, type NumberedTexts, type WordNumbers } from './numbered-texts.ts';
import { listKeys, type WrittenWord } from './written-words.ts';

/** The vocabulary with the mean length of a passage. */
export interface Vocabulary {
  /** In the order of the keys. */
  readonly entries: readonly VocabularyEntry[];
  /** The number of passages. */
  readonly passages: number;
  /** The mean number of words in a passage, to two decimal places. */
  readonly meanLength: number;
}

/** How often words occur in some texts, as plain data. */
export interface WordCounts {
  readonly passages: number;
  /** The number of words in all passages. */
  readonly length: number;
  readonly words: readonly CountedWord[];
}

/** A word, the number of passages that have it, and how often it is spelled in each way. */
type CountedWord = readonly [key: string, passageCount: number, spellings: readonly (readonly [string, number])[]];

/** How often a key occurs. */
interface KeyCount {
  passageCount: number;
  /** The number of the last passage that has it. */
  lastPassage: number;
  readonly spellings: Map<string, number>;
}

/** How often a word is written. */
interface WordCount {
  readonly word: WrittenWord;
  count: number;
  /** Those of its key and of its other keys. */
  readonly keys: readonly KeyCount[];
}

/** Counts words. */
export interface WordCounter {
  /** Counts the words of a passage. */
  addPassage(words: WordNumbers): void;
  /** Adds words to the vocabulary that are in no passage. */
  addOther(words: WordNumbers): void;
  /** The counts of all words that were added. Called once. */
  finish(): WordCounts;
}

/** @param texts number the words */
export function createWordCounter(texts: NumberedTexts): WordCounter {
  let [length, passages] = [0, 0];
  const byKey = new Map<string, KeyCount>();
  const counts: WordCount[] = [];
  const countKey = (key: string): KeyCount => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const count = { passageCount: 0, lastPassage: -1, spellings: new Map<string, number>() };
    byKey.set(key, count);
    return count;
  };
  const countOf = texts.describe((word): WordCount => {
    const count = { word, count: 0, keys: listKeys(word).map(countKey) };
    counts.push(count);
    return count;
  });
  return {
    addPassage(words) {
      length += words.length;
      for (const word of words) {
        const counted = countOf(word);
        counted.count += 1;
        for (const key of counted.keys) {
          if (key.lastPassage === passages) continue;
          key.lastPassage = passages;
          key.passageCount += 1;
        }
      }
      passages += 1;
    },
    addOther(words) {
      for (const word of words) countOf(word).count += 1;
    },
    finish() {
      for (const { word, count, keys } of counts) {
        for (const [index, { spelling }] of [word, ...word.otherKeys].entries()) {
          const spellings = keys[index]?.spellings;
          spellings?.set(spelling, (spellings.get(spelling) ?? 0) + count);
        }
      }
      return {
        passages,
        length,
        words: Array.from(byKey, ([key, { passageCount, spellings }]) => [key, passageCount, [...spellings]]),
      };
    },
  };
}

/**
 * Counts the words of passages.
 *
 * @param texts keeps the texts of the passages, if they are read several times
 */
export function countWords(passages: readonly { readonly words: string }[], texts?: NumberedTexts): WordCounts {
  const read = texts ?? createNumberedTexts();
  const counter = createWordCounter(read);
  for (const { words } of passages) counter.addPassage(texts === undefined ? read.readOnce(words) : read.read(words));
  return counter.finish();
}

/** The words of texts that are in no passage. */
export function listOtherWords(others: readonly string[]): WordCounts {
  const texts = createNumberedTexts();
  const counter = createWordCounter(texts);
  for (const other of others) counter.addOther(texts.readOnce(other));
  return counter.finish();
}

/** The counts of texts that were counted separately. */
export function sumCounts(texts: Iterable<WordCounts>): WordCounts {
  let [length, passages] = [0, 0];
  const words = new Map<string, { passageCount: number; readonly spellings: [string, number][] }>();
  for (const text of texts) {
    length += text.length;
    passages += text.passages;
    for (const [key, passageCount, spellings] of text.words) {
      const known = words.get(key);
      if (known === undefined) {
        words.set(key, { passageCount, spellings: spellings.map(([spelling, count]) => [spelling, count]) });
      } else {
        known.passageCount += passageCount;
        for (const [spelling, count] of spellings) addSpelling(known.spellings, spelling, count);
      }
    }
  }
  return {
    passages,
    length,
    words: Array.from(words, ([key, { passageCount, spellings }]) => [key, passageCount, spellings]),
  };
}

/** Adds to the count of a spelling. Most words have one: looking for it takes less time than a `Map` for each word. */
function addSpelling(spellings: [string, number][], spelling: string, count: number): void {
  const known = spellings.find(([other]) => other === spelling);
  if (known === undefined) spellings.push([spelling, count]);
  else known[1] += count;
}

/** The vocabulary of texts that were counted separately. */
export function combineCounts(texts: Iterable<WordCounts>): Vocabulary {
  const { passages, length, words } = sumCounts(texts);
  const entries = words
    .map(([key, passageCount, spellings]) => ({ key, passageCount, spelling: mostFrequent(spellings) }))
    .sort((a, b) => compareText(a.key, b.key));
  return { entries, passages, meanLength: Math.round((100 * length) / (passages || 1)) / 100 };
}

function mostFrequent(spellings: CountedWord[2]): string {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))[0]?.[0] ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
