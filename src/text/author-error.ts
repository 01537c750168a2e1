/** Errors that an author can fix: the message says everything, and a stack trace of our code would not help. */

/** An error without a stack trace. Commands print its message only. */
export function authorError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

/** Whether an error was made by {@link authorError}. */
export function isAuthorError(error: unknown): error is Error {
  return error instanceof Error && error.stack === '';
}

/** The exit code of a command that Ctrl+C ends: 128 and the number of the signal. */
export const INTERRUPTED = 130;
