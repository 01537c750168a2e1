/** Elements of a citation that have the same form in several manuals. */
import { enumerate, ordinal } from '../text/english.ts';
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import type { Citable, Title } from './citable.ts';
import { fullName } from './contributors.ts';
import { join, stop, type Marked } from './italic-text.ts';
import { formatDateAs, type Manual } from './manual-dates.ts';
import { inHeadlineStyle } from './title-case.ts';

/** A title as a sentence in quotation marks: `“Tolls of the Bridge.”` */
export function quoteTitle(title: Title): Marked {
  return `“${nestQuotationMarks(stop(inHeadlineStyle(title)))}”`;
}

/** The description of a letter in place of a title: `Letter to Jane Doe`. */
export function describeLetter({ genre, recipients }: Pick<Citable, 'genre' | 'recipients'>): string {
  return `${genre ?? 'Letter'} to ${enumerate(recipients.map(fullName))}`;
}

/** The repository: from the smallest part to the place. */
export function repositoryOf({ details }: Pick<Citable, 'details'>): string | undefined {
  const { archive, archive_collection: collection, archive_location: location } = details;
  return join([location, collection, archive, details['archive-place']], ', ') || undefined;
}

/** `p. 12`, `pp. 12–13`, `pp. A1, A4` */
export function formatPages(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  return /[–,]/.test(page) ? `pp. ${page}` : `p. ${page}`;
}

/** The edition of a document of this archive: `2nd ed. of the transcription, last corrected May 2, 2011`. */
export function transcriptionEdition({ edition }: Pick<Citable, 'edition'>, manual: Manual): string | undefined {
  if (edition === undefined) return undefined;
  const corrected = edition.corrected && `last corrected ${formatDateAs(edition.corrected, manual)}`;
  return join([`${ordinal(edition.number)} ed. of the transcription`, corrected], ', ');
}
