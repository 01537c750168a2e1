/** Reads the options of a command. `run.mjs` prints what is wrong with them, and exits with 2. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { authorError } from '../text/author-error.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { describeOptionMistake, describeRepeatedOption } from '../text/option-mistakes.ts';

/**
 * Reads options and, if the command takes them, other arguments.
 *
 * @param options the options that the command has, as `parseArgs` describes them
 * @throws Error for the author if an option is unknown, is given twice, has no value, or has a value although it takes none
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  allowPositionals = false,
) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals, tokens: true });
  } catch (error) {
    throw authorError(describeOptionMistake(error, Object.keys(options)));
  }
  const repeated = describeRepeatedOption(parsed.tokens, options);
  if (repeated !== undefined) throw authorError(repeated);
  return parsed;
}

/** Returns the value if it is one of the choices. @throws Error for the author if it is another one */
export function readChoice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const expected = choices.map((known) => `\`${known}\``).join(', ');
  throw authorError(`Unexpected ${option} \`${value}\`, expected one of ${expected}${didYouMean(value, choices)}`);
}
