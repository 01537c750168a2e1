/** A mistake in a command. Its message is for the author, and the command exits with 2. */
export class UsageError extends Error {}
