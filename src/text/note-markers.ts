/**
 * The labels of notes. A label is the printed marker: `iv`, `*`, `א`, `1.1`. If the document prints a marker again, for
 * another note, the label has a second part, which only tells the notes apart: `1/2`.
 */

/** The printed marker of a label: `1` for `1/2`. */
export function markerOf(label: string): string {
  return label.replace(/\/.*$/, '');
}

/** The label of a marker that the document prints for the note with this number, from 1: `1`, `1/2`, `1/3`. */
export function labelOf(marker: string, count: number): string {
  return count === 1 ? marker : `${marker}/${count}`;
}

/** The label of the note that a field `cites` names: `iv` for `note iv`; undefined for `in text` and `none`. */
export function citedLabel(cites: string | undefined): string | undefined {
  return /^note (.+)$/.exec(cites ?? '')?.[1];
}

/** Letters and digits of any script, joined by periods, hyphens, or dashes, and the signs of notes. */
const MARKER = /^(?=.*[\p{L}\p{N}*†‡§‖¶#|◊°※☞])[\p{L}\p{M}\p{N}*†‡§‖¶#|◊°※☞.\-–’']{1,10}$/u;
const SECOND_PART = /^[\p{L}\p{N}]{1,8}$/u;

/** The form of labels, for messages. */
export const LABEL_FORM =
  'the printed marker: up to ten letters and digits of any script, periods, hyphens, and signs such as * † ‡ § ‖ ¶ #';

/** Whether a label can be a printed marker, with or without a second part. */
export function isLabel(label: string): boolean {
  const [marker = '', part, ...others] = label.split('/');
  return others.length === 0 && MARKER.test(marker) && (part === undefined || SECOND_PART.test(part));
}
