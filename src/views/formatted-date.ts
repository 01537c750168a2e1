/** A date for a page: the machine-readable form and the form in English prose. */
import { formatDate, isUndated, plainDate } from '../text/dates.ts';

/** A date, an interval, or no date. */
export interface FormattedDate {
  /** EDTF: `2010-10-18`, `1902~`, `2010-11-19/2010-11-20`; undefined for no date. */
  readonly edtf: string | undefined;
  /** `October 18, 2010`. */
  readonly text: string;
  /** Whether HTML's `<time>` has no form for it. */
  readonly isData: boolean;
}

export function describeDate(edtf: string): FormattedDate {
  return {
    edtf: isUndated(edtf) ? undefined : edtf,
    text: formatDate(edtf),
    isData: plainDate(edtf) === undefined,
  };
}

/** A date in English prose: `October 1, 2010`, or `no date`. */
export function formatDateOrNone(edtf: string | undefined): string {
  return isUndated(edtf) ? 'no date' : formatDate(edtf);
}
