/** Reads a content folder, once, into the archive; or says everything that is wrong with it. */
import { readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { z } from 'astro/zod';
import { archiveSchema } from '../schemas/archive.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { nameKinds } from '../schemas/names.ts';
import { pageSchema } from '../schemas/page.ts';
import { sourceSchema } from '../schemas/source.ts';
import { compareDates } from '../text/dates.ts';
import { sha256 } from '../text/digest.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { compareProblems, type Problem, type ReadResult } from '../text/problem.ts';
import { rules } from '../text/rules.ts';
import { readDocument } from './document-file.ts';
import { readMarkdownFile } from './front-matter.ts';
import { findMentions, findSourceMentions, indexForms } from './mentions.ts';
import type { Annotation, Archive, ArchiveDocument, Evidence, Page, ReceivedText, Source } from '../model/model.ts';
import type { Mention, Name } from '../model/names-and-mentions.ts';
import { compareNames, readNames } from './name-files.ts';
import { readAnnotation, resolveAnnotation, type WrittenAnnotation } from './annotations.ts';
import { checkCharacters, noticeCharacters } from '../text/character-checks.ts';
import { surveyFolder } from './folder-survey.ts';
import { checkLimits } from './limits.ts';
import { decode, listFiles, listFolders, listItems } from './file-listing.ts';
import { citationsBySource, compareTargets } from '../model/sort-orders.ts';
import { checkBody, readProse } from '../dialect/prose.ts';
import { readYaml } from './yaml.ts';

/** What reading gave: the archive, as far as it could be read, and every problem met on the way. */
export interface ReadArchive {
  /** Undefined where there is no `archive.yaml` that holds. */
  readonly archive: Archive | undefined;
  /** Files and folders that are there and were not read: what they say, and what refers to them, cannot be judged. */
  readonly unread: Unread;
  /** Annotations that were read, and whose words were not found or not looked for. */
  readonly unplaced: readonly WrittenAnnotation[];
  readonly problems: readonly Problem[];
}

/** Paths relative to the content folder, each with its text; undefined where it was not opened. */
export type Unread = ReadonlyMap<string, string | undefined>;

/** What earlier reading of the same text gave, kept by file. Empty at first; a reader fills it. */
export type Memory = Map<string, { readonly key: string; readonly read: ReadResult<unknown> }>;

/**
 * Reads all of a content folder.
 *
 * @param folder the content folder; messages name files as this plus their path in it
 * @param memory results of an earlier reading, re-used where a file's text is the same
 */
export async function readArchive(folder: string, memory: Memory = new Map()): Promise<ReadArchive> {
  const problems: Problem[] = [];
  const nameOf = (path: string) => posix.join(folder.replaceAll('\\', '/'), path);
  const unread = new Map<string, string | undefined>();
  const take = <T>(read: ReadResult<T>): T | undefined => {
    problems.push(...read.problems);
    return read.value;
  };
  const remember = <T>(slot: string, key: string, read: () => ReadResult<T>): T | undefined => {
    const known = memory.get(slot);
    if (known?.key === key) return take(known.read as ReadResult<T>);
    const fresh = attempt(read, nameOf(slot));
    memory.set(slot, { key, read: fresh });
    return take(fresh);
  };
  /** Reads a file, or notes that it was not. */
  const readFrom = <T>(path: string, text: string, read: () => ReadResult<T>, key = text): T | undefined => {
    const value = remember(path, key, read);
    if (value === undefined) unread.set(path, text);
    return value;
  };

  const survey = await surveyFolder(folder);
  problems.push(...survey.problems);
  for (const path of survey.unread) unread.set(path, undefined);
  const isAllowed = (path: string) => !survey.refused.has(path) && !survey.refused.has(posix.dirname(path));

  const received = new Map<string, ReceivedText>();
  const receivedNames = (await listFiles(join(folder, 'received'))).filter((name) => isAllowed(`received/${name}`));
  const receivedBytes = await Promise.all(receivedNames.map((name) => readFile(join(folder, 'received', name))));
  for (const [index, name] of receivedNames.entries()) {
    const bytes = receivedBytes[index] ?? new Uint8Array();
    received.set(name, { file: nameOf(`received/${name}`), text: decode(bytes), sha256: sha256(bytes) });
  }
  const receivedKey = sha256([...received].map(([name, base]) => `${name} ${base.sha256}`).join('\n'));

  const settings = await readSettings(folder, nameOf('archive.yaml'));
  problems.push(...settings.problems);

  const readItems = async (kind: string, ending: string) => {
    const items = await listItems(folder, kind, ending, isAllowed);
    // Read on where a file is only spelt another way: the words are the same, and addresses must not be lost to an editor's settings.
    return items.flatMap(({ id, path, text }) => {
      if (remember(`${path} as text`, text, () => checkText(text, nameOf(path))) === undefined) {
        unread.set(path, text);
        return [];
      }
      return [{ id, path, text: text.replace(/^\uFEFF/, '') }];
    });
  };

  const documents: ArchiveDocument[] = [];
  const ledgers = new Map(
    (await listItems(folder, 'documents', '.ledger.json', isAllowed)).map(({ id, path, text }) => [
      id,
      { file: nameOf(path), text },
    ]),
  );
  const base = (name: string) => received.get(name);
  for (const { id, path, text } of await readItems('documents', '.md')) {
    const recorded = ledgers.get(id);
    ledgers.delete(id);
    const key = [receivedKey, recorded?.text, text].join('\0');
    const document = readFrom(path, text, () => readDocument(text, nameOf(path), id, base, recorded), key);
    if (document !== undefined) documents.push(document);
  }
  for (const [id, { file }] of ledgers) {
    problems.push({
      rule: 'ledger-orphan',
      file,
      line: 1,
      column: 1,
      message: `Unexpected ledger without a document, expected \`documents/${id}.md\``,
      fix: 'Put the document back; to keep its words back, see docs/withhold.md: its addresses stay',
    });
  }
  documents.sort((a, b) => compareDates(a.fields.date.edtf, b.fields.date.edtf) || (a.id < b.id ? -1 : 1));

  const sources: Source[] = [];
  const citations = citationsBySource(documents);
  for (const { id, path, text } of await readItems('sources', '.md')) {
    const source = readFrom(path, text, () => readProseFile(text, nameOf(path), sourceSchema, false));
    if (source !== undefined) sources.push({ id, ...source, citations: citations.get(id) ?? [] });
  }
  const order = new Map([...citations.keys()].map((id, index) => [id, index]));
  const rank = ({ id }: Source) => order.get(id) ?? order.size;
  sources.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

  const pages: Page[] = [];
  for (const { id, path, text } of await readItems('pages', '.md')) {
    const page = readFrom(path, text, () => readProseFile(text, nameOf(path), pageSchema, true));
    if (page !== undefined) pages.push({ id, ...page });
  }

  const isAbsent = ![...unread.keys()].some((path) => path.startsWith('documents')) && ledgers.size === 0;
  if (documents.length === 0 && settings.value !== undefined && isAbsent) {
    problems.push({
      rule: 'archive-empty',
      file: nameOf('documents'),
      line: 1,
      column: 1,
      message: 'Unexpected archive without documents, expected at least one file `documents/<id>.md`',
      fix: 'Add a transcription; see docs/authoring.md for an example',
    });
  }
  const evidence: Evidence[] = [];
  for (const { id, path, text } of await readItems('evidence', '.yaml')) {
    const work = readFrom(path, text, () => {
      const { value: fields, problems, places } = readYaml(text, nameOf(path), evidenceSchema);
      return { value: fields === undefined ? undefined : { id, file: nameOf(path), fields, places }, problems };
    });
    if (work !== undefined) evidence.push(work);
  }

  const byId = new Map(documents.map((document) => [document.id, document]));
  // In a document that has a mistake, words may stand otherwise than its annotations know them.
  const broken = new Set(problems.filter(({ rule }) => rules[rule].keepsWords !== true).map(({ file }) => file));
  const annotations: Annotation[] = [];
  const unplaced: WrittenAnnotation[] = [];
  for (const document of await listFolders(join(folder, 'annotations'))) {
    const isBroken = broken.has(nameOf(`documents/${document}.md`));
    for (const { id, path, text } of await readItems(`annotations/${document}`, '.md')) {
      const written = readFrom(path, text, () => readAnnotation(text, nameOf(path), document, id));
      if (written === undefined) continue;
      const annotation = isBroken ? undefined : take(resolveAnnotation(written, byId.get(document), [...byId.keys()]));
      if (annotation === undefined) unplaced.push(written);
      else annotations.push(annotation);
    }
  }
  annotations.sort(compareTargets(documents));

  const names: Name[] = [];
  for (const { id, path, text } of await readItems('names', '.yaml')) {
    const kind = nameKinds.find((known) => known === id);
    if (kind === undefined) {
      problems.push({
        rule: 'file-unknown',
        file: nameOf(path),
        line: 1,
        column: 1,
        message: `Unexpected kind of name \`${id}\`, expected a known one${didYouMean(id, nameKinds)}`,
        fix: `Kinds of name are ${nameKinds.join(', ')}`,
      });
      continue;
    }
    names.push(...(readFrom(path, text, () => readNames(text, nameOf(path), kind)) ?? []));
  }
  names.sort((a, b) => nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind) || compareNames(a, b));
  const forms = indexForms(names);
  const spelt = JSON.stringify(names.map(({ id, fields, forms }) => [id, fields.name, forms]));
  const mentions = documents.flatMap((document) =>
    mentionsIn(document, spelt, () =>
      document.passages.flatMap((passage) => findMentions(passage, document.id, forms)),
    ),
  );
  const sourceMentions = sources.flatMap((source) => findSourceMentions(source, forms));

  problems.sort(compareProblems);
  const archive = settings.value && {
    settings: settings.value,
    documents,
    sources,
    pages,
    evidence,
    annotations,
    names,
    mentions,
    sourceMentions,
  };
  return { archive, unread, unplaced, problems };
}

