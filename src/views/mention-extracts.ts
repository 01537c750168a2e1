/** The passages that mention a name, as extracts. */
import { getIndexes, type NamedMention } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';
import { enumerate } from '../text/english.ts';
import { describeBasis } from './descriptions.ts';
import { listMentions } from './name-mentions.ts';
import { createExtract, sentencesAround, type Extract } from './extract.ts';

/** A passage that mentions a name: the sentences from the first mention to the last. */
export interface MentionExtract {
  readonly document: ArchiveDocument;
  readonly extract: Extract;
  /** Whether only the editor takes the words to mean the name. */
  readonly isIdentified: boolean;
}

/** The passages that mention a name, in the order of the texts. */
export function createMentionExtracts(archive: Archive, name: Name, paths: Paths): MentionExtract[] {
  const mentions = listMentions(archive, name);
  const groups = Map.groupBy(mentions, ({ mention, named }) =>
    [mention.document, mention.passage, named.basis === 'declared'].join('#'),
  );
  return [...groups.values()].flatMap((group) => createMentionExtract(archive, group, paths));
}

function createMentionExtract(archive: Archive, mentions: readonly NamedMention[], paths: Paths): MentionExtract[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const indexes = getIndexes(archive);
  const document = indexes.document(first.mention.document);
  const passage = indexes.passage(first.mention.document, first.mention.passage);
  if (document === undefined || passage === undefined) return [];
  const marks = mentions.map(({ mention: { start, end } }) => ({ start, end }));
  const stretch = sentencesAround(passage.words, marks);
  const isIdentified = first.named.basis === 'declared';
  const extract = createExtract(document, passage, paths, {
    stretch,
    marks,
    // The heading of the identified mentions says how they are identified.
    ...(isIdentified ? {} : { remark: describeMentions(archive, first, mentions) }),
  });
  return [{ document, extract, isIdentified }];
}

/** `named`, `by office, with Jane Doe`, `named, misspelled`. */
function describeMentions(archive: Archive, first: NamedMention, mentions: readonly NamedMention[]): string {
  const { name } = getIndexes(archive);
  const kind = name(first.named.name)?.kind;
  const others = first.mention.named.flatMap((named) => {
    const other = named.name === first.named.name ? undefined : name(named.name);
    return other?.kind === kind && other !== undefined ? [other.fields.name] : [];
  });
  const bases = mentions.map(({ named }) => `${describeBasis(named.basis)}${named.misspelt ? ', misspelled' : ''}`);
  return [...new Set(bases), ...(others.length > 0 ? [`with ${enumerate(others)}`] : [])].join(', ');
}
