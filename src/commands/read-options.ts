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
    throw authorError(describeMistake((error as NodeJS.ErrnoException).code, message, Object.keys(options)));
  }
}

/** @param code the code of an error of `parseArgs`, whose message has the option or the argument in quotation marks */
function describeMistake(code: string | undefined, message: string, names: readonly string[]): string {
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const option = /--[^\s']+/.exec(message)?.[0] ?? '';
    return message.includes('does not take') ? `\`${option}\` takes no value` : `\`${option}\` needs a value`;
  }
  const isUnexpected = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
  const [, written] = /^[^']*'(.*?)'(?:\. |$)/s.exec(message) ?? [];
  return isUnexpected && written !== undefined ? describeUnexpected(written, names) : message;
}

/** Returns the value if it is one of the choices. @throws Error for the author if it is another one */
export function readChoice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const expected = choices.map((known) => `\`${known}\``).join(', ');
  throw authorError(`Unexpected ${option} \`${value}\`, expected one of ${expected}${didYouMean(value, choices)}`);
}

function describeUnexpected(written: string, names: readonly string[]): string {
  if (written === '') return 'Unexpected empty argument';
  const known = names.map((name) => `--${name}`);
  const options = known.length === 1 ? 'option is' : 'options are';
  return names.length === 0
    ? `Unexpected \`${written}\`: the command has no options`
    : `Unexpected \`${written}\`; the ${options} ${enumerate(known)}${didYouMean(written.replace(/^-*/, '--'), known)}`;
}
