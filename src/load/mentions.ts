/** Finds the words that mention names. Of several forms the longest wins; only whole words count. */
import type { ArchiveDocument, Passage, Source } from '../model/model.ts';
import type { Mention, Name, Named } from '../model/names-and-mentions.ts';
import { findDigest } from '../model/item-digests.ts';
import { sha256 } from '../text/digest.ts';
import { normalize, normalizeWithMap, originOf, type Mapped } from '../text/normal-form.ts';
import type { KnownMentions } from './known-mentions.ts';

/** The forms of all names. Build it once for an archive. */
export interface FormIndex {
  /** The longest forms are first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** 1 at the hash of each first word. */
  readonly hashes: Uint8Array;
  /** Equal for the same names with the same forms. */
  readonly fingerprint: string;
}

/** A form of a name. */
interface Form {
  /** In normal form. */
  readonly text: string;
  /** Where its first word begins in `text`. It can begin with a quotation mark, or a section sign. */
  readonly wordStart: number;
  readonly named: Named;
  /** The only documents, passages, and sources in which the form means the name; empty if it means the name everywhere. */
  readonly places: readonly string[];
  /** Where the form begins to name the name: "Smith-Jones" names Smith first. An offset in `text`. */
  readonly nameStart: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Indexes the forms of names. */
export function indexForms(names: readonly Name[]): FormIndex {
  const byFirstWord = new Map<string, Form[]>();
  for (const name of names) {
    for (const { text: written, basis, misspelt, in: places } of name.forms) {
      const text = normalize(written);
      const [first] = text.matchAll(WORD);
      if (first === undefined) continue;
      const firstWord = first[0];
      const named = { name: name.id, basis, misspelt };
      const forms = byFirstWord.get(firstWord) ?? [];
      forms.push({ text, wordStart: first.index, named, places, nameStart: findNameStart(name.fields.name, text) });
      byFirstWord.set(firstWord, forms);
    }
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);
  const hashes = new Uint8Array(HASHES);
  for (const word of byFirstWord.keys()) hashes[hashOf(word)] = 1;
  return {
    byFirstWord,
    hashes,
    fingerprint: sha256(JSON.stringify(names.map(({ id, fields, forms }) => [id, fields.name, forms]))),
  };
}

/** The offset in a form of the first word that it shares with a name; the end of the form if they share no word. */
function findNameStart(name: string, form: string): number {
  const words = new Set(name.match(WORD));
  return [...form.matchAll(WORD)].find(([word]) => words.has(word))?.index ?? form.length;
}

/**
 * Finds the mentions in documents, in their order.
 *
 * @param known what was found before, which this call uses and updates
 */
export function findAllMentions(
  documents: readonly ArchiveDocument[],
  index: FormIndex,
  known: KnownMentions,
): Mention[] {
  const last = new Map(known.fingerprint === index.fingerprint ? known.documents : []);
  known.fingerprint = index.fingerprint;
  known.documents.clear();
  return documents.flatMap((document) => {
    const digest = findDigest(document);
    const found = last.get(document.id);
    const isKnown = digest !== undefined && found?.digest === digest;
    const mentions = isKnown
      ? found.mentions
      : document.passages.flatMap((passage) => findMentions(passage, document.id, index));
    if (digest !== undefined) known.documents.set(document.id, isKnown ? found : { digest, mentions });
    return mentions;
  });
}

/** The bibliographic fields of a source that can contain names. */
const FIELDS_WITH_NAMES = ['title', 'container-title', 'publisher', 'event-title', 'event-place'] as const;

/** Finds the mentions in the bibliographic fields of a source. */
export function findSourceMentions({ id, fields }: Pick<Source, 'id' | 'fields'>, index: FormIndex): Mention[] {
  return FIELDS_WITH_NAMES.flatMap((field) => {
    const words = fields[field] ?? '';
    return findMentions({ id: field, words, normal: normalize(words) }, id, index);
  });
}

/**
 * Finds the mentions in a passage, in order. They do not overlap; one mention can name several names.
 *
 * @param document the id of the document or source
 */
export function findMentions(
  passage: Pick<Passage, 'words' | 'normal' | 'id'>,
  document: string,
  index: FormIndex,
): Mention[] {
  const text = passage.normal;
  const firstWords = listFirstWords(text, index);
  if (firstWords.length === 0) return [];
  // If the words are in normal form, offsets need no map. That is so in most passages of a typed transcription.
  const isNormal = passage.words === text;
  let mapped: Mapped | undefined;
  const places = [document, `${document}#${passage.id}`];
  const fitting = firstWords.flatMap(({ word, offset }) =>
    (index.byFirstWord.get(word) ?? []).flatMap((form): FittingForm[] => {
      const start = offset - form.wordStart;
      const end = start + form.text.length;
      const fits =
        start >= 0 &&
        text.startsWith(form.text, start) &&
        !isInsideWord(text, start) &&
        !isInsideWord(text, end) &&
        (form.places.length === 0 || form.places.some((place) => places.includes(place)));
      return fits ? [{ form, start, end }] : [];
    }),
  );
  return chooseLongest(fitting, text.length).map((chosen): Mention => {
    const [{ form, start, end }] = chosen;
    const range = isNormal ? { start, end } : originOf((mapped ??= normalizeWithMap(passage.words)), start, end);
    const same = chosen.map((other) => other.form).sort((a, b) => a.nameStart - b.nameStart);
    return { document, passage: passage.id, ...range, form: form.text, named: same.map(({ named }) => named) };
  });
}

/** A form at a place in a text where it can be a mention. Offsets are in UTF-16 units of normal form. */
interface FittingForm {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
}

/**
 * Of forms that overlap, chooses the longest ones, and of those of one length the first one: in "the Treaty of Paris",
 * "Treaty of Paris" and not "the Treaty".
 *
 * @param length the length of the text
 * @returns in the order of the text, the forms with the same words at the same place
 */
function chooseLongest(fitting: readonly FittingForm[], length: number): [FittingForm, ...FittingForm[]][] {
  const chosen = new Map<number, [FittingForm, ...FittingForm[]]>();
  if (fitting.length === 0) return [];
  const isTaken = new Uint8Array(length);
  const longestFirst = fitting.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const candidate of longestFirst) {
    const { start, end } = candidate;
    const same = chosen.get(start);
    if (same?.[0].end === end) same.push(candidate);
    // A form that overlaps is not shorter than this one, so that it has the first or the last character of it.
    else if (isTaken[start] === 0 && isTaken[end - 1] === 0) {
      chosen.set(start, [candidate]);
      isTaken.fill(1, start, end);
    }
  }
  return [...chosen.values()].sort(([a], [b]) => a.start - b.start);
}

