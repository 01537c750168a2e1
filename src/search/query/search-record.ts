/** What one result of the engine stands for: a run of passages of one document, as a file and as it is read. */
import type { DocumentFacts, OtherForm, QuotedStretch, SearchName, SearchPassage, Voice } from './search-source.ts';

/** A run of passages, with the names in them. */
export interface SearchRecord {
  readonly document: DocumentFacts;
  readonly passages: readonly NamedPassage[];
}

/** A passage with what its mentions mean. */
export interface NamedPassage extends Omit<SearchPassage, 'mentions'> {
  /** The names mentioned, in the form the archive prefers. */
  readonly names: readonly string[];
  /** Forms that are not in the words and yet lead here. */
  readonly forms: readonly OtherForm[];
}

/** A record's file: what goes without saying is left out, a name stands once. */
export interface PackedRecord {
  readonly document: DocumentFacts;
  readonly names: readonly PackedName[];
  readonly passages: readonly PackedPassage[];
}

/** The name as the archive prefers it, then other forms that lead to it. */
export type PackedName = readonly [name: string, ...forms: string[]];

interface PackedPassage {
  readonly id: string;
  readonly pinned?: string;
  readonly locator: string;
  readonly voice?: Exclude<Voice, 'quoted'>;
  readonly words: string;
  readonly quoted?: readonly (readonly [start: number, end: number, speaker?: string])[];
  readonly mentions?: readonly PackedMention[];
}

/** Which of the record's names, the form in the words, and a 1 where that is a misspelling. */
type PackedMention = readonly [name: number, words: string, misspelt?: 1];

/**
 * Packs a record.
 *
 * @param names every name of the archive, by id
 */
export function packRecord(
  document: DocumentFacts,
  passages: readonly SearchPassage[],
  names: ReadonlyMap<string, SearchName>,
): PackedRecord {
  const ids = [...new Set(passages.flatMap(({ mentions }) => mentions.map(({ name }) => name)))];
  const table = ids.flatMap((id) => names.get(id) ?? []);
  const numbers = new Map(table.map(({ id }, number) => [id, number]));
  const pack = ({ id, pinned, locator, voice, words, quoted, mentions }: SearchPassage): PackedPassage => {
    const named = new Map(
      mentions.flatMap(({ name, words: form, misspelt }): [string, PackedMention][] => {
        const number = numbers.get(name);
        if (number === undefined) return [];
        return [[`${number} ${form}`, misspelt ? [number, form, 1] : [number, form]]];
      }),
    );
    return {
      id,
      ...(pinned === undefined ? {} : { pinned }),
      locator,
      ...(voice === 'document' ? {} : { voice }),
      words,
      ...(quoted.length === 0 ? {} : { quoted: quoted.map(packStretch) }),
      ...(named.size === 0 ? {} : { mentions: [...named.values()] }),
    };
  };
  return {
    document,
    names: table.map(({ name, forms }) => [name, ...forms.filter((form) => form !== name)]),
    passages: passages.map(pack),
  };
}

function packStretch({ start, end, speaker }: QuotedStretch): [number, number, string?] {
  return speaker === undefined ? [start, end] : [start, end, speaker];
}

/** Reads a record's file. */
export function unpackRecord({ document, names, passages }: PackedRecord): SearchRecord {
  return {
    document,
    passages: passages.map(({ pinned, voice = 'document', quoted = [], mentions = [], ...rest }) => ({
      ...rest,
      pinned,
      voice,
      quoted: quoted.map(([start, end, speaker]) => ({ start, end, speaker })),
      names: [...new Set(mentions.flatMap(([number]) => names[number]?.[0] ?? []))],
      forms: findForms(mentions, names),
    })),
  };
}

/** The other forms of what is mentioned, each once. */
function findForms(mentions: readonly PackedMention[], names: readonly PackedName[]): OtherForm[] {
  const forms = new Map<string, OtherForm>();
  for (const [number, words, misspelt] of mentions) {
    const all = names[number] ?? [];
    const [name] = all;
    for (const form of all) {
      if (form === words || forms.has(form)) continue;
      const reason = misspelt
        ? `“${words}” is how the text spells the name of ${name}.`
        : `“${words}” stands here for ${name}.`;
      forms.set(form, { form, words, reason });
    }
  }
  return [...forms.values()];
}
