/** The ids of notes, made from their labels. An id consists of ASCII letters, digits, and hyphens. */

/** Characters that are not letters or digits, with the words that represent them in ids. */
const SIGN_IDS = new Map([
  ['*', 'asterisk'],
  ['†', 'dagger'],
  ['‡', 'double-dagger'],
  ['§', 'section'],
  ['‖', 'parallel'],
  ['¶', 'pilcrow'],
  ['#', 'number-sign'],
  ['.', 'dot'],
  ['-', 'hyphen'],
  ['/', 'on'],
]);

/**
 * The id of the note with a label: `note-iv`, `note-asterisk`, `note-1-dot-2`, `note-1-on-2`. Another character is
 * represented by its code point: `note-u-5d0`. Different labels have different ids.
 */
export function noteId(label: string): string {
  const parts = [...label.normalize('NFC').matchAll(/[A-Za-z0-9]+|./gsu)].map(([part]) => {
    const code = () => `u-${part.codePointAt(0)?.toString(16)}`;
    return /^[A-Za-z0-9]/.test(part) ? part : (SIGN_IDS.get(part) ?? code());
  });
  return `note-${parts.join('-')}`;
}

/** The id of a call of a note: `noteref-iv`; of the second call of the note, `noteref-iv.2`. */
export function noteCallId(label: string, count: number): string {
  const id = noteId(label).replace(/^note-/, 'noteref-');
  return count === 1 ? id : `${id}.${count}`;
}
