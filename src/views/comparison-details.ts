/** What some words of a document were compared with, and the result. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Comparison } from '../model/sheet-row.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import type { Link } from './page-links.ts';
import { linkWork } from './work-links.ts';

export interface ComparisonDetails {
  /** `the work itself`. */
  readonly comparedWith: string;
  readonly work: Link | undefined;
  /** What follows the work: `; the first 2,000 bytes or so; by Jane Doe, May 2, 2011`. */
  readonly details: string;
  /** `same words`. */
  readonly result: string;
  readonly remark: string | undefined;
}

/** The value of a comparison's `by` if no person has reviewed it. */
const UNREVIEWED = 'program; not yet checked by a person';

export function describeComparison(comparison: Comparison, archive: Archive, paths: Paths): ComparisonDetails {
  const { extent, by, date, result, remark } = comparison;
  const comparedWith = comparison['compared-with'];
  const work = getIndexes(archive).evidence(comparison.evidence);
  const reviewer = by === UNREVIEWED ? 'matched automatically; no editor has reviewed it' : `by ${by}`;
  return {
    comparedWith,
    work: work && linkWork(work, archive, paths),
    details:
      comparedWith === 'nothing'
        ? `: ${extent.replace(/^nothing: /, '')}`
        : `; ${extent}; ${reviewer}${date === undefined ? '' : `, ${formatDate(date)}`}`,
    result,
    remark,
  };
}
