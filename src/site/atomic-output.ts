/** Atomic output: a build writes beside the last good site, and takes its place only when it is whole. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { explain, type Environment } from './read-checked.ts';

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

/** What every site that was built has, and hardly another folder. */
const MARK = 'search-index/manifest.json';

/**
 * Makes sure that nothing but a site is lost where a build takes the place of a folder.
 *
 * @param root the project
 * @throws Error whose message is for the author
 */
export function guardOutput(root: string, { content, out }: Pick<Environment, 'content' | 'out'>): void {
  const [full, source] = [resolve(root, out), resolve(root, content)];
  if (isIn(root, full) || isIn(source, full) || isIn(full, source)) {
    throw explain(
      `Unexpected ARCHIVE_OUT \`${out}\`, expected a folder of its own, outside the content: the site takes the place of all that is in it`,
    );
  }
  const isFree = !existsSync(full) || existsSync(join(full, MARK));
  if (!isFree && !(statSync(full).isDirectory() && readdirSync(full).length === 0)) {
    throw explain(
      `Unexpected ARCHIVE_OUT \`${out}\`, expected a folder that is new, empty, or a site built before: what it holds would be lost`,
    );
  }
}

/** Whether a folder is another, or stands in it. */
function isIn(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
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
