/** `npm run new -- archive|document|source|annotation`: begins a file of content that passes the check. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readEnvironment } from '../load/environment.ts';
import { countProblems, formatReport } from '../checks/problem-report.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { complete, kinds, Misunderstood, readOptions, type NewKind } from './new/prompts.ts';
import { proveFiles } from './new/dry-run.ts';
import { idOf, requireArchive, requireNew, writeFiles, writers, type Begun } from './new/new-files.ts';

/** @returns 0 where files were written, 1 where they would not pass the check, 2 where the command was not understood */
export async function main(args: readonly string[]): Promise<number> {
  const { content } = readEnvironment(process.env);
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  try {
    const [name = '', ...rest] = args;
    const kind = Object.keys(kinds).find((known): known is NewKind => known === name);
    if (kind === undefined) {
      const known = Object.keys(kinds);
      throw new Misunderstood(`Unexpected \`${name}\`, expected ${known.join(', ')}${didYouMean(name, known)}`);
    }
    const said = readOptions(kind, rest);
    const from = said['from'];
    if (from !== undefined) said['id'] ??= idOf(from);
    const answers = await complete(kind, said, terminal);
    if (kind !== 'archive') await requireArchive(content);
    const { files, remarks = [] }: Begun = await writers[kind](content, answers);
    const changed = new Set(kind === 'source' ? [`documents/${answers['document']}.md`] : []);
    requireNew(content, files, changed);
    const problems = await proveFiles(content, files, kind === 'archive');
    if (countProblems(problems).errors > 0) {
      console.error(`Nothing was written; it would not pass the check:\n${formatReport(problems)}`);
      return 1;
    }
    await writeFiles(content, files);
    for (const path of files.keys()) console.log(`${changed.has(path) ? 'Changed' : 'Wrote'} ${join(content, path)}`);
    for (const remark of remarks) console.log(remark);
    if (problems.length > 0) console.log(formatReport(problems));
    return 0;
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(/[.?]$/.test(error.message) ? error.message : `${error.message}.`);
    return 2;
  } finally {
    terminal?.close();
  }
}
