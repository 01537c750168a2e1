/** Runs an author command in the process of the test, because starting a process takes longer than most commands. */
import { mock } from 'node:test';
import { isAuthorError } from '../../src/text/author-error.ts';

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs a command on a content folder.
 *
 * @param main the function of its module
 */
export async function runCommand(
  main: (args: readonly string[]) => Promise<number>,
  content: string,
  ...args: readonly string[]
): Promise<CommandResult> {
  let output = '';
  const print = (...words: unknown[]) => void (output += `${words.join(' ')}\n`);
  const consoles = [mock.method(console, 'log', print), mock.method(console, 'error', print)];
  const before = process.env['ARCHIVE_CONTENT'];
  process.env['ARCHIVE_CONTENT'] = content;
  try {
    return { status: await main(args), output };
  } catch (error) {
    // As in `run.mjs`.
    if (!isAuthorError(error)) throw error;
    print(error.message);
    return { status: 2, output };
  } finally {
    for (const each of consoles) each.mock.restore();
    if (before === undefined) delete process.env['ARCHIVE_CONTENT'];
    else process.env['ARCHIVE_CONTENT'] = before;
  }
}
