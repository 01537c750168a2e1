/** Paths that an author gives to a command: with slashes or with the backslashes of Windows, on every system. */

/**
 * The path that an argument means. A backslash separates folders, unless a file has this very name.
 *
 * @param exists whether there is a file or folder at a path
 */
export function readPath(argument: string, exists: (path: string) => boolean): string {
  return argument.includes('\\') && !exists(argument) ? argument.replaceAll('\\', '/') : argument;
}

/** The folders of the files that have the id of a document as their name, and the endings of these files. */
const DOCUMENT_FILE =
  /(?:^|[/\\](?:documents|received)[/\\]|^(?:documents|received)[/\\])(?<id>[^/\\]+?)(?:\.md|\.ledger\.json|\.claims\.yaml|(?:\.[A-Za-z]+)?\.txt)?$/;

/**
 * The id of a document that is named by its id or by the path of one of its files: `letter`,
 * `content/documents/letter.md`, `content\documents\letter.ledger.json`. Any other argument is returned as it is.
 */
export function readDocumentId(argument: string): string {
  return DOCUMENT_FILE.exec(argument)?.groups?.['id'] ?? argument;
}
