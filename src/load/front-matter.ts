/** Splits a file of content into its fields and its body, with the places of both. */
import type { z } from 'astro/zod';
import { problem, startOfFile } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import { readYaml, type ParsedYaml } from './yaml.ts';

/** The fields and the body of a file. */
export interface ParsedFile<T> extends ParsedYaml<T> {
  /** The body, after as many empty lines as the front matter has, so that its line numbers are those of the file. */
  readonly body: string;
}

/** Parses a file of content: a YAML file is all fields, a Markdown file has front matter and a body. */
export function parseFields<S extends z.ZodType>(
  { path, file, text }: ContentFile,
  schema: S,
): ParsedFile<z.output<S>> {
  return path.endsWith('.yaml') ? { ...readYaml(text, file, schema), body: '' } : parseMarkdownFile(text, file, schema);
}

/**
 * Splits a Markdown file and checks its front matter against a schema.
 *
 * @param text the file
 * @param file its name, for messages
 */
export function parseMarkdownFile<S extends z.ZodType>(text: string, file: string, schema: S): ParsedFile<z.output<S>> {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    const missing = problem(
      'front-matter-missing',
      startOfFile(file),
      'Unexpected start of the file, expected front matter between two lines `---`',
      'Begin the file with `---`, the fields, and `---` again',
    );
    return { value: undefined, problems: [missing], body: text, places: new Map([['', startOfFile(file)]]) };
  }
  const parsed = readYaml(match[1] ?? '', file, schema, 1);
  const lines = match[0].split('\n').length - 1;
  return { ...parsed, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
