/** Annotates specimens: one in ten has a remark about some of its words, and one a cross-reference to another specimen. */
import { stringify } from 'yaml';
import type { Language } from './generated-language.ts';
import { pick } from './random-choice.ts';
import { idOfSpecimen, makeSentence } from './specimen-text.ts';

const SPECIMENS_PER_REMARK = 10;
const QUOTED_WORDS = 5;

/**
 * Annotates a specimen.
 *
 * @param index the number of the specimen, from 0
 * @param paragraphs its text
 * @returns the file of the annotation; undefined if the specimen has none
 */
export function annotateSpecimen(
  index: number,
  paragraphs: readonly string[],
  language: Language,
  random: () => number,
): string | undefined {
  const rank = index % SPECIMENS_PER_REMARK;
  if (rank > 1) return undefined;
  const paragraph = Math.floor(random() * paragraphs.length);
  const target = { quote: { exact: quoteWords(paragraphs[paragraph] ?? '', random) }, passage: `p${paragraph + 1}` };
  const seen = `${idOfSpecimen(Math.floor(random() * index))}#p${1 + Math.floor(random() * paragraphs.length)}`;
  const fields =
    rank === 0
      ? { headline: 'Words that say nothing', ...target, kind: pick(['context', 'reading', 'identification'], random) }
      : {
          headline: 'Other words that say nothing',
          ...target,
          kind: 'cross-reference',
          sees: [seen],
          relation: 'same subject',
        };
  return `---\n${stringify(fields)}---\n\n${makeSentence(language, random)} ${makeSentence(language, random)}\n`;
}

/** Some consecutive words of a paragraph, without the punctuation after them. */
function quoteWords(paragraph: string, random: () => number): string {
  const words = paragraph.split(' ');
  const start = Math.floor(random() * (words.length - QUOTED_WORDS));
  return words
    .slice(start, start + QUOTED_WORDS)
    .join(' ')
    .replace(/[,.]$/, '');
}
