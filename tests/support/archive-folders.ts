/** The content folders of this archive and of all test archives. */
import { readdirSync } from 'node:fs';
import { CONTENT } from './built-sites.ts';

export const archiveFolders: readonly string[] = [
  CONTENT,
  ...readdirSync('tests/archives')
    .sort()
    .map((name) => `tests/archives/${name}`),
];
