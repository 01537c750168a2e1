/** Writes sentences of the generated language for the specimens. */
import { capitalize } from '../../src/text/english.ts';
import { generateLanguage, type Language } from './generated-language.ts';

/** The language of all specimens. */
export function createSpecimenLanguage(): Language {
  return generateLanguage(40_000, 7);
}

/**
 * Makes a sentence of 10 to 19 words.
 *
 * @param names the names that it mentions
 */
export function makeSentence(language: Language, random: () => number, names: readonly string[] = []): string {
  const length = 10 + Math.floor(random() * 10);
  const words = Array.from({ length }, () => language.word(random) + (random() < 0.06 ? ',' : ''));
  // A name is neither the first word, which has a capital letter in any case, nor the last.
  for (const name of names) words.splice(1 + Math.floor(random() * (length - 2)), 0, name);
  return `${capitalize(words.join(' ').replace(/,$/, ''))}.`;
}

/**
 * The id of a specimen.
 *
 * @param index its number, from 0
 */
export function idOfSpecimen(index: number): string {
  return `specimen-${String(index + 1).padStart(5, '0')}`;
}
