/** `npm run check`: reports every mistake in the content. */
import { readEnvironment } from '../load/environment.ts';
import { countProblems, formatReportAs, reportFormats } from '../checks/problem-report.ts';
import { showProgress } from '../site/shown-progress.ts';
import { readChoice, readOptions } from './read-options.ts';

/** @returns 0, or 1 if there are errors (with `--strict`, errors or warnings) */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    strict: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  });
  const format = readChoice('format', values.format, reportFormats);
  const { content } = readEnvironment(process.env);
  const shown = showProgress();
  const problems = shown.check(await shown.read(content), values.strict);
  console.log(formatReportAs(format, problems));
  const { errors, warnings } = countProblems(problems);
  return errors > 0 || (values.strict && warnings > 0) ? 1 : 0;
}