/** The number of different hashes. With a thousand first words, one other word of 60 has the hash of one of them. */
const HASHES = 2 ** 16;

/** The hash of a word of ASCII. Other words are not looked up by their hashes. */
const hashOf = (word: string) => [...word].reduce((hash, character) => addToHash(hash, character.charCodeAt(0)), 0);

function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & (HASHES - 1);
}

const LAST_ASCII = 127;

/**
 * The words of a text that a form can begin with, and perhaps others. Most words cannot begin a form. Words of ASCII are
 * compared by their hashes, because a regular expression needs ten times as long.
 */
function listFirstWords(text: string, { hashes }: FormIndex): { readonly word: string; readonly offset: number }[] {
  const found: { word: string; offset: number }[] = [];
  let start = -1;
  let hash = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code > LAST_ASCII) return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, offset: index }));
    if (isAsciiLetter(code)) {
      if (start === -1) [start, hash] = [offset, 0];
      hash = addToHash(hash, code);
    } else if (start !== -1) {
      if (hashes[hash] === 1) found.push({ word: text.slice(start, offset), offset: start });
      start = -1;
    }
  }
  return found;
}

/** Whether a character is a letter or digit of ASCII. */
function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether an offset is inside a word. */
function isInsideWord(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    WORD_CHARACTER.test(text.charAt(offset - 1)) &&
    WORD_CHARACTER.test(text.charAt(offset))
  );
}
