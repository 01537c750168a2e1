/** Atomic output: a build writes to a work folder and replaces the last good site only when the new one is complete. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Environment } from '../load/environment.ts';
import { authorError } from '../text/author-error.ts';

/** The folders of one build. Paths are absolute. */
export interface Output {
  /** The site that readers see. */
  readonly out: string;
  /** The folder that the build writes. It is in the project: with a folder elsewhere, parallel builds mix. */
  readonly next: string;
  /** Astro's cache for this build only. */
  readonly cache: string;
  /** What builds of the same content for the same output folder save for each other. */
  readonly saved: string;
  /** The spare, while this build works on it: see spare-site.ts. */
  readonly spare: string;
}

/** Plans the folders of a build. The name of its work folder contains the output folder and the process. */
export function planOutput(root: string, { content, out }: Pick<Environment, 'content' | 'out'>, pid: number): Output {
  const full = resolve(root, out);
  const work = join(root, '.astro', 'builds', `${shortDigest(full)}-${pid}`);
  return {
    out: full,
    next: join(work, 'next'),
    cache: join(work, 'cache'),
    spare: join(work, 'spare'),
    saved: join(root, '.astro', 'saved', `${shortDigest(resolve(root, content))}-${shortDigest(full)}`),
  };
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A file that every built site has, and hardly any other folder. */
const SITE_MARK = 'search-index/manifest.json';

/**
 * Checks that a build would replace nothing but a site.
 *
 * @param root the project
 * @throws Error for the author if the output folder contains anything else
 */
export function checkOutput(root: string, { content, out }: Pick<Environment, 'content' | 'out'>): void {
  const [full, source] = [resolve(root, out), resolve(root, content)];
  if (contains(full, root) || contains(full, source) || contains(source, full)) {
    throw authorError(
      `Unexpected ARCHIVE_OUT \`${out}\`, expected a separate folder outside the content: ` +
        'a build replaces everything in it',
    );
  }
  const isReplaceable = !existsSync(full) || existsSync(join(full, SITE_MARK));
  if (!isReplaceable && !(statSync(full).isDirectory() && readdirSync(full).length === 0)) {
    throw authorError(
      `Unexpected ARCHIVE_OUT \`${out}\`, expected a new folder, an empty folder, or a site: ` +
        'a build would delete the files in it',
    );
  }
}

/** Whether a folder is another folder or is in it, at any depth. */
function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** Restores the site if a build was killed while replacing it, and deletes the work folders of killed builds. */
export async function recoverSite({ out, next }: Output): Promise<void> {
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

/**
 * Replaces the last site with the new one.
 *
 * @param useReplaced receives the folder of the replaced site before it is deleted. It may move the folder
 */
export async function replaceSite(
  { out, next }: Output,
  useReplaced: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const previous = `${out}.prev`;
  const adjacent = `${out}.next`;
  await mkdir(dirname(out), { recursive: true });
  await rm(adjacent, { recursive: true, force: true });
  await rename(next, adjacent).catch(async () => {
    // The output folder is on another file system. Copy first, so that the replacement is a rename.
    // The record of the build has the times of the files.
    await cp(next, adjacent, { recursive: true, preserveTimestamps: true });
  });
  await rm(previous, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, previous);
  await rename(adjacent, out);
  await useReplaced(previous);
  await rm(previous, { recursive: true, force: true });
  await rm(dirname(next), { recursive: true, force: true });
}
