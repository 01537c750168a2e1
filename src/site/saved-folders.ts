/** Deletes what builds saved for sites that no longer exist. Nothing depends on the clock. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output } from './atomic-output.ts';

type Saved = Pick<Output, 'saved' | 'out'>;

/** The file of a saved folder that contains the path of its output folder. */
const OWNER = 'output.txt';

/** Creates the folder in which builds save, and records its output folder there. */
export function claimSaved({ saved, out }: Saved): void {
  try {
    mkdirSync(saved, { recursive: true });
    writeFileSync(join(saved, OWNER), out);
  } catch {
    // Without a place to save to, the next build takes longer.
  }
}

/**
 * Deletes the saved folders whose output folder is gone. The folders of this build and of others that are running are
 * kept, because a first build creates its output folder only when the site is complete.
 */
export function pruneSaved({ saved, next }: Pick<Output, 'saved' | 'next'>): void {
  const all = dirname(saved);
  if (!existsSync(all)) return;
  const running = listRunning(next);
  for (const name of readdirSync(all)) {
    if (name === basename(saved) || running.has(name.split('-')[1] ?? '')) continue;
    const out = readOwner(join(all, name));
    if (out === undefined || !existsSync(out)) tryRemove(join(all, name));
  }
}

function tryRemove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A build writes to it that started after the folders were listed.
  }
}

/** The digests of the output folders of the builds that have a work folder. */
function listRunning(next: string): Set<string> {
  const builds = dirname(dirname(next));
  return new Set(existsSync(builds) ? readdirSync(builds).map((name) => name.split('-')[0] ?? '') : []);
}

/** The output folder of a saved folder; undefined if the folder does not name it. */
function readOwner(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, OWNER), 'utf8');
  } catch {
    return undefined;
  }
}
