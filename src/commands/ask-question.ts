/** Asks questions on the terminal. */
import type { Interface } from 'node:readline/promises';
import { authorError, INTERRUPTED } from '../text/author-error.ts';

/**
 * Asks a question. A command asks all questions before it writes anything.
 *
 * @returns the answer, without the spaces around it
 * @throws Error for the author if Ctrl+C, Ctrl+D, or the end of the input ends the command; `run.mjs` exits with its `exitCode`
 */
export async function askQuestion(terminal: Interface, question: string): Promise<string> {
  // In some versions of Node.js, a question whose input ends is never settled.
  const end = Promise.withResolvers<undefined>();
  const stop = () => end.resolve(undefined);
  terminal.once('close', stop);
  const answer = await Promise.race([terminal.question(question), end.promise]).catch(() => undefined);
  terminal.off('close', stop);
  if (answer !== undefined) return answer.trim();
  terminal.close();
  // The cursor is behind the question.
  throw Object.assign(authorError('\nStopped. Nothing was written.'), { exitCode: INTERRUPTED });
}
