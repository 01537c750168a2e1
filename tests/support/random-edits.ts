/** Edits of a content folder, as an author makes them, at places that random numbers choose. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/text/digest.ts';

/** Edits a folder. @returns the edited file; undefined if the folder has nothing to edit */
export type Edit = (folder: string, random: () => number) => string | undefined;

/** Documents without a ledger: their words and ids can change. */
const SPECIMEN = /^documents\/specimen-\d+\.md$/;

export const edits: Readonly<Record<string, Edit>> = {
  'a word is changed': (folder, random) =>
    editSpecimen(folder, random, (text, received) => {
      // The received text has the same paragraphs as the transcription after its front matter.
      const number = Math.floor(random() * 10);
      const change = (paragraph: string, at: number) => (at === number ? `Newly ${paragraph}` : paragraph);
      const [fields = '', ...paragraphs] = text.split('\n\n');
      return [[fields, ...paragraphs.map(change)].join('\n\n'), received.split('\n\n').map(change).join('\n\n')];
    }),
  'a note is added': (folder, random) =>
    editSpecimen(folder, random, (text, received) => {
      const note = `A note about ${Math.floor(random() * 1000)} tables.`;
      // The call is at the end of the last paragraph, before the first note.
      const called = text.replace(/(?=\n\n\[\^1\]:)/, '[^6]').replace(/(?<=\nunsourced-notes:\n)/, '  - "6"\n');
      return [`${called}\n[^6]: ${note}\n`, `${received.replace(/(?=\n\n\^\{1\} )/, '^{6}')}\n\n^{6} ${note}`];
    }),
  'a title is changed': (folder, random) => editFile(folder, random, /^documents\/.*\.md$/, appendTo('title-short')),
  'a headnote is changed': (folder, random) => editFile(folder, random, /^documents\/.*\.md$/, appendTo('headnote')),
  'a date is changed': (folder, random) =>
    editFile(folder, random, SPECIMEN, (text) =>
      text.replace(/(?<=\n +edtf: ).*/, `"${1800 + Math.floor(random() * 200)}"`),
    ),
  'a document is added': (folder, random) => {
    const from = choose(listContent(folder, SPECIMEN), random);
    const id = `specimen-${String(Math.floor(random() * 80000) + 10000)}`;
    if (from !== undefined) copySpecimen(folder, from, id);
    return from && `documents/${id}.md`;
  },
  'a document is removed': (folder, random) => {
    const file = choose(listContent(folder, SPECIMEN), random);
    if (file !== undefined) removeSpecimen(folder, file);
    return file;
  },
  'a document is renamed': (folder, random) => {
    const from = choose(listContent(folder, SPECIMEN), random);
    const id = `specimen-${String(Math.floor(random() * 9000) + 1000).padStart(5, '0')}`;
    if (from === undefined) return undefined;
    copySpecimen(folder, from, id);
    removeSpecimen(folder, from);
    return `documents/${id}.md`;
  },
  'a document gets a relation': (folder, random) => {
    const [one, other] = [choose(listContent(folder, SPECIMEN), random), choose(listContent(folder, SPECIMEN), random)];
    if (one === undefined || other === undefined || one === other) return undefined;
    const id = other.replace(/^documents\/|\.md$/g, '');
    return editFile(folder, random, new RegExp(`^${one}$`), (text) =>
      text.replace(/\n---\n/, `\nrelations:\n  - kind: related\n    document: ${id}\n---\n`),
    );
  },
  'an annotation is edited': (folder, random) =>
    editFile(folder, random, /^annotations\/.*\.md$/, (text) => `${text.trimEnd()} It says ${random()}.\n`),
  'an annotation is removed': (folder, random) => {
    const file = choose(listContent(folder, /^annotations\/.*\.md$/), random);
    if (file !== undefined) rmSync(join(folder, file));
    return file;
  },
  'a name is described': (folder, random) => editFile(folder, random, /^names\/.*\.yaml$/, appendTo('description')),
  'a name gets a form': (folder, random) =>
    editFile(folder, random, /^names\/.*\.yaml$/, (text) =>
      text.replace(
        /(?<=\n {2}forms:\n)/,
        `    - ${choose(['which', 'from the', 'they', 'the bridge'], random) ?? ''}\n`,
      ),
    ),
  'a source is edited': (folder, random) => editFile(folder, random, /^sources\/.*\.md$/, appendTo('access-note')),
  'a work of evidence is edited': (folder, random) =>
    editFile(folder, random, /^evidence\/.*\.yaml$/, appendTo('title')),
  'a page is edited': (folder, random) =>
    editFile(folder, random, /^pages\/.*\.md$/, (text) => `${text.trimEnd()}\n\nAlso ${random()}.\n`),
  'settings are changed': (folder, random) =>
    editFile(
      folder,
      random,
      /^archive\.yaml$/,
      appendTo(choose(['editor', 'introduction', 'scope'], random) ?? 'scope'),
    ),
};