/** What was found in a document with the names there were: it is looked for again where either has changed. */
const found = new WeakMap<ArchiveDocument, { readonly names: string; readonly mentions: readonly Mention[] }>();

function mentionsIn(document: ArchiveDocument, names: string, find: () => Mention[]): readonly Mention[] {
  const known = found.get(document);
  if (known?.names === names) return known.mentions;
  const mentions = find();
  found.set(document, { names, mentions });
  return mentions;
}

/** Whether a file may be parsed: true, or undefined where it would be more than a parser can hold. */
function checkText(text: string, file: string): ReadResult<true> {
  const beyond = checkLimits(text, file);
  if (beyond.length > 0) return { value: undefined, problems: beyond };
  return { value: true, problems: [...checkCharacters(text, file), ...noticeCharacters(text, file)] };
}

/** What a reader gives; where it throws, that is a fault of ours, and no reason to leave the other files unread. */
function attempt<T>(read: () => ReadResult<T>, file: string): ReadResult<T> {
  try {
    return read();
  } catch (error) {
    const problem: Problem = {
      rule: 'our-fault',
      file,
      line: 1,
      column: 1,
      message: `Internal error: this file could not be read (${error instanceof Error ? error.message : String(error)})`,
      fix: 'Please report it, with the file',
    };
    return { value: undefined, problems: [problem] };
  }
}

