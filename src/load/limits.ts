/** The limits of a file of content, and the check of its size. */
import { findNameKind } from '../schemas/names.ts';
import { problem, startOfFile, type Problem } from '../text/problem.ts';

/** The limits, as docs/authoring.md states them. */
export const limits = {
  /** Bytes of a file of Markdown or YAML. Ledgers and `published.json`, which `npm run ledger` writes, have no limit. */
  bytes: 1_048_576,
  /** Bytes of a received text. */
  receivedBytes: 8_388_608,
  /** Lines of a received text. */
  receivedLines: 1_000_000,
  /** Combining marks in a row. Unicode's canonical order sorts them, in quadratic time. */
  marks: 100,
  /** Files of a content folder. */
  files: 50_000,
  /** Lines of a file. */
  fileLines: 100_000,
  /** Paragraphs, headings, and items of lists in a file. */
  paragraphs: 20_000,
  /** Nested quotations and lists of a line; nested parts. */
  blocks: 16,
  /** Columns that a line is indented by. */
  indent: 120,
  /** Nested emphasis; nested brackets. */
  inline: 32,
  /** In a paragraph: signs of emphasis, or closing brackets without an opening bracket. */
  signs: 1_000,
  /** In a paragraph: opening brackets, each of which can begin a link. */
  brackets: 2_000,
  /** Characters (UTF-16 units) of a paragraph, or of a line of YAML. Some constructs are searched to its end. */
  characters: 262_144,
  /** In a paragraph: `<` that can begin HTML, each of which is searched to the end of the paragraph. */
  tags: 100,
  /** In a paragraph: quotation marks. Each quotation is compared with the others of its paragraph. */
  quotationMarks: 4_000,
  /** In a line: vertical bars, which divide the columns of a table. */
  bars: 250,
  /** Characters of the line that begins a part. */
  partLine: 1_000,
  /** Signs of Markdown in a file: each becomes several tokens of the parser, about 1 kB of memory. */
  markup: 60_000,
  /** In a paragraph: lines. */
  lines: 20_000,
  /** In a paragraph: line breaks (`\`). */
  breaks: 10_000,
  /** Notes of a file. */
  notes: 2_000,
  /** Note calls of a file. */
  calls: 5_000,
  /** Backticks in a row. */
  backticks: 40,
} as const;

/** The advice for a file that is too long. @param file its name, for messages */
export function adviseToDivide(file: string): string {
  const kind = findNameKind(/(?:^|\/)names\/([^/]+)\.yaml$/.exec(file)?.[1] ?? '');
  return kind === undefined
    ? 'Divide the document into parts, each a file of its own, joined by `relations:`'
    : `Divide the list: the names of its files begin with the kind, such as \`names/${kind}-a.yaml\``;
}

/** Checks the size of a file in bytes, before it is read. */
export function checkSize(file: string, bytes: number, limit: number): Problem[] {
  if (bytes <= limit) return [];
  const message = `Unexpected ${bytes} bytes, expected ${limit} at most`;
  return [problem('limit-size', startOfFile(file), message, adviseToDivide(file))];
}