function listContent(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort();
}

function choose<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Changes one of the files that a pattern matches. */
function editFile(
  folder: string,
  random: () => number,
  pattern: RegExp,
  change: (text: string) => string,
): string | undefined {
  const file = choose(listContent(folder, pattern), random);
  if (file === undefined) return undefined;
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = change(text);
  writeFileSync(join(folder, file), changed);
  return changed === text ? undefined : file;
}

/** Appends a word to the first value of a field. */
function appendTo(field: string): (text: string) => string {
  const end = new RegExp(`(?<=^[ -]*${field}: (?:"[^"\\n]*|[^">|\\n]+))(?="?$)`, 'm');
  return (text) => text.replace(end, ' too');
}

/** Changes the transcription of a specimen and its received text. */
function editSpecimen(
  folder: string,
  random: () => number,
  change: (text: string, received: string) => readonly [text: string, received: string],
): string | undefined {
  const file = choose(listContent(folder, SPECIMEN), random);
  if (file === undefined) return undefined;
  const receivedFile = file.replace('documents', 'received').replace('.md', '.txt');
  const [text, received] = change(read(folder, file), read(folder, receivedFile));
  writeSpecimen(folder, file, text, received);
  return file;
}

function writeSpecimen(folder: string, file: string, text: string, received: string): void {
  writeFileSync(join(folder, file.replace('documents', 'received').replace('.md', '.txt')), received);
  writeFileSync(join(folder, file), text.replace(/(?<=\n +sha256: ).*/, sha256(received)));
}

function copySpecimen(folder: string, from: string, id: string): void {
  const received = read(folder, from.replace('documents', 'received').replace('.md', '.txt'));
  const text = read(folder, from)
    .replace(/(?<=\.\.\/received\/).*(?=\.txt)/, id)
    .replace(/(?<=\ntitle-short: ).*/, id);
  writeSpecimen(folder, `documents/${id}.md`, text, received);
}

/** Removes a specimen, its annotations, those that refer to it, and the work that it cites if no other document cites it. */
function removeSpecimen(folder: string, file: string): void {
  const work = /(?<=\.\.\/)sources\/work-\d+\.md/.exec(read(folder, file))?.[0] ?? '';
  rmSync(join(folder, file));
  const isCited = listContent(folder, SPECIMEN).some((other) => read(folder, other).includes(work));
  if (!isCited) rmSync(join(folder, work));
  rmSync(join(folder, file.replace('documents', 'received').replace('.md', '.txt')));
  const id = file.replace(/^documents\/|\.md$/g, '');
  rmSync(join(folder, 'annotations', id), { recursive: true, force: true });
  for (const annotation of listContent(folder, /^annotations\/.*\.md$/)) {
    if (read(folder, annotation).includes(`${id}#`)) rmSync(join(folder, annotation));
  }
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
