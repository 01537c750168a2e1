/** The digest of the program. Saved results are reused only by the version of the program that saved them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const FILES = ['package-lock.json', 'astro.config.mjs'];

/** The SHA-256 of the source files, of the versions of all packages, and of the version of Node.js. */
export function digestEngine(): string {
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FILES, ...source]) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
