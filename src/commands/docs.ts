/** `npm run docs`: writes the generated documentation: the manual of the checks, and JSON Schemas for editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatManual } from '../checks/format-manual.ts';
import { describeSchemas } from '../schemas/json-schema.ts';
import { readOptions } from './read-options.ts';

/** Returns the text of every generated file by its path. */
export async function generateDocs(): Promise<Map<string, string>> {
  return new Map([['docs/checks.md', await formatManual()], ...describeSchemas()]);
}

/** Writes the files that are out of date. A test fails until they are written. */
export async function main(args: readonly string[]): Promise<number> {
  readOptions(args, {});
  for (const [path, text] of await generateDocs()) {
    const written = await readFile(path, 'utf8').catch(() => undefined);
    if (written === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`Wrote ${path}`);
  }
  return 0;
}
