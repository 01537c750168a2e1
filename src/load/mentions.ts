/** Mentions: where texts name a person, a body, an agreement, a place. The longest form wins, at whole words. */
import { normalize, normalizeWithMap, originOf } from '../text/normal-form.ts';
import type { ArchiveDocument, Passage, Source } from '../model/model.ts';
import type { Mention, Name, Named } from '../model/names-and-mentions.ts';

/** Every form of every name. Build it once for an archive. */
export interface FormIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** Equal for the same names with the same forms. */
  readonly fingerprint: string;
}

interface Form {
  readonly text: string;
  readonly named: Named;
  /** Where alone it means the name; everywhere where empty. */
  readonly places: readonly string[];
  /** Where in the form the name begins: who stands first in "Tauscher-Ryabkov" is named first. */
  readonly at: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const INSIDE = /[\p{L}\p{N}]/u;

/** Gathers forms; the longest of each first word come first. */
export function indexForms(names: readonly Name[]): FormIndex {
  const index = new Map<string, Form[]>();
  for (const name of names) {
    for (const form of name.forms) {
      const text = normalize(form.text);
      const first = text.match(WORD)?.[0];
      if (first === undefined) continue;
      const forms = index.get(first) ?? [];
      const named = { name: name.id, basis: form.basis, misspelt: form.misspelt };
      forms.push({ text, named, places: form.in, at: positionOf(name.fields.name, text) });
      index.set(first, forms);
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.text.length - a.text.length);
  const fingerprint = JSON.stringify(names.map(({ id, fields, forms }) => [id, fields.name, forms]));
  return { byFirstWord: index, fingerprint };
}

/** The mentions of a document, with the names that were looked for. */
const known = new WeakMap<ArchiveDocument, { readonly fingerprint: string; readonly mentions: readonly Mention[] }>();

/** The mentions in a document. They are found again where the document or the names have changed. */
export function findDocumentMentions(document: ArchiveDocument, index: FormIndex): readonly Mention[] {
  const cached = known.get(document);
  if (cached?.fingerprint === index.fingerprint) return cached.mentions;
  const mentions = document.passages.flatMap((passage) => findMentions(passage, document.id, index));
  known.set(document, { fingerprint: index.fingerprint, mentions });
  return mentions;
}

/**
 * The mentions in a passage, in order; they do not overlap. One span may name several.
 *
 * @param place what `in:` may name: the document, `document#passage`
 */
export function findMentions(passage: Pick<Passage, 'normal' | 'id'>, document: string, index: FormIndex): Mention[] {
  if (index.byFirstWord.size === 0) return [];
  const { text } = passage.normal;
  const here = [document, `${document}#${passage.id}`];
  const mentions: Mention[] = [];
  let free = 0;
  for (const match of text.matchAll(WORD)) {
    const forms = index.byFirstWord.get(match[0]);
    if (forms === undefined) continue;
    const fits = forms.flatMap((form) => {
      // A form may begin before its first word: with a quotation mark, a section sign.
      const start = match.index - form.text.indexOf(match[0]);
      const end = start + form.text.length;
      const whole = text.startsWith(form.text, start) && !isInside(text, start) && !isInside(text, end);
      const applies = form.places.length === 0 || form.places.some((place) => here.includes(place));
      return whole && applies && start >= free ? [{ form, start, end }] : [];
    });
    const [longest] = fits;
    if (longest === undefined) continue;
    const { start, end } = longest;
    const same = fits.filter(({ form }) => form.text === longest.form.text).sort((a, b) => a.form.at - b.form.at);
    const named = same.map(({ form }) => form.named);
    mentions.push({
      document,
      passage: passage.id,
      ...originOf(passage.normal, start, end),
      form: text.slice(start, end),
      named,
    });
    free = end;
  }
  return mentions;
}

/** Where in a form the first word that it shares with a name stands; at its end where it shares none. */
function positionOf(name: string, form: string): number {
  const words = new Set(name.match(WORD));
  return [...form.matchAll(WORD)].find(([word]) => words.has(word))?.index ?? form.length;
}

/** The particulars of a cited work in which names are looked for. */
const NAMING = ['title', 'container-title', 'publisher', 'event-title', 'event-place'] as const;

/** The mentions in what is known of a cited work. */
export function findSourceMentions({ id, fields }: Pick<Source, 'id' | 'fields'>, index: FormIndex): Mention[] {
  return NAMING.flatMap((field) =>
    findMentions({ id: field, normal: normalizeWithMap(fields[field] ?? '') }, id, index),
  );
}

/** Whether an offset lies inside a word. */
function isInside(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && INSIDE.test(text.charAt(offset - 1)) && INSIDE.test(text.charAt(offset));
}
