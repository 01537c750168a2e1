/** A made-up language with the statistics of English: common words, a long tail, endings, names, numbers. */
import { createRandom, pick, pickRank } from './random-choice.ts';

const ONSETS = 'b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(
  ' ',
);
const VOWELS = 'a e i o u ai ea ee oa ou'.split(' ');
const CODAS = 'b ck d ft g l ll lm ld m mp n nd nt ng p r rd rk rm rn rt s sk ss st t x'.split(' ');
const ENDINGS = ['', '', '', '', '', '', '', '', '', 's', 's', 's', 'ed', 'ed', 'ing', 'ing', 'ation'];

/** Words of the language's grammar: English ones, so that they can be told from those that mean something. */
const GRAMMAR =
  'the of and to in a that is was for it with as his on be at by had not are but from or have an they which one were all this'.split(
    ' ',
  );

/** A language of so many stems. */
export interface Language {
  /** A word as prose has it: one in two of the grammar, the others by Zipf's law, with endings. */
  word(random: () => number): string;
  /** The stem of a rank; 0 is the most frequent. */
  stem(rank: number): string;
}

/** Makes a language. */
export function createLanguage(stems: number, seed: number): Language {
  const random = createRandom(seed);
  const known = new Set<string>();
  while (known.size < stems) {
    const syllables = 1 + Math.floor(random() * 2.4);
    let stem = '';
    for (let i = 0; i < syllables; i += 1) stem += pick(ONSETS, random) + pick(VOWELS, random);
    known.add(stem + pick(CODAS, random));
  }
  const list = [...known];
  const stem = (rank: number) => list[rank] ?? '';
  return {
    stem,
    word: (chance) => {
      const kind = chance();
      if (kind < 0.45) return pick(GRAMMAR, chance);
      if (kind < 0.46) return String(1900 + Math.floor(chance() * 120));
      const word = inflect(stem(pickRank(list.length, chance)), chance);
      return kind < 0.5 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    },
  };
}

/** A stem with an ending, or with none. */
export function inflect(stem: string, random: () => number): string {
  return stem + pick(ENDINGS, random);
}
