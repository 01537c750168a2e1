/** Writes an archive of many documents without meaning, to measure what a document costs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256 } from '../../src/text/digest.ts';
import { createRandom } from '../support/random-change.ts';
import { pick } from './random-choice.ts';

const PARAGRAPHS = 12;
const NOTES = 5;
/** The number of works that the first notes of the documents cite, in turn. */
const WORKS = 100;

const NOUNS = (
  'nothing specimen paper party article clause copy place office answer question matter reading record letter table ' +
  'reason measure number order'
).split(' ');
const LINKS = ['of the', 'and a', 'in this', 'for each', 'by that', 'with no', 'to every', 'on one'];

/**
 * Writes specimens with their received texts and notes to an empty folder. The specimens are the same each time.
 *
 * @param count the number of documents
 */
export function writeSpecimens(folder: string, count: number): void {
  for (const kind of ['documents', 'received', 'sources']) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(
    join(folder, 'archive.yaml'),
    stringify({
      title: 'Specimens',
      url: 'https://archive.example/',
      editor: 'nobody',
      contact: 'none',
      introduction: 'Specimens.',
      scope: 'None.',
      licences: { editorial: 'CC0', code: 'MIT', documents: 'None.' },
    }),
  );
  const cited = Array.from({ length: count }, (_, index) => writeSpecimen(folder, index)).slice(0, WORKS);
  for (const [index, citation] of cited.entries()) {
    const fields = {
      type: 'book',
      title: `Work ${index}`,
      'title-short': `Work ${index}`,
      'cited-as': [citation],
      held: 'no',
      access: 'not seen',
      'access-note': 'There is no such work.',
      rights: 'None.',
    };
    writeFileSync(join(folder, 'sources', `work-${index}.md`), `---\n${stringify(fields)}---\nNothing.\n`);
  }
}

/** @returns the first note */
function writeSpecimen(folder: string, index: number): string {
  const random = createRandom(index);
  const id = `specimen-${String(index + 1).padStart(5, '0')}`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 4 }, () => makeSentence(random)).join(' '),
  );
  const notes = Array.from({ length: NOTES }, (_, at) => `Specimen ${index + 1}, ${at + 1}: ${makeSentence(random)}`);
  const received = [
    ...paragraphs.map((text, at) => (at < NOTES ? `${text}^{${at + 1}}` : text)),
    ...notes.map((text, at) => `^{${at + 1}} ${text}`),
  ].join('\n\n');
  const body = [
    ...paragraphs.map((text, at) => (at < NOTES ? `${text}[^${at + 1}]` : text)),
    ...notes.map((text, at) =>
      at === 0 ? `[^1]: [${text}](../sources/work-${index % WORKS}.md)` : `[^${at + 1}]: ${text}`,
    ),
  ].join('\n\n');
  const fields = {
    kind: 'report',
    title: { text: `Specimen ${index + 1}`, devised: 'yes' },
    'title-short': `Specimen ${index + 1}`,
    date: { edtf: String(1900 + (index % 100)), printed: 'none' },
    headnote: `Specimen ${index + 1} says nothing.`,
    witnesses: [
      {
        siglum: 'A',
        file: `../received/${id}.txt`,
        sha256: sha256(received),
        'got-from': 'unknown',
        'made-by': 'unknown',
      },
    ],
    'unsourced-notes': Array.from({ length: NOTES - 1 }, (_, at) => String(at + 2)),
    rights: 'None.',
  };
  writeFileSync(join(folder, 'received', `${id}.txt`), received);
  writeFileSync(join(folder, 'documents', `${id}.md`), `---\n${stringify(fields)}---\n\n${body}\n`);
  return notes[0] ?? '';
}

function makeSentence(random: () => number): string {
  const length = 8 + Math.floor(random() * 10);
  const words = Array.from({ length }, (_, at) => pick(at % 2 === 0 ? NOUNS : LINKS, random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${pick(NOUNS, random)}.`;
}
