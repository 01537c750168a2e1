/** `npm run ledger [-- <document> …]`: shows what the ledgers would record, and records it. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ArchiveDocument } from '../model/model.ts';
import { readArchive } from '../load/read-archive.ts';
import { propose, type Proposal } from '../ledger/align/align.ts';
import { readArguments, usage, type Given } from '../ledger/record/ledger-arguments.ts';
import { formatLedger } from '../ledger/ledger-file.ts';
import { record } from '../ledger/record/record-edition.ts';
import { describeProposal } from '../ledger/record/proposal-text.ts';
import { findWithheldWords } from '../ledger/record/withheld-words.ts';
import { ruleOf } from '../text/problem.ts';
import type { Cause } from '../schemas/ledger-record.ts';

/** What the command does to the world around it. */
export interface Effects {
  readonly print: (text: string) => void;
  /** The day of recording, where none is given: `2026-11-21`. */
  readonly today: () => string;
  /** Asks for a yes; undefined where nobody is there to be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
}

const here: Effects = {
  print: (text) => process.stdout.write(`${text}\n`),
  today: () => new Date().toLocaleDateString('sv-SE'),
  confirm: process.stdin.isTTY && process.stdout.isTTY ? askOnTerminal : undefined,
};

/**
 * Runs the command.
 *
 * @param argv the arguments after the command's name
 * @returns the exit code: 0 where all is recorded, 1 where something is open, 2 for arguments that are none
 */
export async function main(argv: readonly string[], effects: Effects = here): Promise<number> {
  const { print } = effects;
  const given = readArguments(argv);
  if (typeof given === 'string') {
    print(given === '' ? usage : `${given}\n\n${usage}`);
    return given === '' ? 0 : 2;
  }
  const { content, ids, answers } = given;
  const { archive, problems } = await readArchive(content);
  if (archive === undefined) {
    print(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    return 1;
  }
  const unknown = ids.filter((id) => !archive.documents.some((document) => document.id === id));
  if (unknown.length > 0) {
    print(
      `Unexpected document ${unknown.join(', ')}, expected one of ${archive.documents.map(({ id }) => id).join(', ')}`,
    );
    return 2;
  }
  if (answers.length > 0 && ids.length !== 1) {
    print('Unexpected --line, expected it with the one document it is about');
    return 2;
  }

  let code = 0;
  for (const document of archive.documents.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const files = [document.file, ledgerFile(document.file)];
    // How the file is spelt changes no address: it does not stand in the way of recording.
    const wrong = problems.filter(
      (problem) => files.includes(problem.file) && ruleOf(problem).aboutCharacters !== true,
    );
    if (wrong.length > 0) {
      print(`${document.id}: not recorded, its file has mistakes`);
      for (const { file, line, column, message } of wrong) print(`  ${file}:${line}:${column} ${message}`);
      code = 1;
    } else if (!(await recordOne(document, given, effects))) code = 1;
  }
  return code;
}

async function recordOne(
  document: ArchiveDocument,
  given: Given,
  { print, today, confirm }: Effects,
): Promise<boolean> {
  const { id, ledger, passages } = document;
  const proposal = propose(document, given.answers);
  const { changes, questions, answerErrors } = proposal;
  if (changes.length + questions.length + answerErrors.length === 0) {
    print(`${id}: nothing to record`);
    return true;
  }
  const reasonOf = (address: string) => given.reasons.get(address) ?? given.reasons.get('');
  const causeOf = (address: string): Cause => given.causes.get(address) ?? given.causes.get('') ?? 'our error';
  print(describeProposal(id, proposal, ledger === undefined ? () => undefined : reasonOf, ledger === undefined));
  for (const place of await findRemaining(document, proposal, given.content))
    print(`  ! withheld words still stand at ${place}`);

  const result = record(ledger, passages, proposal, { document: id, date: given.date ?? today(), reasonOf, causeOf });
  if (!result.recorded) {
    if (result.missing.length > 0)
      print(
        `  Not recorded: give a reason for ${result.missing.join(', ')}: --reason "…" or --reason ${result.missing[0]}="…"`,
      );
    if (result.open) print('  Not recorded: answer the questions');
    return false;
  }
  if (!given.yes && confirm === undefined) {
    print('  Not recorded: add --yes');
    return false;
  }
  if (!given.yes && !(await confirm?.('  Record this? [y/N] '))) {
    print('  Not recorded');
    return false;
  }
  await writeWhole(ledgerFile(document.file), formatLedger(result.ledger));
  const last = result.ledger.editions.at(-1);
  print(`  Recorded as edition ${last?.number} of ${last?.date} in ${ledgerFile(document.file)}`);
  return true;
}

/** Where words that are being withheld stand in the content folder, the document's own ledger aside. */
async function findRemaining(document: ArchiveDocument, { changes }: Proposal, content: string): Promise<string[]> {
  const ids = new Set(changes.flatMap((change) => (change.type === 'withheld' ? [change.id] : [])));
  const all = changes.some(({ type }) => type === 'document-withheld');
  const words = (document.ledger?.addresses ?? [])
    .filter(({ id }) => all || ids.has(id))
    .flatMap(({ readings }) => readings.map(({ text }) => text));
  if (words.length === 0) return [];
  const files = new Map<string, string>();
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path !== join(ledgerFile(document.file))) files.set(path, await readFile(path, 'utf8'));
  }
  return findWithheldWords(words, files).map(({ file, line }) => `${file}:${line}`);
}

function ledgerFile(file: string): string {
  return file.replace(/\.md$/, '.ledger.json');
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
