/** Messages about wrong options, in place of those of Node.js. */
import { enumerate } from './english.ts';
import { didYouMean } from './nearest-name.ts';

/**
 * Says what is wrong with the options of a command.
 *
 * @param error an error of `parseArgs`, whose message has the option or the argument in quotation marks
 * @param names the options that the command has, without hyphens
 */
export function describeOptionMistake(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const option = /--[^\s']+/.exec(message)?.[0] ?? '';
    return message.includes('does not take') ? `\`${option}\` takes no value` : `\`${option}\` needs a value`;
  }
  const isUnexpected = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
  const [, written] = /^[^']*'(.*?)'(?:\. |$)/s.exec(message) ?? [];
  return isUnexpected && written !== undefined ? describeUnexpected(written, names) : message;
}

function describeUnexpected(written: string, names: readonly string[]): string {
  if (written === '') return 'Unexpected empty argument';
  const known = names.map((name) => `--${name}`);
  const options = known.length === 1 ? 'option is' : 'options are';
  return names.length === 0
    ? `Unexpected \`${written}\`: the command has no options`
    : `Unexpected \`${written}\`; the ${options} ${enumerate(known)}${didYouMean(written.replace(/^-*/, '--'), known)}`;
}
