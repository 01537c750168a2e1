/** Checks new files in a copy of the archive before they are written. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { identifyProblem, type Problem } from '../../text/problem.ts';
import { showProgress, type ShownProgress } from '../../site/shown-progress.ts';
import type { Files } from './new-files.ts';

/**
 * Finds the problems that new files would have.
 *
 * @param content the content folder; problems name files as this plus their path in it
 * @param isInArchive whether the content folder already has an archive
 * @returns only problems in the new files that the archive does not have without them
 */
export async function checkNewFiles(content: string, files: Files, isInArchive: boolean): Promise<Problem[]> {
  const copy = await mkdtemp(join(tmpdir(), 'archive-new-'));
  try {
    // Hidden files, such as the history of a repository, are not content.
    const isContent = (path: string) => path === content || !basename(path).startsWith('.');
    if (isInArchive) await cp(content, copy, { recursive: true, filter: isContent });
    const shown = showProgress();
    const before = new Set(isInArchive ? (await checkCopy(copy, content, shown)).map(identifyProblem) : []);
    for (const [path, text] of files) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    const written = new Set([...files.keys()].map((path) => posix.join(toPosix(content), path)));
    const problems = await checkCopy(copy, content, shown);
    return problems.filter((problem) => written.has(problem.file) && !before.has(identifyProblem(problem)));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Checks the copy, and names files as in the content folder. */
async function checkCopy(copy: string, content: string, shown: ShownProgress): Promise<Problem[]> {
  const folder = posix.join(toPosix(content), '/');
  const rename = (text: string) => text.replaceAll(`${toPosix(copy)}/`, () => folder);
  return shown.check(await shown.read(copy)).map(({ fix, ...problem }) => ({
    ...problem,
    file: rename(problem.file),
    message: rename(problem.message),
    ...(fix === undefined ? {} : { fix: rename(fix) }),
  }));
}
