/** Writes files. */
import { rename, writeFile } from 'node:fs/promises';

/** Writes a file atomically: a failure leaves the old file. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}
