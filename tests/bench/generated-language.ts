/** A generated language with the statistics of English: stop words, many rare words, endings, names, numbers. */
import { createRandom } from '../support/random-change.ts';
import { pick, pickRank } from './random-choice.ts';

const split = (list: string) => list.split(' ');

const ONSETS = split('b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w');
const VOWELS = split('a e i o u ai ea ee oa ou');
const CODAS = split('b ck d ft g l ll lm ld m mp n nd nt ng p r rd rk rm rn rt s sk ss st t x');
const ENDINGS = ['', '', '', '', '', '', '', '', '', 's', 's', 's', 'ed', 'ed', 'ing', 'ing', 'ation'];

/** English stop words, so that a search can tell them from content words. */
const STOP_WORDS = split(
  'the of and to in a that is was for it with as his on be at by had not are but from or have an they which one were ' +
    'all this',
);

/** A language. */
export interface Language {
  /** A word as in prose: about half of the words are stop words; the others follow Zipf's law, and have endings. */
  word(random: () => number): string;
  /** The stem with a rank; 0 is the most frequent. */
  stem(rank: number): string;
}

/** Generates a language with a number of stems. */
export function generateLanguage(stemCount: number, seed: number): Language {
  const random = createRandom(seed);
  const distinct = new Set<string>();
  while (distinct.size < stemCount) {
    const syllables = 1 + Math.floor(random() * 2.4);
    let stem = '';
    for (let i = 0; i < syllables; i += 1) stem += pick(ONSETS, random) + pick(VOWELS, random);
    distinct.add(stem + pick(CODAS, random));
  }
  const stems = [...distinct];
  const stem = (rank: number) => stems[rank] ?? '';
  return {
    stem,
    word: (randomWord) => {
      const kind = randomWord();
      if (kind < 0.45) return pick(STOP_WORDS, randomWord);
      if (kind < 0.46) return String(1900 + Math.floor(randomWord() * 120));
      const word = inflect(stem(pickRank(stems.length, randomWord)), randomWord);
      return kind < 0.5 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    },
  };
}

/** A stem with an ending, or without. */
export function inflect(stem: string, random: () => number): string {
  return stem + pick(ENDINGS, random);
}
