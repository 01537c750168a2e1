/** Reads the options of a command. `run.mjs` prints what is wrong with them, and exits with 2. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { authorError } from '../text/author-error.ts';
import { enumerate } from '../text/english.ts';
import { didYouMean } from '../text/nearest-name.ts';

/**
 * Reads options and, if the command takes them, other arguments.
 *
 * @param options the options that the command has, as `parseArgs` describes them
 * @throws Error for the author if an option is unknown, has no value, or has a value although it takes none
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, unexpected] = /^(?:Unknown option|Unexpected argument) '([^']+)'/.exec(message) ?? [];
    throw authorError(unexpected === undefined ? message : describeUnexpected(unexpected, Object.keys(options)));
  }
}

/** Returns a value that is one of a few. @throws Error for the author if it is another one */
export function readChoice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const expected = choices.map((known) => `\`${known}\``).join(', ');
  throw authorError(`Unexpected ${option} \`${value}\`, expected one of ${expected}${didYouMean(value, choices)}`);
}

function describeUnexpected(written: string, names: readonly string[]): string {
  const known = names.map((name) => `--${name}`);
  const options = known.length === 1 ? 'option is' : 'options are';
  return names.length === 0
    ? `Unexpected \`${written}\`: the command has no options`
    : `Unexpected \`${written}\`; the ${options} ${enumerate(known)}${didYouMean(written.replace(/^-*/, '--'), known)}`;
}
