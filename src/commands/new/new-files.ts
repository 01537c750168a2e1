/** New files of content: what each holds, and what it changes elsewhere. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { nearTo } from '../../load/annotations.ts';
import { suggestId } from '../../load/folder-survey.ts';
import { limits } from '../../load/limits.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import { readArchive } from '../../load/read-archive.ts';
import { sha256 } from '../../text/digest.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { matchQuoteInWords } from '../../text/quote-selector.ts';
import { Misunderstood, type Answers, type NewKind } from './prompts.ts';
import { draftFaithfully } from './faithful-draft.ts';
import { findLeft } from './unrecognized-notes.ts';

/** Files by their path in the content folder. */
export type Files = Map<string, string | Uint8Array>;

/** What is to be written, and what its author should know of it. */
export interface Begun {
  readonly files: Files;
  readonly remarks?: readonly string[];
}

/** Front matter: fields as YAML between two lines of hyphens. */
function formatFront(fields: object): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;
}

/** Fields without those that nothing was said of. */
function dropEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
}

/** What each kind of file is made of. */
export const writers = { archive, document, source, annotation } as const satisfies Record<
  NewKind,
  (content: string, answers: Answers) => Promise<Begun>
>;

/** Keeps Git from changing line ends: the check requires LF, and received texts are kept byte for byte. */
const GIT_ATTRIBUTES = `* text=auto eol=lf
*.md text eol=lf
*.yaml text eol=lf
*.json text eol=lf
received/** -text
`;

async function archive(
  content: string,
  { title, url, editor, language, introduction, scope }: Answers,
): Promise<Begun> {
  const licences = {
    editorial: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    'editorial-url': 'https://creativecommons.org/licenses/by/4.0/',
    code: 'MIT',
    documents: 'Not recorded yet.',
  };
  const fields = { title, url, language, editor, introduction, scope, licences };
  const files = new Map([['archive.yaml', stringify(fields, { lineWidth: 0 })]]);
  if (!existsSync(join(content, '.gitattributes'))) files.set('.gitattributes', GIT_ATTRIBUTES);
  return { files };
}

async function document(_: string, said: Answers): Promise<Begun> {
  const { id = '', from = '', kind, title, devised, short, date, printed, language, headnote, rights } = said;
  const name = `${id}${extname(from) === '' ? '.txt' : extname(from)}`;
  const received = from === '' ? new TextEncoder().encode('Replace this by the received text, byte for byte.\n') : await readReceived(from); // prettier-ignore
  const frontOf = (notes: readonly string[]) =>
    formatFront({
      kind,
      title: { text: title, devised },
      'title-short': short,
      date: { edtf: date, printed },
      language,
      headnote,
      witnesses: [
        {
          siglum: 'A',
          file: `../received/${name}`,
          sha256: sha256(received),
          'got-from': said['got-from'],
          'made-by': said['made-by'],
        },
      ],
      base: 'A',
      ...(notes.length > 0 ? { 'unsourced-notes': notes } : {}),
      rights,
    });
  const { body, notes, problems } = draftFaithfully(received, name, frontOf);
  if (problems.length > 0) {
    const [first] = problems;
    throw new Misunderstood(`${from} cannot be transcribed as it is: ${first?.message ?? ''}. ${first?.fix ?? ''}`);
  }
  const files = new Map<string, string | Uint8Array>([
    [`received/${name}`, received],
    [`documents/${id}.md`, frontOf(notes) + body],
  ]);
  const left = findLeft(new TextDecoder().decode(received), notes);
  const remarks = [
    ...formatLeft('these look like notes and were left as text', left.notes),
    ...formatLeft('these follow a note and were left as text (where they belong to it, move them under it, indented by four spaces)', left.followers), // prettier-ignore
  ].map((remark) => `${from}: ${remark}.`);
  return { files, remarks };
}

function formatLeft(what: string, lines: readonly number[]): string[] {
  const shown = lines.slice(0, 10).map((line) => `line ${line}`).join(', '); // prettier-ignore
  return lines.length === 0 ? [] : [`${what}: ${shown}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''}`];
}

async function readReceived(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new Misunderstood(`Unexpected received text \`${path}\`, expected a file that can be read`);
  });
  if (bytes.length > limits.receivedBytes) {
    throw new Misunderstood(`Unexpected ${bytes.length} bytes in ${path}, expected ${limits.receivedBytes} at most`);
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'UTF-16LE' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : undefined; // prettier-ignore
    if (wide !== undefined) {
      throw new Misunderstood(`Unexpected ${wide} in ${path}, expected UTF-8: convert it, for example \`iconv -f UTF-16 -t UTF-8\``); // prettier-ignore
    }
    throw new Misunderstood(`Unexpected bytes in ${path} that are no UTF-8: convert it, for example \`iconv -f WINDOWS-1252 -t UTF-8\``); // prettier-ignore
  }
  if (new TextDecoder().decode(bytes).trim() === '') {
    throw new Misunderstood(`Unexpected received text \`${path}\` without a word, expected the text of a document`);
  }
  return bytes;
}

/** The id that a file suggests. */
export function idOf(path: string): string {
  return suggestId(basename(path, extname(path)));
}

async function findDocument(content: string, id: string): Promise<ArchiveDocument> {
  const { archive: read } = await readArchive(content);
  const document = read?.documents.find((one) => one.id === id);
  if (document !== undefined) return document;
  const known = read?.documents.map((one) => one.id) ?? [];
  throw new Misunderstood(`Unexpected document \`${id}\`, expected one that can be read${didYouMean(id, known)}`);
}

