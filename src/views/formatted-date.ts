/** A date for a page: the machine-readable form and the form in English prose. */
import { formatDate } from '../text/dates.ts';

/** A date, or an interval of two. */
export interface FormattedDate {
  /** EDTF: `2010-10-18`, `2010-05`, `2010-11-19/2010-11-20`. */
  readonly edtf: string;
  /** `October 18, 2010`. */
  readonly text: string;
  /** HTML's `<time>` has no form for an interval. */
  readonly isInterval: boolean;
}

export function describeDate(edtf: string): FormattedDate {
  return { edtf, text: formatDate(edtf), isInterval: edtf.includes('/') };
}
