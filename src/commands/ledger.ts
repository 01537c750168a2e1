/** `npm run ledger [-- <document> …]`: shows what the ledgers would record, and records it. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ArchiveDocument } from '../model/model.ts';
import { readArchive } from '../load/read-archive.ts';
import { propose, type Proposal } from '../ledger/align/align.ts';
import { parseLedgerArguments, usage, type LedgerArguments } from '../ledger/record/ledger-arguments.ts';
import { formatLedger } from '../ledger/ledger-file.ts';
import { extendChain } from '../ledger/record/chain.ts';
import { checkIntegrity } from '../ledger/record/integrity.ts';
import { record } from '../ledger/record/record-edition.ts';
import { describeProposal } from '../ledger/record/proposal-text.ts';
import { findWithheldWords } from '../ledger/record/withheld-words.ts';
import { ruleOf } from '../text/problem.ts';
import type { Cause } from '../schemas/ledger-record.ts';

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
  const { archive, problems } = await readArchive(content);
  if (archive === undefined) {
    print(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
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

  let code = 0;
  for (const document of archive.documents.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    if (options.seal) {
      if (!(await sealOne(document, effects))) code = 1;
      continue;
    }
    const files = [document.file, ledgerFile(document.file)];
    // Problems of characters and spelling in the file do not affect addresses.
    const open = problems.filter((problem) => files.includes(problem.file) && ruleOf(problem).aboutCharacters !== true);
    if (open.length > 0) {
      print(`${document.id}: not recorded. Fix these problems first:`);
      for (const { file, line, column, message } of open) print(`  ${file}:${line}:${column} ${message}`);
      code = 1;
    } else if (!(await recordOne(document, options, effects))) code = 1;
  }
  return code;
}

async function recordOne(
  document: ArchiveDocument,
  options: LedgerArguments,
  { print, today, confirm }: Effects,
): Promise<boolean> {
  const { id, ledger, passages } = document;
  // A new edition would seal a change that was made by hand.
  const altered = checkIntegrity(document);
  if (altered.length > 0) {
    print(`${id}: not recorded. Fix these problems first:`);
    for (const { file, message, fix } of altered) print(`  ${file} ${message}. ${fix}`);
    return false;
  }
  const before = ledger?.editions.at(-1)?.date ?? '';
  const date = options.date ?? today();
  if (date < before) {
    print(`${id}: not recorded. Unexpected date ${date}, expected ${before} (the last edition) or later`);
    return false;
  }
  const proposal = propose(document, options.answers);
  const { changes, questions, answerErrors } = proposal;
  if (changes.length + questions.length + answerErrors.length === 0) {
    print(`${id}: nothing to record`);
    return true;
  }
  const reasonOf = (address: string) => options.reasons.get(address) ?? options.reasons.get('');
  const causeOf = (address: string): Cause => options.causes.get(address) ?? options.causes.get('') ?? 'our error';
  print(describeProposal(id, proposal, ledger === undefined ? () => undefined : reasonOf, ledger === undefined));
  for (const place of await findRemainingWords(document, proposal, options.content))
    print(`  ! withheld words are still in ${place}`);

  const result = record(ledger, passages, proposal, { document: id, date, reasonOf, causeOf });
  if (!result.recorded) {
    const [first] = result.missing;
    if (first !== undefined)
      print(`  Not recorded. Give a reason for ${result.missing.join(', ')}: --reason "…", or --reason ${first}="…"`);
    if (result.open) print('  Not recorded. Answer the questions');
    return false;
  }
  if (!options.yes && confirm === undefined) {
    print('  Not recorded. Add --yes to record this');
    return false;
  }
  if (!options.yes && !(await confirm?.('  Record this? [y/N] '))) {
    print('  Not recorded');
    return false;
  }
  await writeAtomically(ledgerFile(document.file), formatLedger(result.ledger));
  const last = result.ledger.editions.at(-1);
  print(`  Recorded as edition ${last?.number} of ${last?.date} in ${ledgerFile(document.file)}`);
  return true;
}

/** Gives the editions of a ledger their digests, if none has one. Returns whether the ledger has digests. */
async function sealOne(document: ArchiveDocument, { print }: Effects): Promise<boolean> {
  const { id, file, ledger } = document;
  if (ledger === undefined) {
    print(`${id}: a draft, which has no ledger`);
    return true;
  }
  const problems = checkIntegrity(document);
  const sealed = ledger.editions.some(({ digest }) => digest !== undefined);
  if (problems.length === 0) {
    print(`${id}: has its digests`);
    return true;
  }
  if (sealed || problems.some(({ rule }) => rule !== 'ledger-unsealed')) {
    for (const { message, fix } of problems) print(`${id}: not sealed. ${message}. ${fix}`);
    return false;
  }
  await writeAtomically(ledgerFile(file), formatLedger(extendChain(ledger, ledger)));
  print(`${id}: sealed; no address, reading, or edition changed`);
  return true;
}

/**
 * The places in the content folder that still have the words to be withheld, except those in the ledger of the
 * document.
 */
async function findRemainingWords(
  document: ArchiveDocument,
  { changes }: Proposal,
  content: string,
): Promise<string[]> {
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

/** Writes a file atomically: a failure leaves the old file. */
async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
