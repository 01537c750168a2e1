/** The mentions in documents, as they were last found: to find them again takes longer than to read them. */
import type { Mention, Named } from '../model/names-and-mentions.ts';

/** The mentions of the same forms. They are found again if a form or the document changes. */
export interface KnownMentions {
  /** Equal for the same names with the same forms. */
  fingerprint: string;
  /** By the id of the document. */
  readonly documents: Map<string, DocumentMentions>;
}

/** The mentions in a document. */
export interface DocumentMentions {
  /** The digest of everything that the document was made from. */
  readonly digest: string;
  readonly mentions: readonly Mention[];
}

/** Creates a table, with what another one has. */
export function createKnownMentions(other?: KnownMentions): KnownMentions {
  return { fingerprint: other?.fingerprint ?? '', documents: new Map(other?.documents) };
}

/** Replaces what a table has by what another one has. */
export function takeMentions(known: KnownMentions, { fingerprint, documents }: KnownMentions): void {
  known.fingerprint = fingerprint;
  known.documents.clear();
  for (const [id, found] of documents) known.documents.set(id, found);
}

/** Whether two tables have the same results. */
export function haveSameMentions(a: KnownMentions, b: KnownMentions): boolean {
  return (
    a.fingerprint === b.fingerprint &&
    a.documents.size === b.documents.size &&
    [...a.documents].every(([id, found]) => b.documents.get(id) === found)
  );
}

/** A form with the names that it names. Few are different. */
type Meaning = readonly [form: string, named: readonly Named[]];

/** A table as plain data. An object for each mention takes eight times as long to read. */
export interface PackedMentions {
  readonly fingerprint: string;
  readonly documents: readonly (readonly [id: string, digest: string, mentions: number])[];
  readonly passages: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Of each mention, one document after the other: the number of its passage, its start, its end, the number of its meaning. */
  readonly rows: Uint32Array;
}

/** Converts a table to plain data. */
export function packMentions({ fingerprint, documents }: KnownMentions): PackedMentions {
  const [passages, meanings] = [new Map<string, number>(), new Map<string, number>()];
  const rows: number[] = [];
  for (const { mentions } of documents.values()) {
    for (const { passage, start, end, form, named } of mentions) {
      rows.push(numberOf(passages, passage), start, end, numberOf(meanings, JSON.stringify([form, named])));
    }
  }
  return {
    fingerprint,
    documents: Array.from(documents, ([id, { digest, mentions }]) => [id, digest, mentions.length]),
    passages: [...passages.keys()],
    meanings: Array.from(meanings.keys(), (meaning) => JSON.parse(meaning) as Meaning),
    rows: Uint32Array.from(rows),
  };
}

/** The number of a text in the order in which texts were first asked for. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** Converts plain data to a table. */
export function unpackMentions({ fingerprint, documents, passages, meanings, rows }: PackedMentions): KnownMentions {
  let next = 0;
  const read = () => rows[next++] ?? 0;
  const known = createKnownMentions();
  known.fingerprint = fingerprint;
  for (const [id, digest, count] of documents) {
    const mentions = Array.from({ length: count }, (): Mention => {
      const [passage, start, end] = [passages[read()] ?? '', read(), read()];
      const [form, named] = meanings[read()] ?? ['', []];
      return { document: id, passage, start, end, form, named };
    });
    known.documents.set(id, { digest, mentions });
  }
  return known;
}
