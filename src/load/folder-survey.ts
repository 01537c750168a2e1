/** What stands in a content folder: known files in known places, and nothing that leads out of it. */
import { lstat, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { id as idSchema } from '../schemas/fields.ts';
import { didYouMean, findNearest } from '../text/nearest-name.ts';
import type { Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { checkSize, limits } from './limits.ts';

/** The folders of content, with how names of their files end. */
const folders = {
  documents: ['.md', '.ledger.json'],
  sources: ['.md'],
  evidence: ['.yaml'],
  annotations: ['.md'],
  names: ['.yaml'],
  pages: ['.md'],
  received: [],
} as const satisfies Record<string, readonly string[]>;

type Folder = keyof typeof folders;

/** Addresses of the site that a page of the editor may not take; indexes it may introduce. */
const RESERVED = ['404', 'all', 'assets', 'check', 'corrections', 'pagefind', 'search', 'search-index'] as const;

/** Files beside the content that are nobody’s concern. */
const IGNORED = /^(?:\..*|README\.md|Thumbs\.db)$/;

/** A name that could not be decoded: by it, nothing can be opened. */
const UNDECODED = /\uFFFD/;

/** What a look at the folder gave: what is wrong, and the files that may not be read because of it. */
export interface Survey {
  readonly problems: readonly Problem[];
  /** Paths relative to the folder. */
  readonly refused: ReadonlySet<string>;
  /** Those of them that would else be read; for a folder with a misspelt name, the name that is meant. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Looks at every name in a content folder without opening a file.
 *
 * @param folder the content folder; messages name files as this plus their path in it
 */
export async function surveyFolder(folder: string): Promise<Survey> {
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const unread = new Set<string>();
  let files = 0;
  const refuse = (path: string, rule: RuleId, message: string, fix: string) => {
    refused.add(path);
    if (rule !== 'file-unknown' && path !== '') unread.add(path);
    const file = posix.join(folder.replaceAll('\\', '/'), path);
    problems.push({ rule, file, line: 1, column: 1, message, fix });
  };

  const look = async (path: string, meet: (name: string, path: string, isFolder: boolean) => Promise<void>) => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    const sizes = await Promise.all(
      entries.map((entry) =>
        entry.isFile() && !UNDECODED.test(entry.name)
          ? lstat(join(folder, path, entry.name)).then(({ size }) => size)
          : 0,
      ),
    );
    const seen = entries.map((entry, index) => ({ entry, size: sizes[index] ?? 0 }));
    for (const { entry, size } of seen.sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1))) {
      if (IGNORED.test(entry.name)) continue;
      const at = posix.join(path, entry.name);
      if (UNDECODED.test(entry.name)) {
        refuse(at, 'id-form', `Unexpected name \`${entry.name}\`, which is not UTF-8, expected lower-case letters, digits and hyphens`,
          'Rename the file'); // prettier-ignore
      } else if (entry.isDirectory()) await meet(entry.name, at, true);
      else if (entry.isFile()) {
        files += 1;
        const most = path === 'received' ? limits.receivedBytes : limits.bytes;
        for (const problem of checkSize(at, size, most)) refuse(at, problem.rule, problem.message, problem.fix ?? '');
        if (size <= most) await meet(entry.name, at, false);
      } else {
        refuse(at, 'file-link', 'Unexpected link to another place, expected a file or folder',
          'Copy what it leads to into the content folder'); // prettier-ignore
      }
    }
  };
  const unknown = (path: string, message: string, fix: string) => refuse(path, 'file-unknown', message, fix);

  const meetItem = (kind: Folder) => async (name: string, path: string, isFolder: boolean) => {
    const endings: readonly string[] = folders[kind];
    if (kind === 'received') {
      if (isFolder) unknown(path, `Unexpected folder \`${name}\`, expected received texts`, 'Move its files up');
      return;
    }
    if (isFolder && kind === 'annotations' && path === `annotations/${name}`) {
      await look(path, meetItem('annotations'));
      return;
    }
    const ending = endings.find((each) => name.endsWith(each));
    const where = kind === 'annotations' ? 'annotations/<document>/<id>.md' : `${kind}/<id>${endings.join(' or ')}`;
    const misplaced = kind === 'annotations' && path === `annotations/${name}`;
    if (isFolder || ending === undefined || misplaced) {
      unknown(path, `Unexpected ${isFolder ? 'folder' : 'file'} \`${name}\`, expected \`${where}\``,
        'Rename it or move it away: nothing reads it here'); // prettier-ignore
      return;
    }
    const id = name.slice(0, -ending.length);
    if (!idSchema.safeParse(id).success) {
      refuse(path, 'id-form', `Unexpected id \`${id}\`, expected lower-case letters and digits, joined by single hyphens, 80 at most`,
        `Rename the file, for example to \`${suggestId(id)}${ending}\``); // prettier-ignore
    } else if (kind === 'pages' && (RESERVED as readonly string[]).includes(id)) {
      refuse(path, 'id-reserved', `Unexpected id \`${id}\` of a page, expected one that is no address of the site itself`,
        `Rename the file; taken are ${RESERVED.join(', ')}`); // prettier-ignore
    }
  };

  await look('', async (name, path, isFolder) => {
    if (!isFolder && name === 'archive.yaml') return;
    if (isFolder && Object.hasOwn(folders, name)) {
      await look(path, meetItem(name as Folder));
      return;
    }
    const known = isFolder ? Object.keys(folders) : ['archive.yaml'];
    const meant = isFolder ? findNearest(name, known) : undefined;
    if (meant !== undefined) unread.add(meant);
    unknown(path, `Unexpected ${isFolder ? 'folder' : 'file'} \`${name}\`${didYouMean(name, known)}`,
      `A content folder holds archive.yaml and the folders ${Object.keys(folders).join(', ')}`); // prettier-ignore
  });

  if (files > limits.files) {
    refuse('', 'limit-files', `Unexpected ${files} files, expected ${limits.files} at most`,
      'Divide the archive; archives can be searched together (`federates:`)'); // prettier-ignore
  }
  return { problems, refused, unread };
}

/** An id made of whatever letters and digits a name has. */
export function suggestId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return plain === '' ? 'untitled' : plain;
}
