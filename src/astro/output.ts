/** Atomic output: a build writes beside the last good site, and takes its place only when it is whole. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a build writes, and what it replaces. */
export interface Output {
  /** The site that readers see. */
  readonly out: string;
  /** The folder this build writes; inside the project, so that builds side by side do not mix. */
  readonly next: string;
  /** Astro's cache of this build alone. */
  readonly cache: string;
}

/** The folders of one build, named by its output folder and its process. */
export function planOutput(root: string, out: string, pid: number): Output {
  const full = resolve(root, out);
  const name = `${createHash('sha256').update(full).digest('hex').slice(0, 12)}-${pid}`;
  const work = join(root, '.astro', 'builds', name);
  return { out: full, next: join(work, 'next'), cache: join(work, 'cache') };
}

/** Puts the last good site back where a build was killed in mid-exchange, and clears what killed builds left. */
export async function recover({ out, next }: Output): Promise<void> {
  if (!existsSync(out) && existsSync(`${out}.prev`)) await rename(`${out}.prev`, out);
  const builds = dirname(dirname(next));
  for (const name of await readdir(builds).catch(() => [])) {
    const pid = Number(name.split('-')[1]);
    if (!isAlive(pid)) await rm(join(builds, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Puts the new site in the place of the old one. */
export async function exchange({ out, next }: Output): Promise<void> {
  const prev = `${out}.prev`;
  const near = `${out}.next`;
  await mkdir(dirname(out), { recursive: true });
  await rm(near, { recursive: true, force: true });
  await rename(next, near).catch(async () => {
    // Another file system: copy first, so that what remains is a rename.
    await cp(next, near, { recursive: true });
  });
  await rm(prev, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, prev);
  await rename(near, out);
  await rm(prev, { recursive: true, force: true });
  await rm(dirname(next), { recursive: true, force: true });
}
