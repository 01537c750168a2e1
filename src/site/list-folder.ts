/** Lists the files in a folder, in less time than the recursive `readdir` of Node.js does. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The path of everything in a folder that is not a folder, relative to it and with slashes, at any depth. */
export function listFolder(folder: string): string[] {
  const found: string[] = [];
  const list = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else found.push(`${below}${entry.name}`);
    }
  };
  list('');
  return found;
}
