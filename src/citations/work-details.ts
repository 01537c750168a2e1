/** The fields of a work that only some types have, with the names that citations use. */
import type { SourceFields } from '../schemas/source.ts';
import type { Agent } from './contributors.ts';
import { agentOfCsl } from './parse-name.ts';

/** The fields that have the same form in the content and in every citation. The names are CSL's. */
const TEXT_FIELDS = [
  'section', 'volume', 'issue', 'page', 'edition', 'version', 'authority', 'medium', 'scale', 'dimensions', 'DOI',
  'accessed', 'archive', 'archive-place', 'archive_collection', 'archive_location', 'container-title-short',
] as const; // prettier-ignore

type TextField = (typeof TEXT_FIELDS)[number];

export interface WorkDetails extends Readonly<Partial<Record<TextField, string>>> {
  readonly editors: readonly Agent[];
  readonly translators: readonly Agent[];
  readonly directors: readonly Agent[];
}

type DetailFields = Partial<Pick<SourceFields, TextField | 'editor' | 'translator' | 'director'>>;

/** Reads the details of a work from its fields. Ranges of pages and sections get an en dash; `unknown` is left out. */
export function describeDetails(fields: DetailFields): WorkDetails {
  const texts = TEXT_FIELDS.flatMap((name) => {
    const value = fields[name];
    // Ranges of pages and sections have an en dash.
    const text = name === 'page' || name === 'section' ? value?.replace(/(\d)\s*-+\s*(?=\d)/g, '$1–') : value;
    return text === undefined || text === 'unknown' ? [] : [[name, text] as const];
  });
  return {
    ...Object.fromEntries(texts),
    editors: (fields.editor ?? []).map(agentOfCsl),
    translators: (fields.translator ?? []).map(agentOfCsl),
    directors: (fields.director ?? []).map(agentOfCsl),
  };
}

/** The edition of a book: `2nd ed.`, `rev. ed.`; a number becomes an ordinal. */
export function editionStatement(
  edition: string | undefined,
  ordinalOf: (number: number) => string,
): string | undefined {
  if (edition === undefined) return undefined;
  const number = /^(\d+)(?:st|nd|rd|th|d)?(?: ed(?:ition|\.)?)?$/i.exec(edition)?.[1];
  if (number !== undefined) return `${ordinalOf(Number(number))} ed.`;
  // An edition in another language has its own word: `2e éd.`, `3. Aufl.`
  return /\bed(?:\.|i[ct]|iz|iç)|\béd|(?<!\p{L})(?:éd|aufl|ausg|изд|wyd|vyd|uppl|utg|druk|kiad|baskı|izd)|版/iu.test(
    edition,
  )
    ? edition.replace(/\bedition\b/i, 'ed.').replace(/\brevised\b/i, 'rev.')
    : `${edition} ed.`;
}

/** The parts of a cited work that its number is written with. */
interface NumberedWork {
  readonly type: string;
  readonly genre: string | undefined;
  readonly number: string | undefined;
}

/** The number of a work, after the kind of a report: `Technical Report 12`. */
export function numberOf({ type, genre, number }: NumberedWork): string | undefined {
  const isNamed = number !== undefined && (genre === undefined || number.toLowerCase().includes(genre.toLowerCase()));
  return type !== 'report' || number === undefined || isNamed ? number : `${genre} ${number}`;
}

/** The degree of a thesis in the words of each manual: `PhD diss.`; other words are unchanged. */
export function thesisKind(genre: string | undefined, names: readonly [doctoral: string, masters: string]): string {
  const [doctoral, masters] = names;
  if (genre === undefined || /^(?:ph\.? ?d|doctoral|d\.? ?phil)/i.test(genre)) return doctoral;
  return /^(?:master|m\.? ?a\b|m\.? ?s\b|ma |msc)/i.test(genre) ? masters : genre;
}