async function readSettings(folder: string, file: string) {
  const text = await readFile(join(folder, 'archive.yaml'), 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const checked = checkText(text, file);
    if (checked.value === undefined) return { value: undefined, problems: checked.problems };
    const read = readYaml(text, file, archiveSchema);
    return { ...read, problems: [...checked.problems, ...read.problems] };
  }
  const kind = await stat(folder).catch(() => undefined);
  const what =
    kind === undefined
      ? `content folder \`${folder}\`, which is not there`
      : kind.isDirectory()
        ? 'folder without `archive.yaml`'
        : `file \`${folder}\` in the place of a content folder`;
  const problem: Problem = {
    rule: 'archive-missing',
    file,
    line: 1,
    column: 1,
    message: `Unexpected ${what}, expected ${kind?.isDirectory() === true ? 'the archive’s title, address and editor there' : 'a folder with `archive.yaml`; ARCHIVE_CONTENT says which'}`,
    fix: 'See docs/authoring.md for an example',
  };
  return { value: undefined, problems: [problem] };
}

/** A file whose body is the editor's Markdown, with headings or without. */
function readProseFile<S extends z.ZodType>(text: string, file: string, schema: S, headings: boolean) {
  const { value: fields, problems, body, places } = readMarkdownFile(text, file, schema);
  const prose = readProse(body, file, headings);
  // A page may be its title alone; in a headnote, and there alone, headings do not stand.
  const all = [...problems, ...prose.problems, ...(headings ? [] : checkBody(body, places, 'source'))];
  return { value: fields === undefined ? undefined : { file, fields, body: prose.value, places }, problems: all };
}
