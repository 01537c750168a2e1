/**
 * Writes an archive of many generated documents, to measure what a document costs. The words, the names, and the
 * annotations have no meaning.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256 } from '../../src/text/digest.ts';
import { createRandom } from '../support/random-change.ts';
import type { Language } from './generated-language.ts';
import { annotateSpecimen } from './specimen-annotations.ts';
import { type ChosenNames, createChoice, type InventedName, inventNames, placeForms } from './specimen-names.ts';
import { createSpecimenLanguage, idOfSpecimen, makeSentence } from './specimen-text.ts';

const PARAGRAPHS = 12;
const SENTENCES = 4;
const NOTES = 5;
/** The number of works that the first notes of the documents cite, in turn. */
const WORKS = 100;

/**
 * Writes specimens with their received texts, notes, names, and annotations to an empty folder. The specimens are the
 * same each time.
 *
 * @param count the number of documents
 */
export function writeSpecimens(folder: string, count: number): void {
  for (const kind of ['documents', 'received', 'sources', 'names']) mkdirSync(join(folder, kind), { recursive: true });
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
  const language = createSpecimenLanguage();
  const names = inventNames(count, language);
  writeNames(folder, names);
  const chooseNames = createChoice(names, count);
  const cited = Array.from({ length: count }, (_, index) => {
    const random = createRandom(index);
    const chosen = chooseNames(index, random);
    return writeSpecimen(folder, index, chosen, language, random);
  });
  for (const [index, citation] of cited.slice(0, WORKS).entries()) {
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

function writeNames(folder: string, names: readonly InventedName[]): void {
  for (const [kind, namesOfKind] of Map.groupBy(names, ({ kind }) => kind)) {
    const entries = namesOfKind.map(({ id, name, sort, forms }) => ({
      id,
      name,
      ...(sort === undefined ? {} : { sort }),
      description: `The program that wrote the specimens invented the name ${name}.`,
      forms,
    }));
    writeFileSync(join(folder, 'names', `${kind}.yaml`), stringify(entries));
  }
}

/** @returns the first note */
function writeSpecimen(
  folder: string,
  index: number,
  names: ChosenNames,
  language: Language,
  random: () => number,
): string {
  const id = idOfSpecimen(index);
  const forms = placeForms(names.mentioned, PARAGRAPHS, random);
  const paragraphs = forms.map((ofParagraph) => {
    const inSentence = Map.groupBy(ofParagraph, () => Math.floor(random() * SENTENCES));
    return Array.from({ length: SENTENCES }, (_, at) => makeSentence(language, random, inSentence.get(at))).join(' ');
  });
  const notes = Array.from(
    { length: NOTES },
    (_, at) => `Specimen ${index + 1}, ${at + 1}: ${makeSentence(language, random)}`,
  );
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
  const { kind, ...circumstances } = chooseCircumstances(names, random);
  const fields = {
    kind,
    title: { text: `Specimen ${index + 1}`, devised: 'yes' },
    'title-short': `Specimen ${index + 1}`,
    ...circumstances,
    date: { edtf: chooseDate(1900 + (index % 100), random), printed: 'none' },
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
  const annotation = annotateSpecimen(index, paragraphs, language, random);
  if (annotation !== undefined) {
    mkdirSync(join(folder, 'annotations', id), { recursive: true });
    writeFileSync(join(folder, 'annotations', id, 'remark.md'), annotation);
  }
  return notes[0] ?? '';
}

/** The kind of a document, with its correspondents and its place. */
function chooseCircumstances({ sender, recipient, organization, place }: ChosenNames, random: () => number) {
  const share = random();
  if (share < 0.5) return { kind: 'letter', from: [sender.name], to: [recipient.name], place: place.name };
  if (share < 0.7) return { kind: 'memorandum', from: [sender.name], to: [recipient.name] };
  if (share < 0.85) return { kind: 'report', 'issued-by': organization.name };
  if (share < 0.95) return { kind: 'cable', from: [{ literal: organization.name }], place: place.name };
  return { kind: 'speech', from: [sender.name], place: place.name };
}

/** A date in EDTF: most documents have a day, some have a month only, and few have a year only. */
function chooseDate(year: number, random: () => number): string {
  const share = random();
  const twoDigits = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const month = `${year}-${twoDigits(12)}`;
  if (share < 0.05) return String(year);
  return share < 0.15 ? month : `${month}-${twoDigits(28)}`;
}
