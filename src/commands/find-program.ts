/** Finds programs in PATH. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that are Chromium. */
export const CHROMIUM_PROGRAMS: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The path of the first of some programs that is in PATH. */
export function findProgram(programs: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}
