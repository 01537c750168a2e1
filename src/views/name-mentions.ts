/** The mentions of a name in the texts and in annotations. An abbreviation and the name it abbreviates are one. */
import { lastName } from '../citations/contributors.ts';
import { parsePerson } from '../citations/parse-name.ts';
import { getIndexes, type NamedMention } from '../model/indexes.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';

/** The abbreviations of a name that have an entry of their own in `content/names/`. */
export function listAbbreviations(archive: Archive, { id }: Name): Name[] {
  return getIndexes(archive)
    .namesReferringTo(id)
    .filter(({ fields }) => fields.means === id);
}

/** The mentions of a name and of its abbreviations, in the order of the texts, each place once. */
export function listMentions(archive: Archive, name: Name): readonly NamedMention[] {
  const { mentionsOf } = getIndexes(archive);
  const abbreviations = listAbbreviations(archive, name);
  if (abbreviations.length === 0) return mentionsOf(name.id);
  const found = [name, ...abbreviations].flatMap(({ id }) => mentionsOf(id));
  const byPlace = new Map<NamedMention['mention'], NamedMention>();
  for (const named of found) if (!byPlace.has(named.mention)) byPlace.set(named.mention, named);
  const positions = new Map(archive.mentions.map((mention, position) => [mention, position]));
  return [...byPlace.values()].sort((a, b) => (positions.get(a.mention) ?? 0) - (positions.get(b.mention) ?? 0));
}

/** How many passages mention a name, of which these are mentions. Those that only the editor identifies do not count. */
export function countMentioning(mentions: readonly NamedMention[]): number {
  const counted = mentions.filter(({ named }) => named.basis !== 'declared');
  return new Set(counted.map(({ mention }) => `${mention.document}#${mention.passage}`)).size;
}

/** The annotations that name a person by the family name. */
export function listNamingAnnotations(archive: Archive, { kind, fields }: Name): Annotation[] {
  if (kind !== 'people') return [];
  const family = spacedWords(lastName(parsePerson(fields.name)));
  return archive.annotations.filter(({ body, fields }) =>
    spacedWords(`${fields.headline} ${body.text}`).includes(family),
  );
}

/** The words of a text with one space around each, so that a search finds whole words. */
function spacedWords(text: string): string {
  return ` ${text.split(/[^\p{L}\p{M}\p{N}]+/u).join(' ')} `.replace(/^ +| +$/g, ' ');
}
