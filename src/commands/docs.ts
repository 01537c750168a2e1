/** `npm run docs`: writes what of the documentation follows from the code: the manual of the checks, and schemas for editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { formatManual } from '../checks/format-manual.ts';
import { describeSchemas } from '../schemas/json-schema.ts';

/** Every file that is written, by its path, with its text. */
export async function writeDocs(): Promise<Map<string, string>> {
  return new Map([['docs/checks.md', await formatManual()], ...describeSchemas()]);
}

/** @returns 1 where `--check` finds a file that is not up to date */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
  let stale = 0;
  for (const [path, text] of await writeDocs()) {
    const written = await readFile(path, 'utf8').catch(() => undefined);
    if (written === text) continue;
    stale += 1;
    if (values.check) console.error(`${path} is not up to date: run \`npm run docs\``);
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      console.log(`Wrote ${path}`);
    }
  }
  return values.check && stale > 0 ? 1 : 0;
}
