/**
 * The spare: the files that the last site has in common with the site before it, or all its files if it kept none.
 * A build adds what is missing to the spare, which takes less time than a link for each file of the site and the removal
 * of the last site.
 *
 * A file of the spare is also a file of the last site, by a link. Therefore nothing is written into the spare: files
 * are moved into it, or removed from it. A build that works on it moves it to its own work folder first.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MeasuredFile } from '../exports/file-content.ts';
import { listMissing } from '../text/checksum-list.ts';
import type { Output } from './atomic-output.ts';
import { listFolder } from './list-folder.ts';
import { MANIFEST_FILE, OMITTED } from './site-manifest.ts';

/** The files of a site, by path. */
type Site = ReadonlyMap<string, MeasuredFile>;

/** Where the spare is while no build works on it. */
const placeOf = ({ saved }: Pick<Output, 'saved'>) => join(saved, 'spare');

/**
 * Takes the spare for this build. A killed build leaves it in its work folder, which the next build deletes.
 *
 * @returns whether there is a spare
 */
export function claimSpare(output: Output): boolean {
  mkdirSync(dirname(output.spare), { recursive: true });
  tryRename(placeOf(output), output.spare);
  return existsSync(output.spare);
}

/** The paths of the files of the spare that a build has taken. */
export function listSpare({ spare }: Output): string[] {
  return existsSync(spare) ? listFolder(spare) : [];
}

/**
 * Makes the spare of the next build with a link for each file that this build has written, in place of the spare that
 * this build has taken. A file that it writes later may be missing: the next build adds it.
 */
export function linkSpare({ next, spare }: Output): void {
  rmSync(spare, { recursive: true, force: true });
  try {
    linkFiles(next, spare, OMITTED);
  } catch {
    // For example, the file system has no links. The next build then has no spare.
    rmSync(spare, { recursive: true, force: true });
  }
}

/** Links all files of a folder at any depth. @param omitted names of files that are not linked */
function linkFiles(from: string, to: string, omitted: ReadonlySet<string>): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target, new Set());
    else if (!omitted.has(entry.name)) linkSync(source, target);
  }
}

/** Returns a spare that was not used. */
export function releaseSpare(output: Output): void {
  tryRename(output.spare, placeOf(output));
}

/** If there is none, or if another build has it, a build takes longer. */
function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // See above.
  }
}

/**
 * Completes the new site: adds its new files to the spare, and removes all others from it.
 *
 * @param files the paths of the files of the spare
 * @param site the files of the new site: each is in the spare, or in the folder that the build writes
 */
export function completeSpare({ next, spare }: Output, files: readonly string[], site: Site): void {
  for (const path of files) if (!site.has(path)) removeFile(spare, path);
  moveFiles(next, spare);
  rmSync(next, { recursive: true });
  renameSync(spare, next);
}

/**
 * Makes a replaced site the spare of the next build. Files that the new site does not have are deleted: they may have
 * words that the archive no longer has. The new site must be in the output folder.
 *
 * @param replaced the folder of the replaced site
 */
export async function saveSpare(output: Output, replaced: string): Promise<void> {
  await dropSpare(output);
  const missing = listMissing(readManifest(replaced), readManifest(output.out));
  if (missing === undefined) return;
  for (const path of [...missing, ...OMITTED]) removeFile(replaced, path);
  // On another file system, there is no spare.
  await rename(replaced, placeOf(output)).catch(() => undefined);
}

/**
 * Saves the spare that this build has linked, if it has one, and deletes an earlier one. The new site must be in the
 * output folder. If it is a copy, on another file system, a spare would need as much space as the site.
 */
export async function saveLinked(output: Output): Promise<void> {
  await dropSpare(output);
  if (isSameFile(join(output.spare, HOME), join(output.out, HOME))) releaseSpare(output);
}

/** A file that every site has. */
const HOME = 'index.html';

/** Whether two paths are links to one file. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

async function dropSpare(output: Output): Promise<void> {
  await rm(placeOf(output), { recursive: true, force: true });
}

/** The manifest of a site; empty if it cannot be read. */
function readManifest(folder: string): string {
  try {
    return readFileSync(join(folder, MANIFEST_FILE), 'utf8');
  } catch {
    return '';
  }
}

/** Moves all files of a folder to another folder of the same file system, where they replace files. */
function moveFiles(from: string, to: string): void {
  const folders = new Set<string>();
  for (const path of listFolder(from)) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(join(from, path), target);
  }
}

/** Removes a file, and the folders that are then empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  try {
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) rmdirSync(join(folder, parent));
  } catch {
    // The folder is not empty.
  }
}