/** A source is nothing without the note that cites it: the note’s words become the citation, and the link to it. */
async function source(content: string, said: Answers): Promise<Begun> {
  const { id = '', document: cited = '', note: label = '', type, title, short, issued, access, rights } = said;
  const document = await findDocument(content, cited);
  const note = document.notes.find((one) => one.label === label);
  const passage = document.passages.find((one) => one.id === note?.id);
  if (note === undefined || passage === undefined) {
    const known = document.notes.map((one) => one.label);
    throw new Misunderstood(`Unexpected note \`${label}\` of \`${cited}\`, ${known.length === 0 ? 'which has no notes' : `whose notes are ${known.join(', ')}`}${didYouMean(label, known)}`); // prettier-ignore
  }
  const [present] = note.sources;
  if (present !== undefined) {
    throw new Misunderstood(`Unexpected source for note \`${label}\` of \`${cited}\`, which cites sources/${present}.md already; a second work of the note is described in a file of its own and linked by hand`); // prettier-ignore
  }
  const fields = {
    ...dropEmpty({ type, title, 'title-short': short, issued }),
    'cited-as': [passage.words],
    held: 'no',
    access,
    'access-note': said['access-note'],
    rights,
  };
  const path = `documents/${cited}.md`;
  const text = await readFile(join(content, path), 'utf8');
  const files = new Map([
    [`sources/${id}.md`, `${formatFront(fields)}Not described yet.\n`],
    [path, linkNote(text, label, id)],
  ]);
  return { files };
}

/** Makes a note’s words a link to its source, and takes the note off the list of those that cite none. */
function linkNote(text: string, label: string, source: string): string {
  const start = text.indexOf(`\n[^${label}]: `) + 1;
  const words = start + `[^${label}]: `.length;
  // Its first paragraph: lines that end in a backslash go on.
  const [first = ''] = /^(?:.*\\\n)*.*/.exec(text.slice(words)) ?? [];
  const linked = `${text.slice(0, words)}[${first}](../sources/${source}.md)${text.slice(words + first.length)}`;
  const escaped = label.replace(/[*]/g, '\\$&');
  return linked
    .replace(new RegExp(`^(unsourced-notes:(?:\\n  - .*)*?)\\n  - ["']?${escaped}["']?(?=\\n)`, 'm'), '$1')
    .replace(/^unsourced-notes:\n(?! {2}- )/m, '');
}

async function annotation(content: string, said: Answers): Promise<Begun> {
  const { document: about = '', passage = '', headline = '', kind, body } = said;
  const { quote: exact = '', prefix = '', suffix = '' } = said;
  const document = await findDocument(content, about);
  const quote = { exact, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
  const among = passage === '' ? document.passages : document.passages.filter(({ id }) => id === passage);
  if (among.length === 0) {
    const known = document.passages.map(({ id }) => id);
    throw new Misunderstood(`Unexpected passage \`${passage}\`, expected one of \`${about}\`: ${known.join(', ')}${didYouMean(passage, known)}`); // prettier-ignore
  }
  const places = among.flatMap((one) => matchQuoteInWords(one.normal, quote).map(() => one.id));
  if (places.length === 0) {
    throw new Misunderstood(`Unexpected words \`${exact}\` that are not there, expected words of ${passage === '' ? `\`${about}\`` : passage} that stand there once${nearTo(quote, document, passage === '' ? undefined : passage)}`); // prettier-ignore
  }
  if (places.length > 1) {
    const counts = [...new Set(places)].map((id) => `${id}: ${places.filter((one) => one === id).length}`);
    const tell = passage === '' && counts.length > 1 ? '--passage, --prefix or --suffix' : '--prefix or --suffix';
    throw new Misunderstood(`Unexpected words \`${exact}\` that stand there ${places.length} times (${counts.join(', ')}), expected words that stand there once: tell them apart by ${tell}, the words before or after them`); // prettier-ignore
  }
  const fields = dropEmpty({ headline, quote, passage, kind });
  const id = suggestId(said['id'] ?? headline);
  return { files: new Map([[`annotations/${about}/${id}.md`, `${formatFront(fields)}${body}\n`]]) };
}

/**
 * @throws Misunderstood where the content folder is none: a misspelt `ARCHIVE_CONTENT` would begin an archive that nobody meant
 */
export async function requireArchive(content: string): Promise<void> {
  if (existsSync(join(content, 'archive.yaml'))) return;
  const beside = await readdir(dirname(content), { withFileTypes: true }).catch(() => []);
  const known = beside.map(({ name }) => join(dirname(content), name)).filter((path) => existsSync(join(path, 'archive.yaml'))); // prettier-ignore
  throw new Misunderstood(`Unexpected folder \`${content}\` without archive.yaml, expected an archive (ARCHIVE_CONTENT says which, \`npm run new -- archive\` begins one)${didYouMean(content, known)}`); // prettier-ignore
}

/** @throws Misunderstood where a file is there already, unless it is changed on purpose */
export function requireNew(content: string, files: Files, changed: ReadonlySet<string>): void {
  for (const path of files.keys()) {
    if (!changed.has(path) && existsSync(join(content, path)))
      throw new Misunderstood(`Unexpected file ${join(content, path)}, expected a new one: it is there already`);
  }
}

/** Writes files: all of them beside their places first, so that none is there in part where the disk is full. */
export async function writeFiles(content: string, files: Files): Promise<void> {
  const placed = [...files].map(([path, text]) => {
    const at = join(content, path);
    return { at, beside: join(dirname(at), `.${basename(at)}.new`), text };
  });
  try {
    for (const { beside, text } of placed) {
      await mkdir(dirname(beside), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { at, beside } of placed) await rename(beside, at);
  } finally {
    for (const { beside } of placed) await rm(beside, { force: true });
  }
}
