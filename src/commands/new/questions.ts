/** The questions for each kind of new file. On a command line they are options: `--title "…"`. */
import { z } from 'astro/zod';
import { annotationKinds, annotationSchema } from '../../schemas/annotation.ts';
import { archiveSchema } from '../../schemas/archive.ts';
import { documentKinds } from '../../schemas/document-kinds.ts';
import { documentSchema } from '../../schemas/document.ts';
import { date, id, language, line, url } from '../../schemas/fields.ts';
import { accessKinds, workTypes } from '../../schemas/source.ts';

/** A value that a new file needs. */
export interface Question {
  readonly question: string;
  readonly schema: z.ZodType;
  /** Returns the answer if the author gives none. Without it, an answer is required. */
  readonly fallback?: (answers: Answers) => string;
  /** The value is only an option of the command; the terminal does not ask for it. */
  readonly optionOnly?: true;
}

/** The answers by the names of their questions. */
export type Answers = Readonly<Record<string, string>>;

const text = z.string().min(1);
const optionalText = z.string();
const access = accessKinds.filter((kind) => kind !== 'held');

/** The kinds of file that `npm run new` writes. */
export const questions = {
  archive: {
    title: { question: 'What is the title of the archive?', schema: line },
    url: { question: 'Where will it be published (https://…)?', schema: url, fallback: () => 'https://archive.example/' },
    editor: { question: 'Who is the responsible editor?', schema: line, fallback: () => 'not named yet' },
    contact: { question: 'Where do readers report errors (mailto:…, https://…, or none)?', schema: archiveSchema.shape.contact.unwrap(), fallback: () => 'none' },
    language: { question: 'In which language do you write?', schema: language, fallback: () => 'en' },
    introduction: { question: 'What is the archive, in a sentence or two?', schema: archiveSchema.shape.introduction, fallback: ({ title }) => `${title}.` },
    scope: { question: 'What was selected for it, and what was not?', schema: archiveSchema.shape.scope, fallback: () => 'Not described yet.' },
  },
  document: {
    from: { question: 'The file of the received text', schema: text, optionOnly: true },
    id: { question: 'What is the id of the document (lower-case letters, digits, hyphens)?', schema: id },
    kind: { question: `What kind of document is it? (${documentKinds.join(', ')})`, schema: z.enum(documentKinds), fallback: () => 'other' },
    title: { question: 'What is the title of the document?', schema: line },
    devised: { question: 'Did you devise the title? (yes, no)', schema: z.enum(['yes', 'no']), fallback: () => 'yes' },
    short: { question: 'What do citations call it, in a word or two (empty: its kind, correspondent, and date)?', schema: z.union([line, z.literal('')]), fallback: () => '' },
    date: { question: 'What is the date of the document (2010-10-18, 2010-10, 2010, ca. 1902, or unknown)?', schema: date },
    printed: { question: 'How is the date printed (none, or empty: as the received text has it)?', schema: z.union([line, z.literal('')]), fallback: () => '' },
    language: { question: 'What is the language of the document?', schema: language, fallback: () => 'en' },
    headnote: { question: 'What is it, in two or three neutral sentences?', schema: documentSchema.shape.headnote, fallback: () => 'Not described yet.' },
    'got-from': { question: 'Where did you get the text?', schema: line, fallback: () => 'unknown' },
    'made-by': { question: 'Who made the file, or which program?', schema: line, fallback: () => 'unknown' },
    rights: { question: 'What is known about the rights in it?', schema: text, fallback: () => 'Not recorded yet.' },
  },
  source: {
    id: { question: 'What is the id of the source (lower-case letters, digits, hyphens)?', schema: id },
    document: { question: 'Which document cites the work (id)?', schema: id },
    note: { question: 'Which note cites the work (marker)?', schema: line },
    type: { question: `What kind of work is it? (${workTypes.join(', ')})`, schema: z.enum(workTypes), fallback: () => 'document' },
    title: { question: 'What is the title of the work?', schema: line },
    short: { question: 'What is its short title for the margin?', schema: line, fallback: ({ title = '' }) => title },
    issued: { question: 'When was it published (empty if unknown)?', schema: z.union([date, z.literal('')]), fallback: () => '' },
    access: { question: `Did you read it? (${access.join(', ')})`, schema: z.enum(access), fallback: () => 'not seen' },
    'access-note': { question: 'Where did you look for it, and how much did you read?', schema: text, fallback: () => 'Not looked for yet.' },
    rights: { question: 'What is known about the rights in it?', schema: text, fallback: () => 'Not recorded yet.' },
  },
  annotation: {
    document: { question: 'Which document is the annotation about (id)?', schema: id },
    quote: { question: 'Which words of the document is the annotation about, exactly?', schema: text },
    passage: { question: 'In which passage are the words (empty if they occur once)?', schema: optionalText, fallback: () => '' },
    prefix: { question: 'The words before them', schema: optionalText, optionOnly: true, fallback: () => '' },
    suffix: { question: 'The words after them', schema: optionalText, optionOnly: true, fallback: () => '' },
    headline: { question: 'What is the headline of the annotation, in three to eight words?', schema: annotationSchema.shape.headline },
    id: { question: 'Its id', schema: id, optionOnly: true, fallback: ({ headline = '' }) => headline },
    kind: { question: `What kind of annotation is it? (${annotationKinds.join(', ')})`, schema: z.enum(annotationKinds), fallback: () => 'context' },
    body: { question: 'What is the remark?', schema: text, fallback: () => 'Not written yet.' },
  },
} as const satisfies Record<string, Record<string, Question>>; // prettier-ignore

/** A kind of file that `npm run new` writes. */
export type NewKind = keyof typeof questions;
