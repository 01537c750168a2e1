/** What a new file needs to be told: as options of the command, or as questions on a terminal. */
import { parseArgs } from 'node:util';
import type { Interface } from 'node:readline/promises';
import { z } from 'astro/zod';
import { archiveSchema } from '../../schemas/archive.ts';
import { annotationKinds, annotationSchema } from '../../schemas/annotation.ts';
import { documentSchema } from '../../schemas/document.ts';
import { documentKinds } from '../../schemas/document-kinds.ts';
import { date, id, language, line, url } from '../../schemas/fields.ts';
import { workTypes } from '../../schemas/source.ts';
import { capitalize } from '../../text/english.ts';
import { didYouMean } from '../../text/nearest-name.ts';

/** One thing that is asked. */
interface Asked {
  readonly question: string;
  readonly schema: z.ZodType;
  /** What stands where nothing is said; without it an answer is needed. */
  readonly otherwise?: (known: Readonly<Record<string, string>>) => string;
  /** Files and the like, which are options only. */
  readonly silent?: true;
}

const text = z.string().min(1);
const headnote = documentSchema.shape.headnote;

/** The kinds of file that can be begun, and what each needs. */
export const kinds = {
  archive: {
    title: { question: 'What is the archive called?', schema: line },
    url: { question: 'Where will it stand (https://…)?', schema: url, otherwise: () => 'https://archive.example/' },
    editor: { question: 'Who answers for it?', schema: line, otherwise: () => 'not named yet' },
    language: { question: 'In which language do you write?', schema: language, otherwise: () => 'en' },
    introduction: { question: 'What is it, in a sentence or two?', schema: archiveSchema.shape.introduction, otherwise: ({ title }) => `${title}.` },
    scope: { question: 'What was selected, and what not?', schema: archiveSchema.shape.scope, otherwise: () => 'Not described yet.' },
  },
  document: {
    from: { question: 'The received text', schema: text, silent: true },
    id: { question: 'Its id (lower-case letters, digits, hyphens)?', schema: id },
    kind: { question: `What kind of document? (${documentKinds.join(', ')})`, schema: z.enum(documentKinds), otherwise: () => 'other' },
    title: { question: 'Its title?', schema: line },
    devised: { question: 'Did you devise the title? (yes, no)', schema: z.enum(['yes', 'no']), otherwise: () => 'yes' },
    short: { question: 'What shall a citation call it?', schema: line, otherwise: ({ kind = '' }) => capitalize(kind) },
    date: { question: 'Its date (2010-10-18, 2010-10 or 2010)?', schema: date },
    printed: { question: 'The date as printed (or none)?', schema: line, otherwise: () => 'none' },
    language: { question: 'Its language?', schema: language, otherwise: () => 'en' },
    headnote: { question: 'What is it, in two or three neutral sentences?', schema: headnote, otherwise: () => 'Not described yet.' },
    'got-from': { question: 'Whom or what did you get the text from?', schema: line, otherwise: () => 'unknown' },
    'made-by': { question: 'Who or what made the file?', schema: line, otherwise: () => 'unknown' },
    rights: { question: 'What is said of the rights in it?', schema: text, otherwise: () => 'Not recorded yet.' },
  },
  source: {
    id: { question: 'Its id (lower-case letters, digits, hyphens)?', schema: id },
    document: { question: 'Which document cites it (id)?', schema: id },
    note: { question: 'In which note (its marker)?', schema: line },
    type: { question: `What kind of work? (${workTypes.join(', ')})`, schema: z.enum(workTypes), otherwise: () => 'document' },
    title: { question: 'Its title?', schema: line },
    short: { question: 'What shall stand beside a line?', schema: line, otherwise: ({ title }) => title ?? '' },
    issued: { question: 'When was it published (or empty)?', schema: z.union([date, z.literal('')]), otherwise: () => '' },
    access: { question: 'Was it read? (read whole, read in part, not seen, not found, not public)', schema: z.enum(['read whole', 'read in part', 'not seen', 'not found', 'not public']), otherwise: () => 'not seen' },
    'access-note': { question: 'Where was it looked for, how much was read?', schema: text, otherwise: () => 'It was not looked for yet.' },
    rights: { question: 'What is said of the rights in it?', schema: text, otherwise: () => 'Not recorded yet.' },
  },
  annotation: {
    document: { question: 'Which document is it about (id)?', schema: id },
    quote: { question: 'Which words of it, exactly?', schema: text },
    passage: { question: 'In which passage (or empty)?', schema: z.string(), otherwise: () => '' },
    prefix: { question: 'Words before them', schema: z.string(), silent: true, otherwise: () => '' },
    suffix: { question: 'Words after them', schema: z.string(), silent: true, otherwise: () => '' },
    headline: { question: 'What shall stand beside the line, in three to eight words?', schema: annotationSchema.shape.headline },
    id: { question: 'Its id?', schema: id, silent: true, otherwise: ({ headline }) => headline ?? '' },
    kind: { question: `What does it do? (${annotationKinds.join(', ')})`, schema: z.enum(annotationKinds), otherwise: () => 'context' },
    body: { question: 'The remark?', schema: text, otherwise: () => 'Not written yet.' },
  },
} as const satisfies Record<string, Record<string, Asked>>; // prettier-ignore

