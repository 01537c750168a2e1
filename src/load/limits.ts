/** The limits of a file of content, and the check of its size. */
import { problem, startOfFile, type Problem } from '../text/problem.ts';

/** The limits, as docs/authoring.md states them. */
export const limits = {
  /** Bytes of a file of Markdown, YAML, or JSON. */
  bytes: 1_048_576,
  /** Bytes of a received text, and of `published.json`, which grows with the archive. */
  receivedBytes: 8_388_608,
  /** Files of a content folder. */
  files: 50_000,
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

/** The advice for a file that is too long. */
export const DIVIDE = 'Divide the document into parts, each a file of its own, joined by `relations:`';

/** Checks the size of a file in bytes, before it is read. */
export function checkSize(file: string, bytes: number, limit: number): Problem[] {
  if (bytes <= limit) return [];
  return [problem('limit-size', startOfFile(file), `Unexpected ${bytes} bytes, expected ${limit} at most`, DIVIDE)];
}
