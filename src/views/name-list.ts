/** The list of names, by kind and letter. */
import { lastName } from '../citations/contributors.ts';
import { parsePerson } from '../citations/parse-name.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';
import { nameKinds, type NameKind } from '../schemas/names.ts';
import { count } from '../text/english.ts';
import { renderIntroduction } from './editor-page.ts';
import { letterLevel, wordRange } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import type { Link } from './page-links.ts';
import { nameKindLabels } from '../model/name-kinds.ts';
import { countMentioning, listAbbreviations, listMentions, listNamingAnnotations } from './name-mentions.ts';

/** An entry of the list: a name, or a form that is listed under another letter and refers to the name. */
export interface NameEntry {
  /** The letter at which this entry is the first one; undefined for the others. */
  readonly letter: string | undefined;
  /** The name, or the form. */
  readonly text: string;
  readonly name: Link;
  readonly isForm: boolean;
  /** `Royal United Services Institute, 3 passages`; empty for a form. */
  readonly details: string;
}

/** The names of a kind. */
export interface NameGroup {
  readonly kind: NameKind;
  readonly heading: string;
  readonly entries: readonly NameEntry[];
}

export interface NameList {
  readonly introduction: string | undefined;
  readonly groups: readonly NameGroup[];
  readonly chronology: string;
}

/** Makes the view of the whole list of names, by kind. A long list is divided: see {@link divideNames}. */
export function createNameList(archive: Archive, paths: Paths): NameList {
  const byKind = Map.groupBy(archive.names.filter((name) => isListed(name, archive)), ({ kind }) => kind); // prettier-ignore
  return {
    introduction: renderIntroduction(archive, 'names', paths),
    groups: nameKinds.flatMap((kind) => {
      const names = byKind.get(kind);
      if (names === undefined) return [];
      return [{ kind, heading: nameKindLabels[kind].plural, entries: listEntries(names, archive, paths) }];
    }),
    chronology: paths.chronology(),
  };
}

/** A name in a long list, with its kind. */
export interface ListedName {
  readonly kind: NameKind;
  readonly heading: string;
  readonly entry: NameEntry;
}

/** The pages of the list: one, or if the names do not fit, their kinds and first letters. */
export function divideNames(archive: Archive, paths: Paths): ListPage<ListedName>[] {
  const names = createNameList(archive, paths).groups.flatMap(({ kind, heading, entries }) =>
    entries.map((entry): ListedName => ({ kind, heading, entry })),
  );
  return divideList(names, {
    levels: [({ kind, heading }) => [{ step: kind, label: heading }], letterLevel(({ entry }) => entry.text)],
    // A person is listed by the family name, a comma, and the other names.
    rangeOf: wordRange(({ entry }) => entry.text.replace(/, .*$/, '')),
    hrefOf: (steps) => paths.part('names', ...steps),
  });
}

/** The names of a page of the list, by kind. */
export function groupNames(names: readonly ListedName[]): NameGroup[] {
  return [...Map.groupBy(names, ({ kind }) => kind)].map(([kind, listed]) => ({
    kind,
    heading: listed[0]?.heading ?? '',
    entries: listed.map(({ entry }) => entry),
  }));
}

/** An event that no text names is in the chronology only. An abbreviation of another name is a reference to that name. */
function isListed({ id, fields }: Name, archive: Archive): boolean {
  const { mentionsOf, sourceMentionsOf, name } = getIndexes(archive);
  if (name(fields.means) !== undefined) return false;
  return fields.chronology === undefined || mentionsOf(id).length + sourceMentionsOf(id).length > 0;
}

function listEntries(names: readonly Name[], archive: Archive, paths: Paths): NameEntry[] {
  const entries = names.flatMap((name): NameEntry[] => {
    const text = sortNameOf(name);
    const link = { href: paths.name(name.id), label: text };
    const details = [name.fields.expansion, describeCount(archive, name)];
    return [
      { letter: undefined, text, name: link, isForm: false, details: details.filter(Boolean).join(', ') },
      ...listReferences(archive, name).map((form) => ({ letter: undefined, text: form, name: link, isForm: true, details: '' })), // prettier-ignore
    ];
  });
  entries.sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return entries.map((entry, index) => {
    const letter = letterOf(entry.text);
    const previous = entries[index - 1];
    return previous !== undefined && letterOf(previous.text) === letter ? entry : { ...entry, letter };
  });
}

function describeCount(archive: Archive, name: Name): string {
  const passages = countMentioning(listMentions(archive, name));
  if (passages > 0) return count(passages, 'passage');
  return listNamingAnnotations(archive, name).length > 0 ? 'named in the annotations' : 'not by this name in the texts';
}

/** The forms and abbreviations that are listed as references to a name. */
function listReferences(archive: Archive, name: Name): string[] {
  const abbreviations = listAbbreviations(archive, name).map(({ fields }) => fields.name);
  return [...new Set([...abbreviations, ...listFormsElsewhere(name)])];
}

/** The form by which a name is sorted: `Smith, John A.`. */
function sortNameOf({ fields }: Name): string {
  return fields.sort ?? fields.name;
}

/** The letter under which a text is listed; `#` for a digit or a sign. */
function letterOf(text: string): string {
  const first = text.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/**
 * The forms of a name that begin with another word than the name: for each first word, the shortest form.
 * Nobody looks up a form that means several names or begins with a small letter.
 */
function listFormsElsewhere(name: Name): string[] {
  const forms = name.forms.flatMap(({ text, basis, shared }) => {
    if (basis !== 'named' || shared || /^\p{Ll}/u.test(text)) return [];
    return [name.kind === 'people' ? lastName(parsePerson(text)) : text];
  });
  const byFirstWord = new Map<string, string>();
  for (const form of forms.sort((a, b) => a.length - b.length)) {
    const first = firstWordOf(form);
    if (first !== firstWordOf(sortNameOf(name)) && !byFirstWord.has(first)) byFirstWord.set(first, form);
  }
  return [...byFirstWord.values()];
}

function firstWordOf(text: string): string {
  return (/[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0] ?? text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