/** A kind of file that can be begun. */
export type NewKind = keyof typeof kinds;

/** What was said, by name. */
export type Answers = Readonly<Record<string, string>>;

/** A mistake in the command; its message is for the author. */
export class Misunderstood extends Error {}

/** @throws Misunderstood where an option is unknown or has no value, or a word belongs to none */
export function readOptions(kind: NewKind, args: readonly string[]): Record<string, string> {
  const known = Object.keys(kinds[kind]);
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const said: Record<string, string> = {};
  const all = `options of \`new ${kind}\` are ${known.map((name) => `--${name}`).join(', ')}`;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new Misunderstood(`Unexpected word \`${token.value}\`, expected an option; put a value of several words in quotation marks; ${all}`); // prettier-ignore
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!known.includes(name)) throw new Misunderstood(`Unexpected option \`${rawName}\`; ${all}${didYouMean(name, known)}`); // prettier-ignore
    // A value that begins like an option is more likely a forgotten value.
    if (value === undefined || (!token.inlineValue && value.startsWith('-'))) {
      const next = value ?? args[token.index + 1];
      throw new Misunderstood(`Unexpected option \`${rawName}\` without a value, expected \`${rawName}=<value>\`${next === undefined ? '' : `; so a value may begin with a hyphen: \`${rawName}='${next.slice(0, 20)}${next.length > 20 ? '…' : ''}'\``}`); // prettier-ignore
    }
    said[name] = value;
  }
  return said;
}

/**
 * Everything that is needed, from what was said and, where somebody is at the terminal, from questions.
 *
 * @throws Misunderstood where something needed is missing, or is of another kind
 */
export async function complete(kind: NewKind, said: Answers, terminal: Interface | undefined): Promise<Answers> {
  const answers: Record<string, string> = { ...said };
  const missing: string[] = [];
  for (const [name, { question, schema, otherwise, silent }] of Object.entries<Asked>(kinds[kind])) {
    const fallback = otherwise?.(answers);
    if (answers[name] === undefined && terminal !== undefined && silent !== true) {
      const shown = fallback === undefined || fallback === '' ? '' : ` [${fallback}]`;
      const answer = (await terminal.question(`${question}${shown} `)).trim();
      if (answer !== '') answers[name] = answer;
    }
    answers[name] ??= fallback ?? '';
    if (answers[name] === '') {
      if (fallback === undefined && silent !== true) missing.push(`--${name}`);
      continue;
    }
    const { error } = schema.safeParse(answers[name]);
    if (error && !(silent === true && said[name] === undefined)) {
      const expected = error.issues.map((issue) => issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message); // prettier-ignore
      throw new Misunderstood(`Unexpected \`${answers[name]}\` for --${name}, expected ${expected.join('; ')}`);
    }
  }
  if (missing.length > 0) throw new Misunderstood(`Unexpected end of the command, expected ${missing.join(', ')}`);
  return answers;
}
