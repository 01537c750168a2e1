/** `npm run docs`: writes the generated documentation: the manual of the checks, and JSON Schemas for editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { formatManual } from '../checks/format-manual.ts';
import { describeSchemas } from '../schemas/json-schema.ts';

/** Returns the text of every generated file by its path. */
export async function generateDocs(): Promise<Map<string, string>> {
  return new Map([['docs/checks.md', await formatManual()], ...describeSchemas()]);
}

/** @returns 1 if `--check` finds a file that is out of date */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
  let outdated = 0;
  for (const [path, text] of await generateDocs()) {
    const written = await readFile(path, 'utf8').catch(() => undefined);
    if (written === text) continue;
    outdated += 1;
    if (values.check) console.error(`${path} is out of date: run \`npm run docs\``);
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      console.log(`Wrote ${path}`);
    }
  }
  return values.check && outdated > 0 ? 1 : 0;
}
