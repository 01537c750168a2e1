/** Reads the JSON files that only `npm run ledger` writes. */
import type { z } from 'astro/zod';
import { parseJson } from '../text/parse-json.ts';
import { problem, type ReadResult } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';

/** The fix for a file that was written by anything but the command. */
export const RESTORE_FILE = 'Restore the file from the last commit; only `npm run ledger` may write it';

/**
 * Reads a file.
 *
 * @param file its path, for messages
 * @param rule the rule that a broken file breaks
 * @returns the value, or a problem: where the text is not JSON, if the parser says where
 */
export function readRecorded<S extends z.ZodType>(
  text: string,
  file: string,
  rule: RuleId,
  schema: S,
): ReadResult<z.output<S>> {
  const broken = (message: string, line = 1, column = 1): ReadResult<never> => ({
    value: undefined,
    problems: [problem(rule, { file, line, column }, message, RESTORE_FILE)],
  });
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const [, reason = '', line = 1, column = 1] =
      /^(.*?)(?:(?: in JSON at position \d+)? \(line (\d+)(?: column (\d+))?\))?$/s.exec(String(error)) ?? [];
    return broken(
      `Unexpected text, expected JSON: ${reason.replace(/^SyntaxError: /, '')}`,
      Number(line),
      Number(column),
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the whole file' : `\`${issue.path.join('.')}\``;
  return broken(`Unexpected value of ${where}: ${issue?.message ?? 'another form is expected'}`);
}
