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
    if (message.includes('does not take')) return `\`${option}\` takes no value`;
    const hyphen = `; write a value that begins with a hyphen as \`${option}=-…\``;
    return `\`${option}\` needs a value${message.includes('is ambiguous') ? hyphen : ''}`;
  }
  const isUnexpected = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
  const [, written] = /^[^']*'(.*?)'(?:\. |$)/s.exec(message) ?? [];
  return isUnexpected && written !== undefined ? describeUnexpected(written, names) : message;
}

/**
 * Says which option is given twice, although a command uses one value of it only.
 *
 * @param tokens what `parseArgs` found
 * @param options the options that the command has
 * @returns undefined if no option is given twice
 */
export function describeRepeatedOption(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  options: Readonly<Record<string, { readonly type: string; readonly multiple?: boolean | undefined }>>,
): string | undefined {
  const names = tokens.flatMap(({ kind, name }) => (kind === 'option' && name !== undefined ? [name] : []));
  const repeated = names.find((name, index) => options[name]?.multiple !== true && names.indexOf(name) < index);
  return repeated === undefined ? undefined : `\`--${repeated}\` is given twice`;
}

function describeUnexpected(written: string, names: readonly string[]): string {
  if (written === '') return 'Unexpected empty argument';
  const known = names.map((name) => `--${name}`);
  const options = known.length === 1 ? 'option is' : 'options are';
  return names.length === 0
    ? `Unexpected \`${written}\`: the command has no options`
    : `Unexpected \`${written}\`; the ${options} ${enumerate(known)}${didYouMean(written.replace(/^-*/, '--'), known)}`;
}
