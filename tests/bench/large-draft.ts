/** A large archive and a long draft about it, in a generated language, for measurements of the check of drafts. */
import { createRandom } from '../support/random-change.ts';
import { generateLanguage } from './generated-language.ts';

const HOME = 'https://archive.example/';
const PASSAGES = 10;
const WORDS = 60;
/** The words of a page of a draft. */
const PAGE = 510;
const QUOTATIONS_ON_A_PAGE = 4;

/** Writes `passages.jsonl` and `addresses.jsonl` of an archive of documents with 600 words each. */
export function writeLargeArchive(documentCount: number): { passages: string; addresses: string } {
  const random = createRandom(1);
  const language = generateLanguage(60_000, 2);
  const passages: string[] = [];
  const addresses: string[] = [];
  for (let number = 1; number <= documentCount; number += 1) {
    const document = `paper-${number}`;
    for (let order = 1; order <= PASSAGES; order += 1) {
      const text = writeParagraph(() => language.word(random), random);
      const url = `${HOME}documents/${document}/#p${order}`;
      passages.push(JSON.stringify({ document, title: `Paper ${number}`, id: `p${order}`, url, kind: 'paragraph', locator: `para. ${order}`, voice: 'document', text, calls: [], annotations: [], names: [] })); // prettier-ignore
    }
    addresses.push(JSON.stringify({ id: document, short: `Paper ${number}`, title: `Paper ${number}`, kind: 'letter', aliases: [], url: `${HOME}documents/${document}/`, citation: `Paper ${number}`, former: [], marks: [], addresses: [] })); // prettier-ignore
  }
  return { passages: `${passages.join('\n')}\n`, addresses: `${addresses.join('\n')}\n` };
}

function writeParagraph(word: () => string, random: () => number): string {
  const words = Array.from({ length: WORDS }, word);
  return words
    .map((text, order) => {
      const isFirst = order % 15 === 0;
      const sign = order % 15 === 14 ? '.' : random() < 0.07 ? ',' : '';
      return (isFirst ? text.charAt(0).toUpperCase() + text.slice(1) : text) + sign;
    })
    .join(' ');
}

/**
 * Writes a draft: each page has words of its own and four quotations, of which every second one has a changed word.
 *
 * @param passages `passages.jsonl`
 */
export function writeDraft(passages: string, pages = 100): string {
  const random = createRandom(3);
  const language = generateLanguage(60_000, 2);
  const lines = passages.split('\n').filter((line) => line !== '');
  const quote = (order: number) => {
    const { text, document, id } = JSON.parse(lines[Math.floor(random() * lines.length)] ?? '{}') as Record<
      string,
      string
    >;
    const words = (text ?? '').split(' ').slice(20, 45);
    if (order % 2 === 1) words[12] = 'otherwise';
    return `“${words.join(' ')}” (${HOME}documents/${document}/#${id})`;
  };
  return Array.from({ length: pages }, () =>
    Array.from({ length: QUOTATIONS_ON_A_PAGE }, (_, order) => {
      const own = Array.from({ length: PAGE / QUOTATIONS_ON_A_PAGE - 26 }, () => language.word(random)).join(' ');
      return `${own}: ${quote(order)}.`;
    }).join('\n\n'),
  ).join('\n\n');
}
