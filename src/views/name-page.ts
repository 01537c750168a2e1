/** What the pages of names show: kinds in words, letters, and the passages that mention a name. */
import { parsePerson } from '../citations/contributors.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { findPassage, getIndexes, type NamedMention } from '../model/indexes.ts';
import type { NameKind } from '../schemas/names.ts';
import { splitSentences, type Stretch } from '../text/sentences.ts';
import { nameBasis } from './descriptions.ts';

/** Each kind of name, for one and for several. */
export const kindWords: Record<NameKind, { readonly one: string; readonly many: string }> = {
  people: { one: 'Person', many: 'Persons' },
  organisations: { one: 'Organisation', many: 'Organisations' },
  offices: { one: 'Office', many: 'Offices' },
  agreements: { one: 'Agreement or statute', many: 'Agreements and statutes' },
  events: { one: 'Event', many: 'Events' },
  places: { one: 'Place', many: 'Places' },
  works: { one: 'Work', many: 'Works' },
  abbreviations: { one: 'Abbreviation', many: 'Abbreviations' },
};

/** A name as it files: `Ryabkov, Sergei A.`. */
export const filedAs = ({ fields }: Name): string => fields.sort ?? fields.name;

/** The letter that words file under; `#` for a digit or a sign. */
export function letterOf(filed: string): string {
  const first = filed.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/** A line of the index: a name, or a form of it that a reader would look up elsewhere. */
export interface IndexEntry {
  /** The words it files under. */
  readonly filed: string;
  readonly name: Name;
  readonly is: 'name' | 'form';
}

/** Names of one kind with the forms that begin with another word than they, in the order of the alphabet. */
export function indexNames(names: readonly Name[]): IndexEntry[] {
  const entries = names.flatMap((name): IndexEntry[] => [
    { filed: filedAs(name), name, is: 'name' },
    ...formsElsewhere(name).map((filed): IndexEntry => ({ filed, name, is: 'form' })),
  ]);
  return entries.sort((a, b) => a.filed.localeCompare(b.filed, 'en'));
}

/** Of the forms that begin with one word, the shortest. One that names several, or no proper name, is looked up by nobody. */
function formsElsewhere(name: Name): string[] {
  const heads = name.forms.flatMap(({ text, basis, shared }) => {
    if (basis !== 'named' || shared || /^\p{Ll}/u.test(text)) return [];
    return [name.kind === 'people' ? parsePerson(text).family : text];
  });
  const found = new Map<string, string>();
  for (const head of heads.sort((a, b) => a.length - b.length)) {
    const word = firstWord(head);
    if (word !== firstWord(filedAs(name)) && !found.has(word)) found.set(word, head);
  }
  return [...found.values()];
}

function firstWord(words: string): string {
  return (/[\p{L}\p{M}\p{N}]+/u.exec(words)?.[0] ?? words).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A passage that mentions a name. */
export interface MentionedIn {
  readonly document: ArchiveDocument;
  readonly passage: Passage;
  /** The sentences from the first mention to the last. */
  readonly stretch: Stretch;
  readonly marks: readonly Stretch[];
  /** `named`, `by office, with Ellen Tauscher`. */
  readonly how: string;
}

/** The passages that mention a name: those that do so by themselves, and those where the editor says that they do. */
export interface Mentioned {
  readonly counted: readonly MentionedIn[];
  readonly declared: readonly MentionedIn[];
}

/** Gathers the passages that mention a name, in the order of the texts. */
export function gatherMentioned(archive: Archive, name: Name): Mentioned {
  const mentions = getIndexes(archive).mentionsOf(name.id);
  const isDeclared = ({ named }: NamedMention) => named.basis === 'declared';
  return {
    counted: gatherPassages(
      archive,
      mentions.filter((one) => !isDeclared(one)),
    ),
    declared: gatherPassages(archive, mentions.filter(isDeclared)),
  };
}

/** Whether a document or what is known of a cited work mentions a name, if only by the editor's word. */
export function hasMentions(archive: Archive, { id }: Name): boolean {
  const { mentionsOf, sourceMentionsOf } = getIndexes(archive);
  return mentionsOf(id).length > 0 || sourceMentionsOf(id).length > 0;
}

/** How many passages mention a name, not counting what the editor declares. */
export function countMentioned(archive: Archive, name: Name): number {
  const mentions = getIndexes(archive).mentionsOf(name.id);
  const counted = mentions.filter(({ named }) => named.basis !== 'declared');
  return new Set(counted.map(({ mention }) => `${mention.document}#${mention.passage}`)).size;
}

function gatherPassages(archive: Archive, mentions: readonly NamedMention[]): MentionedIn[] {
  const indexes = getIndexes(archive);
  const groups = Map.groupBy(mentions, ({ mention }) => `${mention.document}#${mention.passage}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const document = indexes.document(first?.mention.document);
    const passage = document && findPassage(document, first?.mention.passage);
    if (first === undefined || document === undefined || passage === undefined) return [];
    const marks = group.map(({ mention: { start, end } }) => ({ start, end }));
    const others = first.mention.named.flatMap(({ name }) =>
      name === first.named.name ? [] : (indexes.name(name) ?? []),
    );
    const kind = indexes.name(first.named.name)?.kind;
    const alike = others.filter((other) => other.kind === kind).map(({ fields }) => fields.name);
    const how = [
      ...new Set(group.map(({ named }) => `${nameBasis(named.basis)}${named.misspelt ? ', misspelt' : ''}`)),
      ...(alike.length > 0 ? [`with ${alike.join(' and ')}`] : []),
    ].join(', ');
    return [{ document, passage, stretch: sentencesAround(passage.words, marks), marks, how }];
  });
}

/** From the start of the sentence of the first stretch to the end of that of the last. */
export function sentencesAround(words: string, stretches: readonly Stretch[]): Stretch {
  const from = Math.min(...stretches.map(({ start }) => start));
  const to = Math.max(...stretches.map(({ end }) => end));
  const sentences = splitSentences(words);
  const start = sentences.findLast((sentence) => sentence.start <= from)?.start ?? 0;
  const end = sentences.find((sentence) => sentence.end >= to)?.end ?? words.length;
  return { start, end };
}
