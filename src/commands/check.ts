/** `npm run check`: every mistake in the content, with its place and how to mend it. */
import { parseArgs } from 'node:util';
import { load, readEnvironment } from '../astro/load.ts';
import { countProblems, formatReport } from '../checks/report.ts';

/** @returns 0 where nothing is wrong; 1 where there are errors, or with `--strict` warnings */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { strict: { type: 'boolean', default: false } } });
  const { problems } = await load(readEnvironment(process.env));
  console.log(formatReport(problems));
  const { errors, warnings } = countProblems(problems);
  return errors > 0 || (values.strict && warnings > 0) ? 1 : 0;
}
