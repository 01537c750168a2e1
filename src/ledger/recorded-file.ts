/** Reads the JSON files that only `npm run ledger` writes. */
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
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
 * @returns the value, or a problem: where the text is not JSON, if a parser says where
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
    const [, reason = '', line, column = 1] =
      /^(.*?)(?:(?: in JSON at position \d+)? \(line (\d+)(?: column (\d+))?\))?$/s.exec(String(error)) ?? [];
    const place = line === undefined ? locateError(text) : { line: Number(line), col: Number(column) };
    const message = `Unexpected text, expected JSON: ${reason.replace(/^SyntaxError: |, [^,]*"[^]* is not valid JSON$/g, '')}`;
    return broken(message, place.line, place.col);
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the whole file' : `\`${issue.path.join('.')}\``;
  return broken(`Unexpected value of ${where}: ${issue?.message ?? 'another form is expected'}`);
}

/** How much of a text is searched for a mistake, in UTF-16 units: YAML takes minutes to parse some long texts. */
const LONGEST_SEARCHED = 20_000;

/** Where text is not JSON. `JSON.parse` does not say where a token is unexpected; JSON is YAML, whose parser does. */
function locateError(text: string): { readonly line: number; readonly col: number } {
  const searched = text.replace(/^\uFEFF/, '').slice(0, LONGEST_SEARCHED);
  const { errors } = parseDocument(searched, { schema: 'json' });
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  // The end of what is searched can be a mistake that the text does not have.
  const isFound = first !== undefined && (first.pos[0] < searched.length || searched.length < LONGEST_SEARCHED);
  return (isFound ? first.linePos?.[0] : undefined) ?? { line: 1, col: 1 };
}
