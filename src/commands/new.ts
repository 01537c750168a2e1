/** `npm run new -- archive|document|source|annotation`: begins a file of content that passes the check. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { load, readEnvironment } from '../astro/load.ts';
import { formatReport } from '../checks/report.ts';
import { didYouMean } from '../text/nearest.ts';
import { complete, kinds, Misunderstood, readOptions, type NewKind } from './new/asked.ts';
import { idOf, writeFiles, writers } from './new/write.ts';

/** @returns 0 where files were written, 1 where something is wrong with them, 2 where the command was not understood */
export async function main(args: readonly string[]): Promise<number> {
  const environment = readEnvironment(process.env);
  const { content } = environment;
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  try {
    const [name = '', ...rest] = args;
    const kind = Object.keys(kinds).find((known): known is NewKind => known === name);
    if (kind === undefined) {
      const known = Object.keys(kinds);
      throw new Misunderstood(`Unexpected \`${name}\`${didYouMean(name, known)}, expected ${known.join(', ')}`);
    }
    const said = readOptions(kind, rest);
    const from = said['from'];
    if (from !== undefined) said['id'] ??= idOf(from);
    const answers = await complete(kind, said, terminal);
    const files = await writers[kind](content, answers);
    await writeFiles(content, files, new Set(kind === 'source' ? [`documents/${answers['document']}.md`] : []));
    for (const path of files.keys()) console.log(`Wrote ${join(content, path)}`);
    if (kind === 'archive') return 0;
    const written = new Set([...files.keys()].map((path) => join(content, path)));
    const problems = (await load(environment)).problems.filter(({ file }) => written.has(file));
    if (problems.length > 0) console.log(formatReport(problems));
    return problems.some(({ rule }) => rule !== 'ledger-missing') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(`${error.message}.`);
    return 2;
  } finally {
    terminal?.close();
  }
}
