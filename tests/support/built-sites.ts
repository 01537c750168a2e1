/** The sites that tests read. A site is built once, and again after its content or the code has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from './run-build.ts';

/** The archive of this checkout, or the one that `ARCHIVE_CONTENT` puts in its place. */
export const CONTENT = process.env['ARCHIVE_CONTENT'] || 'content';

/** The content folder of each site, and the path under which the site is served. */
const archives = {
  content: { content: CONTENT, base: '/' },
  bridge: { content: 'tests/archives/bridge', base: '/' },
  passages: { content: 'tests/archives/passages', base: '/' },
  'one-letter': { content: 'tests/archives/one-letter', base: '/' },
  treaty: { content: 'tests/archives/treaty', base: '/papers/of/nobody/' },
  'two-languages': { content: 'tests/archives/two-languages', base: '/' },
} as const;

export type SiteName = keyof typeof archives;
export const siteNames = Object.keys(archives) as SiteName[];

export interface BuiltSite {
  /** The folder that a server must serve. */
  readonly root: string;
  /** The path of the site below it: `/`. */
  readonly base: string;
  /** The folder of the site: `root` with `base`. */
  readonly folder: string;
}

const SITES = 'tests/.out/sites';
/** What a site is built from, apart from its content. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * The site of an archive. It is built unless the last build is up to date.
 *
 * @throws Error with the report where the build fails
 */
export function getSite(name: SiteName): BuiltSite {
  const { content, base } = archives[name];
  const root = join(SITES, name, hashFiles([content, ...CODE]));
  const site = { root, base, folder: join(root, base) };
  // A build creates this folder in one step, when the site is complete.
  if (existsSync(site.folder)) return site;
  lock(name, () => {
    if (existsSync(site.folder)) return;
    for (const old of readdirSync(join(SITES, name))) rmSync(join(SITES, name, old), { recursive: true });
    const { status, stderr } = buildArchive(content, site.folder, `https://archive.example${base}`);
    if (status !== 0) throw new Error(`The site of ${content} cannot be built:\n${stderr}`);
  });
  return site;
}

function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = paths.filter(existsSync).flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
          .map((entry) => join(entry.parentPath, entry.name))
      : [path],
  );
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Runs a function while no other process builds the same site. */
function lock(name: SiteName, run: () => void): void {
  mkdirSync(join(SITES, name), { recursive: true });
  const file = join(SITES, `${name}.lock`);
  while (!takeLock(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    run();
  } finally {
    rmSync(file);
  }
}

/** Creates the lock file. A lock of a process that has ended is removed. */
function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (owner > 0 && !isRunning(owner)) rmSync(file, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks whether the process exists.
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The content folder of a site. */
export function contentOf(name: SiteName): string {
  return archives[name].content;
}
