/** Short descriptions that several pages show. */
import type { ArchiveDocument } from '../model/model.ts';
import type { MentionBasis } from '../schemas/names.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize, count } from '../text/english.ts';

/** The first words of a quotation, few enough that no address of a passage finds them here. */
export function shorten(words: string, most = 5): string {
  const all = words.split(/\s+/);
  return all.length <= most ? words : `${all.slice(0, most).join(' ')} …`;
}

/** Why a form is taken to mean a name, as a reader says it. */
export function nameBasis(basis: MentionBasis): string {
  return { named: 'named', 'by office': 'by office', collective: 'collectively', declared: 'declared by the editor' }[
    basis
  ];
}

/** Kind, date and size of a document: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
export function summarizeDocument({ fields, passages, notes }: ArchiveDocument): string {
  const items = passages.filter(({ kind }) => kind === 'item');
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph').length;
  // As their addresses call them: bullets, items, articles.
  const units = new Set(items.map(({ locator }) => locator.split(' ', 1)[0]));
  const [unit = 'item'] = units.size === 1 ? units : [];
  const sizes = [
    paragraphs > 0 ? count(paragraphs, 'paragraph') : '',
    items.length > 0 ? count(items.length, unit) : '',
    notes.length > 0 ? count(notes.length, 'note') : 'no notes',
  ];
  const date =
    fields.date.printed === 'none' ? `${formatDate(fields.date.edtf)} (not printed)` : formatDate(fields.date.edtf);
  return [capitalize(fields.kind), date, sizes.filter((size) => size !== '').join(', ')].join(' · ');
}
