/** The short title of a document whose author has not written one. */
import type { DocumentFields } from '../schemas/document.ts';
import { formatDate, isUndated } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { writtenName } from './parse-name.ts';

/** Kind, correspondent, and date: `Letter to Jane Doe, October 18, 2010`. */
export function suggestTitle({ kind, from, to, date }: Pick<DocumentFields, 'kind' | 'from' | 'to' | 'date'>): string {
  const [addressee] = to;
  const [author] = from;
  const correspondent = addressee ? ` to ${writtenName(addressee)}` : author ? ` by ${writtenName(author)}` : '';
  return `${capitalize(kind)}${correspondent}${isUndated(date.edtf) ? '' : `, ${formatDate(date.edtf)}`}`;
}
