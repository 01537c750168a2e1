/** Checks the names in a content folder: only known files, in known folders, and no links. No file is opened. */
import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { id as idSchema } from '../schemas/fields.ts';
import { didYouMean, findNearest } from '../text/nearest-name.ts';
import { problem, startOfFile, type Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { describeUnportable } from '../text/file-names.ts';
import { suggestId } from '../text/suggest-id.ts';
import { LEDGER_EXTENSION } from '../ledger/ledger-file.ts';
import { CLAIMS_EXTENSION } from './claims-file.ts';
import { CORRECTIONS_FILE } from './corrections-file.ts';
import { fileKinds } from './file-kinds.ts';
import { fileName } from './file-listing.ts';
import { stampOf } from './known-files.ts';
import { checkSize, limits } from './limits.ts';
import { ignoreMissing, openFew } from './open-files.ts';
import { PUBLISHED_FILE } from './published-file.ts';

/** The files of the content folder itself. */
const TOP_FILES: readonly string[] = ['archive.yaml', CORRECTIONS_FILE, PUBLISHED_FILE];

/** The folders of a content folder, each with the extensions of its files. A received text can have any extension. */
const folders = new Map<string, readonly string[]>([
  ...Object.values(fileKinds).map(({ folder, extension }) => [folder, [extension]] as const),
  ['documents', [fileKinds.documents.extension, LEDGER_EXTENSION, CLAIMS_EXTENSION]],
  ['received', ['']],
]);

/** Addresses of the site itself, which a page of the editor cannot have. A page can introduce a section of the site. */
const RESERVED: readonly string[] = [
  '404', 'all', 'assets', 'check', 'corrections', 'verify', 'offline', 'downloads', 'pagefind', 'search', 'search-index',
]; // prettier-ignore

/** Files that are not content, and that nobody reports. */
const IGNORED = /^(?:\..*|README\.md|Thumbs\.db)$/;

/** The replacement character: the name is not UTF-8, so the file cannot be opened by it. */
const UNDECODED = /\uFFFD/;

/** The problems of a content folder, and the files that cannot be read because of them. */
export interface Survey {
  readonly problems: readonly Problem[];
  /** Paths in the content folder. */
  readonly refused: ReadonlySet<string>;
  /** The refused files that are content. For a folder with a misspelled name, the name that its author meant. */
  readonly unread: ReadonlySet<string>;
  /** The stamps of files that have not just changed, by path. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** A file or folder, by its path in the content folder. */
interface Entry {
  readonly path: string;
  readonly type: 'file' | 'folder' | 'link';
  /** In bytes; 0 for a folder or link. */
  readonly size: number;
  /** The stamp of a file; undefined if it has just changed. */
  readonly stamp?: string | undefined;
}

/** Why a file or folder is refused. */
interface Refusal {
  readonly rule: RuleId;
  readonly message: string;
  readonly fix: string;
}

/**
 * Checks all names in a content folder.
 *
 * @param folder the content folder; messages name a file as this plus its path in it
 */
export async function surveyFolder(folder: string): Promise<Survey> {
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const unread = new Set<string>();
  const refuse = (path: string, { rule, message, fix }: Refusal) => {
    refused.add(path);
    problems.push(problem(rule, startOfFile(fileName(folder, path)), message, fix));
  };
  const entries = await listEntries(folder, '', Date.now());
  for (const entry of entries) {
    for (const refusal of checkEntry(entry)) {
      refuse(entry.path, refusal);
      const unreadPath = refusal.rule === 'file-unknown' ? findMeantFolder(entry) : entry.path;
      if (unreadPath !== undefined) unread.add(unreadPath);
    }
  }
  const names = new Map<string, string>();
  for (const { path } of entries.filter((entry) => !UNDECODED.test(entry.path))) {
    const first = names.get(path.toLowerCase());
    if (first === undefined) names.set(path.toLowerCase(), path);
    else {
      const message = `Unexpected name \`${posix.basename(path)}\`, which differs from \`${posix.basename(first)}\` only in capital letters`;
      refuse(path, {
        rule: 'file-name',
        message,
        fix: 'Rename one of them: Windows and macOS treat them as the same file',
      });
      unread.add(path);
    }
  }
  const files = entries.filter(({ path, type }) => type === 'file' && !UNDECODED.test(path)).length;
  if (files > limits.files) {
    refuse('', {
      rule: 'limit-files',
      message: `Unexpected ${files} files, expected ${limits.files} at most`,
      fix: 'Divide the archive; archives can be searched together (`federates:`)',
    });
  }
  const stamps = new Map(entries.flatMap(({ path, stamp }) => (stamp === undefined ? [] : [[path, stamp]])));
  return { problems, refused, unread, stamps };
}

/** The known folder whose name is nearest to that of an unknown folder. */
function findMeantFolder({ path, type }: Entry): string | undefined {
  return type === 'folder' && !path.includes('/') ? findNearest(path, folders.keys()) : undefined;
}

/** The entries of a folder, sorted by name, each followed by its own entries if files of content can be in it. */
async function listEntries(content: string, path: string, now: number): Promise<Entry[]> {
  const entries = await openFew(() => readdir(join(content, path), { withFileTypes: true })).catch(ignoreMissing);
  const listed = (entries ?? [])
    .filter(({ name }) => !IGNORED.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry): Promise<Entry[]> => {
      const type = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'link';
      const entryPath = posix.join(path, entry.name);
      const isOpenable = !UNDECODED.test(entry.name);
      if (type === 'file' && isOpenable) {
        // Waiting for each file takes three times as long.
        const stats = lstatSync(join(content, entryPath), { bigint: true });
        return [{ path: entryPath, type, size: Number(stats.size), stamp: stampOf(stats, now) }];
      }
      const isListed = type === 'folder' && isOpenable && canContainFiles(entryPath);
      return [{ path: entryPath, type, size: 0 }, ...(isListed ? await listEntries(content, entryPath, now) : [])];
    });
  return (await Promise.all(listed)).flat();
}

function canContainFiles(path: string): boolean {
  return folders.has(path) || posix.dirname(path) === fileKinds.annotations.folder;
}

function checkEntry(entry: Entry): Refusal[] {
  const name = posix.basename(entry.path);
  const [top = ''] = entry.path.split('/');
  if (UNDECODED.test(name)) {
    return [{
      rule: 'id-form',
      message: `Unexpected name \`${name}\`, which is not UTF-8, expected lower-case letters, digits, and hyphens`,
      fix: 'Rename the file',
    }]; // prettier-ignore
  }
  const unportable = describeUnportable(name);
  if (unportable !== undefined) {
    return [{
      rule: 'file-name',
      message: `Unexpected name \`${name}\`, ${unportable}`,
      fix: 'Rename the file, and correct the fields that name it',
    }]; // prettier-ignore
  }
  if (entry.type === 'link') {
    return [{
      rule: 'file-link',
      message: 'Unexpected symbolic link, expected a file or folder',
      fix: 'Replace the link with a copy of its target',
    }]; // prettier-ignore
  }
  const [tooLarge] = entry.type === 'file' ? checkSize(entry.path, entry.size, findLimit(entry.path)) : [];
  if (tooLarge !== undefined) return [{ ...tooLarge, fix: tooLarge.fix ?? '' }];
  if (entry.path === top) return checkTopEntry(entry, name);
  return top === 'received' ? checkReceived(entry, name) : checkItem(entry, top, name);
}

/** The largest size of a file in bytes. What `npm run ledger` writes has no limit, because no author can shorten it. */
function findLimit(path: string): number {
  if (path === PUBLISHED_FILE || (path.startsWith('documents/') && path.endsWith(LEDGER_EXTENSION))) return Infinity;
  return path.startsWith('received/') ? limits.receivedBytes : limits.bytes;
}

/** Checks an entry of the content folder itself. */
function checkTopEntry({ type }: Entry, name: string): Refusal[] {
  if (type === 'file' ? TOP_FILES.includes(name) : folders.has(name)) return [];
  return [{
    rule: 'file-unknown',
    message: `Unexpected ${type} \`${name}\`${didYouMean(name, type === 'folder' ? folders.keys() : TOP_FILES)}`,
    fix: `A content folder contains ${TOP_FILES.join(', ')}, and the folders ${[...folders.keys()].join(', ')}`,
  }]; // prettier-ignore
}

function checkReceived({ type }: Entry, name: string): Refusal[] {
  if (type === 'file') return [];
  const message = `Unexpected folder \`${name}\`, expected received texts`;
  return [{ rule: 'file-unknown', message, fix: 'Move its files up' }];
}

/** Checks a file of content: its extension, its folder, and its id. */
function checkItem({ path, type }: Entry, kind: string, name: string): Refusal[] {
  const isPerDocument = kind === fileKinds.annotations.folder;
  const depth = path.split('/').length;
  if (isPerDocument && type === 'folder' && depth === 2) return [];
  const extensions = folders.get(kind) ?? [];
  const extension = extensions.find((known) => name.endsWith(known));
  if (type === 'folder' || extension === undefined || depth !== (isPerDocument ? 3 : 2)) {
    const expected = isPerDocument ? `${kind}/<document>/<id>.md` : `${kind}/<id>${extensions.join(' or ')}`;
    return [{
      rule: 'file-unknown',
      message: `Unexpected ${type} \`${name}\`, expected \`${expected}\``,
      fix: 'Rename it or move it away: nothing reads it here',
    }]; // prettier-ignore
  }
  const id = name.slice(0, -extension.length);
  if (!idSchema.safeParse(id).success) {
    const suggestion = suggestId(id);
    return [{
      rule: 'id-form',
      message: `Unexpected id \`${id}\`, expected lower-case letters and digits, joined by single hyphens, 80 at most`,
      fix: suggestion === undefined ? 'Rename the file' : `Rename the file, for example to \`${suggestion}${extension}\``,
    }]; // prettier-ignore
  }
  if (kind !== fileKinds.pages.folder || !RESERVED.includes(id)) return [];
  return [{
    rule: 'id-reserved',
    message: `Unexpected id \`${id}\` of a page, expected one that is not an address of the site itself`,
    fix: `Rename the file; these ids are taken: ${RESERVED.join(', ')}`,
  }]; // prettier-ignore
}
