/** `npm run ledger [-- <document> …]`: shows what the ledgers would record, and records it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatReport } from '../checks/problem-report.ts';
import { askQuestion } from './ask-question.ts';
import { writeFiles } from './content-files.ts';
import { parseLedgerArguments, usage, type LedgerArguments } from './ledger/ledger-arguments.ts';
import { readEnvironment } from '../load/environment.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { PUBLISHED_FILE } from '../load/published-file.ts';
import { createReadCache } from '../load/read-cache.ts';
import { readPath } from '../text/path-arguments.ts';
import type { Problem } from '../text/problem.ts';
import { tryEditions, type BeforeRecording, type PreparedEdition } from './ledger/ledger-dry-run.ts';
import { prepareDeletion } from './ledger/prepare-deletion.ts';
import { prepareEdition } from './ledger/prepare-edition.ts';
import { prepareSeal } from './ledger/prepare-seal.ts';
import { showProgress } from '../site/shown-progress.ts';

/** The side effects of the command. */
export interface Effects {
  readonly print: (text: string) => void;
  /** The current date: `2026-11-21`. */
  readonly today: () => string;
  /** Asks a question, and returns the answer; undefined if the command is not run from a terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

const terminalEffects: Effects = {
  print: (text) => process.stdout.write(`${text}\n`),
  today: () => new Date().toLocaleDateString('sv-SE'),
  ask: process.stdin.isTTY && process.stdout.isTTY ? askOnTerminal : undefined,
};

/**
 * Runs the command.
 *
 * @param argv the arguments after the command's name
 * @returns the exit code: 0 if everything is recorded, 1 if something is not recorded, 2 for wrong arguments
 */
export async function main(argv: readonly string[], effects: Effects = terminalEffects): Promise<number> {
  const { print } = effects;
  const options = parseLedgerArguments(argv);
  if (typeof options === 'string') {
    print(options === '' ? usage : `${options}\n\n${usage}`);
    return options === '' ? 0 : 2;
  }
  const environment = readEnvironment(process.env);
  const content = options.content === undefined ? environment.content : readPath(options.content, existsSync);
  const cache = createReadCache();
  const read = await showProgress().read(content, cache);
  if (read.archive === undefined) {
    print(`Not recorded. Fix these errors first:\n${formatReport(read.problems)}`);
    return 1;
  }
  const prepared = await prepare(read.archive.documents, read.problems, { ...options, content }, effects);
  if (typeof prepared === 'number') return prepared;
  const { url } = environment;
  const code = await recordEditions(prepared.editions, { content, url, read, cache }, options, effects);
  return prepared.isRefused ? 1 : code;
}

/** Prepares editions. @returns the editions, and whether one was refused; or the exit code */
async function prepare(
  documents: readonly ArchiveDocument[],
  problems: readonly Problem[],
  options: LedgerArguments & { readonly content: string },
  { print, today }: Effects,
): Promise<{ editions: PreparedEdition[]; isRefused: boolean } | number> {
  const { ids, answers } = options;
  const date = options.date ?? today();
  if (options.delete) {
    const deletion = await prepareDeletion(options, date, print);
    if (typeof deletion === 'number' && deletion > 0) return deletion;
    return { editions: typeof deletion === 'number' ? [] : [deletion], isRefused: false };
  }
  const unknown = ids.filter((id) => !documents.some((document) => document.id === id));
  if (unknown.length > 0) {
    const known = documents.map(({ id }) => id).join(', ');
    print(`Unexpected document ${unknown.join(', ')}, expected one of ${known}`);
    return 2;
  }
  if (answers.length > 0 && ids.length !== 1) {
    print('--line needs exactly one document: npm run ledger -- <document> --line 32=p4');
    return 2;
  }
  const editions: PreparedEdition[] = [];
  let isRefused = false;
  for (const document of documents.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const edition = options.seal
      ? prepareSeal(document, print)
      : await prepareEdition(document, problems, { ...options, date }, print);
    if (edition === 'refused') isRefused = true;
    else if (edition !== 'nothing to record') editions.push(edition);
  }
  return { editions, isRefused };
}

/** Tries editions, and writes those that the editor confirms. @returns the exit code */
async function recordEditions(
  prepared: readonly PreparedEdition[],
  before: BeforeRecording,
  options: LedgerArguments,
  { print, ask }: Effects,
): Promise<number> {
  let files = await tryEditions(before, prepared, print);
  if (files === undefined) return 1;
  for (const line of prepared.flatMap(({ announcement = [] }) => announcement)) print(line);
  // Digests are added, and editions are added to the list, without a question: no address changes.
  const isConfirmed = options.yes || options.seal;
  if (!isConfirmed && prepared.length > 0 && ask === undefined) {
    print('Not recorded. Add --yes to record this');
    return 1;
  }
  const confirmed = isConfirmed || ask === undefined ? prepared : await confirmEditions(prepared, ask);
  // Without the other editions, the archive is another one.
  if (confirmed.length < prepared.length) files = await tryEditions(before, confirmed, print);
  if (files === undefined) return 1;
  await writeFiles(before.content, files);
  for (const edition of prepared) {
    const { id, number, date } = edition;
    if (!confirmed.includes(edition)) print(`${id}: not recorded`);
    else if (options.seal) print(`${id}: sealed; no address, reading, or edition changed`);
    else print(`${id}: recorded as edition ${number} of ${date}`);
  }
  if (files.has(PUBLISHED_FILE)) {
    print(`Updated ${join(before.content, PUBLISHED_FILE)}, the list of published documents`);
  }
  if (confirmed.some(({ withholds }) => withholds))
    print(
      'Run `npm run check`, build, publish, and look at the page. docs/withhold.md says what withholding cannot reach',
    );
  return confirmed.length < prepared.length ? 1 : 0;
}

/** Asks about each edition. `all` answers for this edition and all others; with `quit`, no more are recorded. */
async function confirmEditions(
  editions: readonly PreparedEdition[],
  ask: NonNullable<Effects['ask']>,
): Promise<readonly PreparedEdition[]> {
  const confirmed: PreparedEdition[] = [];
  for (const [index, edition] of editions.entries()) {
    const others = editions.length - index - 1;
    const choices = others > 0 ? ` (${others} more)? [y/N/all/quit]` : '? [y/N]';
    const answer = await ask(`Record ${edition.id}${choices} `);
    if (/^a(?:ll)?$/i.test(answer)) return [...confirmed, ...editions.slice(index)];
    if (/^q(?:uit)?$/i.test(answer)) return confirmed;
    if (/^y(?:es)?$/i.test(answer)) confirmed.push(edition);
  }
  return confirmed;
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await askQuestion(terminal, question);
  terminal.close();
  return answer;
}
