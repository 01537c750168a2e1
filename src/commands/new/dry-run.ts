/** New files, tried in a copy of the archive before any of them is written. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { checkArchive } from '../../checks/check-archive.ts';
import { readArchive } from '../../load/read-archive.ts';
import type { Problem } from '../../text/problem.ts';
import type { Files } from './new-files.ts';

/**
 * What a check would say of new files.
 *
 * @param content the content folder; problems name files as this plus their path in it
 * @param alone whether the files are tried by themselves, for a folder that is no archive yet
 * @returns the problems in the new files that were not there before
 */
export async function proveFiles(content: string, files: Files, alone: boolean): Promise<Problem[]> {
  const copy = await mkdtemp(join(tmpdir(), 'archive-new-'));
  try {
    // Hidden files are no content; a repository's history would be copied with them.
    const isContent = (path: string) => path === content || !basename(path).startsWith('.');
    if (!alone) await cp(content, copy, { recursive: true, filter: isContent });
    const before = new Set(alone ? [] : (await check(copy, content)).map(identify));
    for (const [path, text] of files) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    const written = new Set([...files.keys()].map((path) => posix.join(content.replaceAll('\\', '/'), path)));
    return (await check(copy, content)).filter(
      (problem) => written.has(problem.file) && !before.has(identify(problem)),
    );
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const identify = ({ file, rule, message }: Problem) => [file, rule, message].join('\0');

/** The problems of the copy, named as in the folder it was made of. */
async function check(copy: string, content: string): Promise<Problem[]> {
  const rename = (text: string) => text.replaceAll(`${copy.replaceAll('\\', '/')}/`, () => posix.join(content.replaceAll('\\', '/'), '/')); // prettier-ignore
  return checkArchive(await readArchive(copy)).map(({ fix, ...problem }) => ({
    ...problem,
    file: rename(problem.file),
    message: rename(problem.message),
    ...(fix === undefined ? {} : { fix: rename(fix) }),
  }));
}
