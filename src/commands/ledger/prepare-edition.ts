/** Prepares the next edition of a document: shows its changes and questions to the editor, and formats its ledger. */
import { join } from 'node:path';
import { checkFidelity } from '../../checks/fidelity.ts';
import { formatReport } from '../../checks/problem-report.ts';
import { propose, type Proposal } from '../../ledger/align/align.ts';
import type { Change } from '../../ledger/align/changes.ts';
import { formatLedger, ledgerPath } from '../../ledger/ledger-file.ts';
import { checkLedger } from '../../ledger/record/check-ledger.ts';
import { record } from '../../ledger/record/record-edition.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import type { Cause, Ledger } from '../../schemas/ledger-record.ts';
import { ruleOf, type Problem } from '../../text/problem.ts';
import type { LedgerArguments } from './ledger-arguments.ts';
import { isInTextOf, type PreparedEdition } from './ledger-dry-run.ts';
import { describeLostReadings, describeProposal } from './proposal-text.ts';
import { findRemainingWords } from './remaining-words.ts';

/** What became of a document: a prepared edition, nothing to record, or something that the editor must do first. */
export type Preparation = PreparedEdition | 'nothing to record' | 'refused';

/** The editor's part of an edition. */
export interface EditionOptions extends Pick<LedgerArguments, 'answers' | 'reasons' | 'causes'> {
  readonly content: string;
  /** `2026-11-21` */
  readonly date: string;
}

/**
 * Prepares the next edition, and prints it.
 *
 * @param problems the problems from reading the archive
 */
export async function prepareEdition(
  document: ArchiveDocument,
  problems: readonly Problem[],
  options: EditionOptions,
  print: (text: string) => void,
): Promise<Preparation> {
  const { id, ledger, passages } = document;
  const errors = findErrorsOfText(document, problems);
  if (errors.length > 0) {
    print(`${id}: not recorded. Fix these errors first:\n${formatReport(errors)}`);
    return 'refused';
  }
  const proposal = propose(document, options.answers);
  const { changes, questions, answerErrors } = proposal;
  if (changes.length + questions.length + answerErrors.length === 0) {
    print(`${id}: nothing to record`);
    return 'nothing to record';
  }
  const isFirst = ledger === undefined;
  const reasonOf = (address: string) => options.reasons.get(address) ?? options.reasons.get('');
  const causeOf = (address: string): Cause => options.causes.get(address) ?? options.causes.get('') ?? 'our error';
  print(describeProposal(id, proposal, isFirst ? () => undefined : reasonOf, isFirst));
  const last = ledger?.editions.at(-1)?.date ?? '';
  if (options.date < last) {
    print(`  Not recorded. Unexpected date ${options.date}, expected ${last} (the date of the last edition) or later`);
    return 'refused';
  }
  const result = record(ledger, passages, proposal, { document: id, date: options.date, reasonOf, causeOf });
  if (!result.recorded) {
    printMissing(result, proposal, print);
    return 'refused';
  }
  const prepared: PreparedEdition = {
    id,
    number: result.ledger.editions.length,
    date: options.date,
    files: new Map([[ledgerPath(id), formatLedger(result.ledger)]]),
    removed: [],
    withholds: changes.some(({ type }) => type === 'withheld' || type === 'document-withheld'),
  };
  if (prepared.withholds)
    await printRemaining(document, changes, result.ledger, prepared.files, options.content, print);
  return prepared;
}

/** The errors of a document that recording an edition does not settle, and that could make its changes look wrong. */
function findErrorsOfText(document: ArchiveDocument, problems: readonly Problem[]): Problem[] {
  const reading = problems.filter((problem) => isInTextOf(document, problem) && ruleOf(problem).severity === 'error');
  if (reading.length > 0) return reading;
  return [...checkFidelity([document]), ...checkLedger(document)].filter(
    (problem) => ruleOf(problem).aboutUnrecorded !== true,
  );
}

function printMissing(
  { missing, open }: { readonly missing: readonly string[]; readonly open: boolean },
  { answerErrors }: Proposal,
  print: (text: string) => void,
): void {
  const [first] = missing;
  if (first !== undefined)
    print(`  Not recorded. Give a reason for ${missing.join(', ')}: --reason "…", or --reason ${first}="…"`);
  if (answerErrors.length > 0) print('  Not recorded. Correct the answers that are marked with `!`');
  else if (open) print('  Not recorded. Answer the questions that are marked with `?`');
}

/** Prints what else loses words, and the places that still have them. */
async function printRemaining(
  document: ArchiveDocument,
  changes: readonly Change[],
  recorded: Ledger,
  files: ReadonlyMap<string, string>,
  content: string,
  print: (text: string) => void,
): Promise<void> {
  for (const line of describeLostReadings(document.ledger, recorded)) print(`  ${line}`);
  const places = await findRemainingWords(document, changes, content, files);
  if (places.length === 0)
    print('  No file has six consecutive words of what is withheld. Look for shorter quotations yourself.');
  else print('  The withheld words, or six consecutive words of them, are still in these places. Change them first:');
  for (const { file, line, column } of places) {
    const isNew = [...files.keys()].some((path) => file === join(content, path));
    print(
      `    ! ${file}:${line}:${column}${isNew ? ' in the new version of the file; are the words in the reason?' : ''}`,
    );
  }
}
