/** A Markdown file's front matter and body, each keeping its place in the file. */
import type { z } from 'astro/zod';
import type { Problem } from '../text/problem.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** A Markdown file in its two parts. */
export interface MarkdownFile<T> extends ReadYaml<T> {
  /** The body, preceded by as many empty lines as the front matter has, so that lines count as in the file. */
  readonly body: string;
}

/**
 * Splits a Markdown file and checks its front matter against a schema.
 *
 * @param text the file
 * @param file its name, for messages
 */
export function readMarkdownFile<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): MarkdownFile<z.output<S>> {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const problem: Problem = {
      rule: 'front-matter-missing',
      file,
      line: 1,
      column: 1,
      message: 'Unexpected start of the file, expected front matter between two lines `---`',
      fix: 'Begin the file with `---`, the fields, and `---` again',
    };
    const places = new Map([['', { file, line: 1, column: 1 }]]);
    return { value: undefined, problems: [problem], body: text, places };
  }
  const read = readYaml(match[1] ?? '', file, schema, 1);
  const lines = match[0].split('\n').length - 1;
  return { ...read, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
