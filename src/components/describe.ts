/** Short descriptions that several pages show. */
import type { Edition } from '../edition/model.ts';
import { formatDate } from '../text/dates.ts';

/** A kind of document as a reader says it: `fact sheet` is `Fact sheet`. */
export function nameKind(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** `1 note`, `8 notes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** Kind, date and size of a document: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
export function describeEdition({ fields, passages, notes }: Edition): string {
  const of = (kind: string) => passages.filter((passage) => passage.kind === kind).length;
  const items = of('item');
  const paragraphs = of('paragraph');
  const sizes = [
    paragraphs > 0 ? count(paragraphs, 'paragraph') : '',
    items > 0 ? count(items, 'list item') : '',
    notes.length > 0 ? count(notes.length, 'note') : 'no notes',
  ];
  const date =
    fields.date.printed === 'none' ? `${formatDate(fields.date.edtf)} (not printed)` : formatDate(fields.date.edtf);
  return [nameKind(fields.kind), date, sizes.filter((size) => size !== '').join(', ')].join(' · ');
}
