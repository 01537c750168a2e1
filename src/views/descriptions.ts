/** Short descriptions that several pages show. */
import type { ArchiveDocument } from '../model/model.ts';
import type { MentionBasis } from '../schemas/names.ts';
import { formatDate, isUndated } from '../text/dates.ts';
import { capitalize, count } from '../text/english.ts';
import { splitLocator } from '../text/locators.ts';

/** The first words of a quotation: so few that no link with words finds them in the margin instead of in the text. */
export function beginningOf(quotation: string, most = 5): string {
  const words = quotation.split(/\s+/);
  return words.length <= most ? quotation : `${words.slice(0, most).join(' ')} …`;
}

/** Why a form is taken to mean a name. */
export function describeBasis(basis: MentionBasis): string {
  switch (basis) {
    case 'named':
    case 'by office':
      return basis;
    case 'collective':
      return 'collectively';
    case 'declared':
      return 'identified by the editor';
  }
}

/** A short title inside a sentence: `letter`. A title that contains a name keeps its capitals. */
export function nameInSentence(title: string): string {
  return /\p{Lu}/u.test(title.slice(1)) ? title : title.toLowerCase();
}

/** The size of a document: `6 paragraphs, 8 notes`. */
export function countPassages({ passages, notes }: ArchiveDocument): string {
  const items = passages.filter(({ kind }) => kind === 'item');
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph').length;
  const unit = items.every(({ locator }) => splitLocator(locator)?.unit === 'bullet') ? 'bullet' : 'item';
  const sizes = [
    paragraphs > 0 ? count(paragraphs, 'paragraph') : '',
    items.length > 0 ? count(items.length, unit) : '',
    notes.length > 0 ? count(notes.length, 'note') : 'no notes',
  ];
  return sizes.filter((size) => size !== '').join(', ');
}

/** Kind and date of a document: `Letter · October 18, 2010`. */
export function describeKindAndDate({ fields }: ArchiveDocument): string {
  const date = formatDate(fields.date.edtf);
  const isPrinted = fields.date.printed !== 'none' || isUndated(fields.date.edtf);
  return `${capitalize(fields.kind)} · ${isPrinted ? date : `${date} (not printed)`}`;
}

/** Kind, date, and size of a document: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
export function summarizeDocument(document: ArchiveDocument): string {
  return `${describeKindAndDate(document)} · ${countPassages(document)}`;
}
