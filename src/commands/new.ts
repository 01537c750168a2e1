/** `npm run new -- archive|document|source|annotation`: writes new files of content that pass the check. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { countProblems, formatReport } from '../checks/problem-report.ts';
import { readEnvironment } from '../load/environment.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { readDocumentId, readPath } from '../text/path-arguments.ts';
import { askQuestion } from './ask-question.ts';
import { writeFiles } from './content-files.ts';
import { checkNewFiles } from './new/dry-run.ts';
import { draftAnnotation } from './new/new-annotation.ts';
import { draftArchive } from './new/new-archive.ts';
import { draftDocument, idOf } from './new/new-document.ts';
import { requireArchive, requireNew, type NewFiles } from './new/new-files.ts';
import { draftSource } from './new/new-source.ts';
import { completeAnswers, readOptions } from './new/prompts.ts';
import { questions, type Answers, type NewKind } from './new/questions.ts';
import { UsageError } from './new/usage-error.ts';

const drafts = {
  archive: draftArchive,
  document: draftDocument,
  source: draftSource,
  annotation: draftAnnotation,
} as const satisfies Record<NewKind, (content: string, answers: Answers) => Promise<NewFiles>>;

/** @returns 0 if the files were written, 1 if they would not pass the check, 2 if the command was wrong */
export async function main(args: readonly string[]): Promise<number> {
  const { content } = readEnvironment(process.env);
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  try {
    return await writeNewFiles(content, args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(/[.?]$/.test(error.message) ? error.message : `${error.message}.`);
    return 2;
  } finally {
    terminal?.close();
  }
}

async function writeNewFiles(
  content: string,
  [name = '', ...args]: readonly string[],
  terminal: Interface | undefined,
): Promise<number> {
  const kind = readKind(name);
  const given = readOptions(kind, args);
  if (given['from'] !== undefined) given['from'] = readPath(given['from'], existsSync);
  if (given['document'] !== undefined) given['document'] = readDocumentId(given['document']);
  if (given['from'] !== undefined && given['id'] === undefined) {
    const id = idOf(given['from']);
    if (id !== undefined) given['id'] = id;
    else if (terminal === undefined)
      throw new UsageError(
        `Missing --id: no id can be made of the name of ${given['from']}. Choose one; it is permanent`,
      );
  }
  const ask = terminal && ((question: string) => askQuestion(terminal, question));
  const answers = await completeAnswers(kind, given, ask);
  const isInArchive = kind !== 'archive';
  if (isInArchive) await requireArchive(content);
  const draft: NewFiles = await drafts[kind](content, answers);
  const { files, changed = [], remarks = [] } = draft;
  requireNew(content, draft);
  const folder = content.replaceAll('\\', '/');
  const texts = new Map(
    [...files].map(([path, text]) => [posix.join(folder, path), typeof text === 'string' ? text : undefined]),
  );
  const problems = await checkNewFiles(content, files, isInArchive);
  const report = formatReport(problems, (file) => texts.get(file));
  if (countProblems(problems).errors > 0) {
    console.error(`Nothing was written, because the new files have errors:\n${report}`);
    return 1;
  }
  await writeFiles(content, files);
  for (const path of files.keys())
    console.log(`${changed.includes(path) ? 'Changed' : 'Wrote'} ${join(content, path)}`);
  for (const remark of remarks) console.log(remark);
  if (problems.length > 0) console.log(report);
  return 0;
}

function readKind(name: string): NewKind {
  const known = Object.keys(questions) as NewKind[];
  const kind = known.find((other) => other === name);
  if (kind !== undefined) return kind;
  const unexpected = name === '' ? 'Missing kind of file' : `Unexpected kind of file \`${name}\``;
  throw new UsageError(`${unexpected}, expected ${known.join(', ')}${didYouMean(name, known)}`);
}
