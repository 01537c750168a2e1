/** Reads the JSON files that only `npm run ledger` writes. */
import type { z } from 'astro/zod';
import { formatCode } from '../text/character-checks.ts';
import { findValue, parseJson } from '../text/parse-json.ts';
import { problem, type ReadResult } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';

/** The fix for a file that was written by anything but the command. */
export const RESTORE_FILE = 'Restore the file from the last commit; only `npm run ledger` may write it';

/**
 * Reads a file.
 *
 * @param file its path, for messages
 * @param rule the rule that a broken file breaks
 * @returns the value, or a problem, at the place where the text is not JSON, or where a value does not match the schema
 */
export function readRecorded<S extends z.ZodType>(
  text: string,
  file: string,
  rule: RuleId,
  schema: S,
): ReadResult<z.output<S>> {
  const json = text.replace(/^\uFEFF/, '');
  const broken = (message: string, offset = 0): ReadResult<never> => {
    const lines = json.slice(0, offset).split('\n');
    const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return { value: undefined, problems: [problem(rule, place, message, RESTORE_FILE)] };
  };
  let value: unknown;
  try {
    value = parseJson(json);
  } catch (error) {
    const { reason, offset } = describeMistake(json, error instanceof Error ? error.message : String(error));
    return broken(`Not JSON: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`, offset);
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the whole file' : `\`${issue.path.join('.')}\``;
  const offset = findValue(json, issue?.path ?? []);
  return broken(`Unexpected value of ${where}: ${issue?.message ?? 'another form is expected'}`, offset);
}

/** What is wrong, and where. `JSON.parse` does not say where a token is unexpected, or where a text ends too early. */
function describeMistake(json: string, message: string): { readonly reason: string; readonly offset: number } {
  // The message about a token quotes the text.
  const [, reason = message, position] =
    /^(?!Unexpected token)([^]*?)(?: in JSON)? at position (\d+)(?: \(line .*)?$/.exec(message) ?? [];
  const end = json.trimEnd().length;
  if (message === messageOf('') || Number(position) >= end) return { reason: 'the text ends too early', offset: end };
  if (position !== undefined) return { reason, offset: Number(position) };
  // The parser says “Unexpected token” of a beginning of the text exactly if it contains the token, so bisection finds it.
  let [before, after] = [0, json.length];
  while (after - before > 1) {
    const middle = (before + after) >>> 1;
    if (messageOf(json.slice(0, middle)).startsWith('Unexpected token')) after = middle;
    else before = middle;
  }
  const token = String.fromCodePoint(json.codePointAt(before) ?? 0);
  return { reason: `unexpected ${/[\p{C}\p{Z}]/u.test(token) ? formatCode(token) : `\`${token}\``}`, offset: before };
}

/** What `JSON.parse` says of a text. */
function messageOf(json: string): string {
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
