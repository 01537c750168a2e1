/** Collects the answers for a new file: from the options of the command, or by asking on the terminal. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../../text/nearest-name.ts';
import { questions, type Answers, type NewKind, type Question } from './questions.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError if an option is unknown, is given twice, or has no value, or if a word belongs to no option */
export function readOptions(kind: NewKind, args: readonly string[]): Record<string, string> {
  const known = Object.keys(questions[kind]);
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const answers: Record<string, string> = {};
  const usage = `the options of \`new ${kind}\` are ${known.map((name) => `--${name}`).join(', ')}`;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(
        `Unexpected word \`${token.value}\`, expected an option. ` +
          `Put a value of several words in quotation marks; ${usage}`,
      );
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!known.includes(name)) {
      throw new UsageError(`Unexpected option \`${rawName}\`; ${usage}${didYouMean(name, known)}`);
    }
    // A value that begins with a hyphen is usually the next option, after a forgotten value.
    if (value === undefined || (!token.inlineValue && value.startsWith('-'))) {
      throw new UsageError(describeMissingValue(rawName, value ?? args[token.index + 1]));
    }
    if (answers[name] !== undefined) {
      const why = name === 'from' ? '; each command drafts one document' : '';
      throw new UsageError(`\`--${name}\` is given twice${why}`);
    }
    answers[name] = value;
  }
  return answers;
}

function describeMissingValue(option: string, next: string | undefined): string {
  const message = `Unexpected option \`${option}\` without a value, expected \`${option}=<value>\``;
  if (next === undefined) return message;
  const start = next.length > 20 ? `${next.slice(0, 20)}…` : next;
  return `${message}; a value that begins with a hyphen is written \`${option}='${start}'\``;
}

/**
 * Completes the answers with those that an author gives on the terminal, and with fallbacks.
 *
 * @param ask asks a question on the terminal; undefined if nobody can answer
 * @throws UsageError if a required answer is missing, or an answer has the wrong form
 */
export async function completeAnswers(
  kind: NewKind,
  given: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given };
  const missing: { readonly option: string; readonly question: string }[] = [];
  for (const [name, row] of Object.entries<Question>(questions[kind])) {
    const { schema, optionOnly = false } = row;
    const fallback = row.fallback?.(answers);
    if (answers[name] === undefined && ask !== undefined && !optionOnly) {
      const hint = fallback === undefined || fallback === '' ? '' : ` [${fallback}]`;
      const answer = await ask(`${row.question}${hint} `);
      if (answer !== '') answers[name] = answer;
    }
    const answer = (answers[name] ??= fallback ?? '');
    if (answer === '') {
      if (fallback === undefined && !optionOnly) missing.push({ option: `--${name}`, question: row.question });
      continue;
    }
    const { error } = schema.safeParse(answer);
    if (error && (!optionOnly || given[name] !== undefined)) {
      const expected = error.issues.map((issue) =>
        issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message,
      );
      throw new UsageError(`Unexpected \`${answer}\` for --${name}, expected ${expected.join('; ')}`);
    }
  }
  if (missing.length > 0) {
    const options = missing.map(({ option }) => option).join(', ');
    throw new UsageError(`Missing ${options}: ${missing.map(({ question }) => question).join(' ')}`);
  }
  return answers;
}
