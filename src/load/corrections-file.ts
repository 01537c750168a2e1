/** Reads `corrections.yaml`, the list of corrections of the editor's own statements. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StatementCorrection } from '../model/editorial-content.ts';
import { correctionsSchema } from '../schemas/correction.ts';
import type { ReadResult } from '../text/problem.ts';
import { fileName, readText, type ContentFolder } from './file-listing.ts';
import { readChecked } from './checked-file.ts';
import { ignoreMissing, openFew } from './open-files.ts';
import { readYaml } from './yaml.ts';

/** The name of the file in the content folder. An archive need not have it. */
export const CORRECTIONS_FILE = 'corrections.yaml';

/**
 * Reads the corrections of a content folder, each with the present text of the file that it names.
 * The value is an empty list if there is no file, or if the survey of the folder refused the file.
 */
export async function readCorrections(content: ContentFolder): Promise<ReadResult<readonly StatementCorrection[]>> {
  const { folder, isAllowed } = content;
  const file = fileName(folder, CORRECTIONS_FILE);
  if (!isAllowed(CORRECTIONS_FILE)) return { value: [], problems: [] };
  const text = await readText(content, CORRECTIONS_FILE).catch(ignoreMissing);
  if (text === undefined) return { value: [], problems: [] };
  const { value, problems } = readChecked({ text, file }, (checked) => {
    const { value: entries, places, ...result } = readYaml(checked, file, correctionsSchema);
    return { ...result, value: entries && { entries, places } };
  });
  if (value === undefined) return { value: undefined, problems };
  const { entries, places } = value;
  const names = [...new Set(entries.map((fields) => fields.file))];
  const texts = await Promise.all(
    names.map((name) => openFew(() => readFile(join(folder, name), 'utf8')).catch(() => undefined)),
  );
  const textOf = new Map(names.map((name, index) => [name, texts[index]]));
  return {
    value: entries.map((fields, index) => ({ fields, index, places, currentText: textOf.get(fields.file) })),
    problems,
  };
}
