/** Reads `archive.yaml`, the settings of an archive. */
import { stat } from 'node:fs/promises';
import { archiveSchema, type ArchiveSettings } from '../schemas/archive.ts';
import { problem, startOfFile, type Problem, type ReadResult } from '../text/problem.ts';
import { fileName, readText, type ContentFolder } from './file-listing.ts';
import { ignoreMissing } from './open-files.ts';
import { readChecked } from './checked-file.ts';
import { readYaml } from './yaml.ts';

const SETTINGS_FILE = 'archive.yaml';

/** Reads the settings of the archive in a folder and nothing else; undefined if they are missing or wrong. */
export async function readSettingsOf(folder: string): Promise<ArchiveSettings | undefined> {
  const content = { folder, replaced: new Map(), files: new Map(), isAllowed: () => true, findKnown: () => undefined };
  return (await readSettings(content)).value;
}

/**
 * Reads the settings of an archive. Where they are missing, the problem says what is there instead. If the survey of
 * the folder refused the file, there are no settings and no further problem.
 */
export async function readSettings(content: ContentFolder): Promise<ReadResult<ArchiveSettings>> {
  const { folder, isAllowed } = content;
  const file = fileName(folder, SETTINGS_FILE);
  if (!isAllowed(SETTINGS_FILE)) return { value: undefined, problems: [] };
  const text = await readText(content, SETTINGS_FILE).catch(ignoreMissing);
  if (text !== undefined) {
    const { value, problems } = readChecked({ text, file }, (checked) => readYaml(checked, file, archiveSchema));
    const hasNoContact = value !== undefined && value.contact === undefined;
    return { value, problems: hasNoContact ? [...problems, missingContact(file)] : problems };
  }
  const kind = await stat(folder).catch(() => undefined);
  const expected = 'expected a folder with `archive.yaml`; ARCHIVE_CONTENT must contain its path';
  const missing = problem(
    'archive-missing',
    startOfFile(file),
    kind === undefined
      ? `Unexpected content folder \`${folder}\`, which does not exist, ${expected}`
      : kind.isDirectory()
        ? 'Missing file `archive.yaml`, with the title, address, and editor of the archive'
        : `Unexpected file \`${folder}\` in place of a content folder, ${expected}`,
    'See docs/authoring.md for an example',
  );
  return { value: undefined, problems: [missing] };
}

function missingContact(file: string): Problem {
  return problem(
    'contact-missing',
    startOfFile(file),
    'Missing field `contact`: readers cannot report an error',
    'Write `contact: mailto:…` or `contact: https://…`. If there is no address on purpose, write `contact: none`',
  );
}
