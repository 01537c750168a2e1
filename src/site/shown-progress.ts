/** Reads and checks an archive for a command, and shows its progress. */
import { readdir } from 'node:fs/promises';
import { checkArchive } from '../checks/check-archive.ts';
import { readArchive, type ReadArchive } from '../load/read-archive.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Problem } from '../text/problem.ts';

/** The phases of a command that reads and checks an archive, each with its progress. */
export interface ShownProgress {
  /** Reads a content folder. The other parameters are those of `readArchive`. */
  read(folder: string, ...options: ReadOptions): Promise<ReadArchive>;
  /** Finds the problems of an archive. */
  check(read: ReadArchive, strict?: boolean): Problem[];
}

type ReadOptions = [cache?: Parameters<typeof readArchive>[1], replaced?: Parameters<typeof readArchive>[2]];

/** Shows nothing of a phase before the command takes two seconds, and nothing after the phase. */
export function showProgress(progress: Progress = createProgress()): ShownProgress {
  return {
    async read(folder, cache, replaced) {
      progress.begin('Reading', await countFiles(folder));
      try {
        return await readArchive(folder, cache, replaced, { onFile: () => progress.step() });
      } finally {
        progress.end();
      }
    },
    check(read, strict) {
      progress.begin('Checking', read.archive?.documents.length);
      const problems = checkArchive(read, strict, () => progress.step());
      progress.end();
      return problems;
    },
  };
}

/** About how many files are parsed: all but received texts and ledgers. */
async function countFiles(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith('received')).length;
}
