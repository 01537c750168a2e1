/** The labels of notes, which are their printed markers, and the ids made from them. */

/** Markers that are not letters or digits, with the words that represent them in ids. */
const SIGN_IDS = new Map([
  ['*', 'asterisk'],
  ['†', 'dagger'],
  ['‡', 'double-dagger'],
  ['§', 'section'],
]);

/** Whether a label can be a printed marker: up to eight letters and digits, or one of `*`, `†`, `‡`, `§`. */
export function isMarker(label: string): boolean {
  return /^(?:[A-Za-z0-9]{1,8}|[*†‡§])$/.test(label);
}

/** The id of the note with a label: `note-iv`. */
export function noteId(label: string): string {
  return `note-${SIGN_IDS.get(label) ?? label}`;
}

/** The id of a call of a note: `noteref-iv`; of the second call of the note, `noteref-iv.2`. */
export function noteCallId(label: string, count: number): string {
  const id = noteId(label).replace(/^note-/, 'noteref-');
  return count === 1 ? id : `${id}.${count}`;
}
