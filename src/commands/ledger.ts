/** `npm run ledger [-- <document> …]`: shows what the ledgers would record, and records it. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatReport } from '../checks/problem-report.ts';
import { parseLedgerArguments, usage, type LedgerArguments } from '../ledger/record/ledger-arguments.ts';
import { readEnvironment } from '../load/environment.ts';
import { readArchive } from '../load/read-archive.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { deletePublished } from './ledger/delete-published.ts';
import { tryEditions, type BeforeRecording, type PreparedEdition } from './ledger/ledger-dry-run.ts';
import { listRecorded } from './ledger/list-recorded.ts';
import { prepareEdition } from './ledger/prepare-edition.ts';
import { sealLedger } from './ledger/seal-ledger.ts';
import { writeAtomically } from './ledger/write-ledger.ts';

/** The side effects of the command. */
export interface Effects {
  readonly print: (text: string) => void;
  /** The current date: `2026-11-21`. */
  readonly today: () => string;
  /** Asks a yes-or-no question; undefined if the command is not run from a terminal. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
}

const terminalEffects: Effects = {
  print: (text) => process.stdout.write(`${text}\n`),
  today: () => new Date().toLocaleDateString('sv-SE'),
  confirm: process.stdin.isTTY && process.stdout.isTTY ? askOnTerminal : undefined,
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
  const { content, ids, answers } = options;
  if (options.delete) {
    const code = await deletePublished(options, options.date ?? effects.today(), print, effects.confirm);
    return code === 0 && !(await listRecorded(content, print)) ? 1 : code;
  }
  const cache = new Map();
  const read = await readArchive(content, cache);
  const { archive, problems } = read;
  if (archive === undefined) {
    print(`Not recorded. Fix these errors first:\n${formatReport(problems)}`);
    return 1;
  }
  const unknown = ids.filter((id) => !archive.documents.some((document) => document.id === id));
  if (unknown.length > 0) {
    const known = archive.documents.map(({ id }) => id).join(', ');
    print(`Unexpected document ${unknown.join(', ')}, expected one of ${known}`);
    return 2;
  }
  if (answers.length > 0 && ids.length !== 1) {
    print('--line needs exactly one document: npm run ledger -- <document> --line 32=p4');
    return 2;
  }
  const documents = archive.documents.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const { url } = readEnvironment(process.env);
  let code = 0;
  if (!options.seal) code = await recordEditions(documents, { content, url, read, cache }, options, effects);
  else for (const document of documents) if (!(await sealLedger(document, print))) code = 1;
  return (await listRecorded(content, print)) ? code : 1;
}

/** Prepares the editions of documents, tries them, and writes those that the editor confirms. @returns the exit code */
async function recordEditions(
  documents: readonly ArchiveDocument[],
  before: BeforeRecording,
  options: LedgerArguments,
  { print, today, confirm }: Effects,
): Promise<number> {
  let code = 0;
  const prepared: PreparedEdition[] = [];
  for (const document of documents) {
    const edition = await prepareEdition(
      document,
      before.read.problems,
      { ...options, date: options.date ?? today() },
      print,
    );
    if (edition === 'refused') code = 1;
    else if (edition !== 'nothing to record') prepared.push(edition);
  }
  if (prepared.length === 0) return code;

  const isAccepted = await tryAndPrint(before, prepared, print);
  if (!isAccepted) return 1;
  if (!options.yes && confirm === undefined) {
    print('Not recorded. Add --yes to record this');
    return 1;
  }
  const confirmed: PreparedEdition[] = [];
  for (const edition of prepared)
    if (options.yes || (await confirm?.(`Record ${edition.document.id}? [y/N] `))) confirmed.push(edition);
  if (confirmed.length < prepared.length) {
    code = 1;
    // Without the other editions, the archive is another one.
    if (confirmed.length > 0 && !(await tryAndPrint(before, confirmed, print))) return 1;
  }
  for (const { document, files, number, date } of prepared) {
    if (!confirmed.some((edition) => edition.document === document)) {
      print(`${document.id}: not recorded`);
      continue;
    }
    for (const [path, text] of files) await writeAtomically(join(before.content, path), text);
    print(`${document.id}: recorded as edition ${number} of ${date}`);
  }
  if (confirmed.some(({ withholds }) => withholds))
    print(
      'Run `npm run check`, build, publish, and look at the page. docs/withhold.md says what withholding cannot reach',
    );
  return code;
}

/** Tries editions, and prints what is wrong with them. Returns whether the build would accept them. */
async function tryAndPrint(
  before: BeforeRecording,
  editions: readonly PreparedEdition[],
  print: (text: string) => void,
): Promise<boolean> {
  const report = await tryEditions(before, editions);
  if (report === undefined) return true;
  print(`Not recorded, and no file was changed. The site could not be built with this:\n${report}`);
  return false;
}

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
