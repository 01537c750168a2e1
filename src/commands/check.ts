/** `npm run check`: reports every mistake in the content. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { countProblems, formatReportAs, reportFormats, type ReportFormat } from '../checks/problem-report.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { showProgress } from '../site/shown-progress.ts';

/** @returns 0, 1 if there are errors (with `--strict`, errors or warnings), or 2 if an option is wrong */
export async function main(args: readonly string[]): Promise<number> {
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const { content } = readEnvironment(process.env);
  const shown = showProgress();
  const problems = shown.check(await shown.read(content), options.strict);
  console.log(formatReportAs(options.format, problems));
  const { errors, warnings } = countProblems(problems);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

function readOptions(args: readonly string[]): { strict: boolean; format: ReportFormat } {
  const options = { strict: { type: 'boolean', default: false }, format: { type: 'string', default: 'text' } } as const;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && Object.hasOwn(options, token.name)) continue;
    const written = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
    const near = didYouMean(written.replace(/^-+/, ''), Object.keys(options));
    throw new RangeError(
      `Unexpected \`${written}\`; the options are --strict and --format=${reportFormats.join('|')}${near}`,
    );
  }
  const { values } = parseArgs({ args: [...args], options });
  const format = reportFormats.find((known) => known === values.format);
  if (format === undefined) {
    const known = reportFormats.map((name) => `\`${name}\``).join(', ');
    throw new RangeError(
      `Unexpected format \`${values.format}\`, expected one of ${known}${didYouMean(values.format, reportFormats)}`,
    );
  }
  return { strict: values.strict, format };
}
