/** A record of the index: some consecutive passages of a document, as a file and as the query reads it. */
import type { DocumentFacts, OtherForm, QuotedStretch, SearchName, SearchPassage, Voice } from './search-source.ts';

/** Consecutive passages, with the names in them. */
export interface SearchRecord {
  readonly document: DocumentFacts;
  readonly passages: readonly NamedPassage[];
}

/** A passage with the meaning of its mentions. */
export interface NamedPassage extends Omit<SearchPassage, 'mentions'> {
  /** The names that the passage mentions, in the form that the archive prefers. */
  readonly names: readonly string[];
  /** Forms of these names that are not in the passage, and still find it. */
  readonly forms: readonly OtherForm[];
}

/** The file of a record. Defaults are left out, and each name is written once. */
export interface PackedRecord {
  readonly document: DocumentFacts;
  readonly names: readonly PackedName[];
  readonly passages: readonly PackedPassage[];
}

/** The name in the form that the archive prefers, then its other forms. */
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

/** The index of the name in the record, the form in the passage, and a 1 if that form is a misspelling. */
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
  const namesInRecord = ids.flatMap((id) => names.get(id) ?? []);
  const indexById = new Map(namesInRecord.map(({ id }, index) => [id, index]));
  const packPassage = ({ id, pinned, locator, voice, words, quoted, mentions }: SearchPassage): PackedPassage => {
    const packedMentions = new Map(
      mentions.flatMap(({ name, words: form, misspelt }): [string, PackedMention][] => {
        const index = indexById.get(name);
        if (index === undefined) return [];
        return [[`${index} ${form}`, misspelt ? [index, form, 1] : [index, form]]];
      }),
    );
    return {
      id,
      ...(pinned === undefined ? {} : { pinned }),
      locator,
      ...(voice === 'document' ? {} : { voice }),
      words,
      ...(quoted.length === 0 ? {} : { quoted: quoted.map(packStretch) }),
      ...(packedMentions.size === 0 ? {} : { mentions: [...packedMentions.values()] }),
    };
  };
  return {
    document,
    names: namesInRecord.map(({ name, forms }) => [name, ...forms.filter((form) => form !== name)]),
    passages: passages.map(packPassage),
  };
}

function packStretch({ start, end, speaker }: QuotedStretch): [number, number, string?] {
  return speaker === undefined ? [start, end] : [start, end, speaker];
}

/** Reads the file of a record. */
export function unpackRecord({ document, names, passages }: PackedRecord): SearchRecord {
  return {
    document,
    passages: passages.map(({ pinned, voice = 'document', quoted = [], mentions = [], ...rest }) => ({
      ...rest,
      pinned,
      voice,
      quoted: quoted.map(([start, end, speaker]) => ({ start, end, speaker })),
      names: [...new Set(mentions.flatMap(([index]) => names[index]?.[0] ?? []))],
      forms: findOtherForms(mentions, names),
    })),
  };
}

/** The other forms of the names that are mentioned, each once. */
function findOtherForms(mentions: readonly PackedMention[], names: readonly PackedName[]): OtherForm[] {
  const otherForms = new Map<string, OtherForm>();
  for (const [index, words, misspelt] of mentions) {
    const forms = names[index] ?? [];
    const [name] = forms;
    for (const form of forms) {
      if (form === words || otherForms.has(form)) continue;
      const reason = misspelt
        ? `“${words}” is how the text spells the name of ${name}.`
        : `“${words}” refers here to ${name}.`;
      otherForms.set(form, { form, words, reason });
    }
  }
  return [...otherForms.values()];
}
