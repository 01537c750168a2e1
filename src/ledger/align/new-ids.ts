/** New ids for passages that were never published. An id identifies a passage, and does not define its place. */
import type { PassageKind } from '../../schemas/ledger-record.ts';

/** The family of a passage: passages of one family have ids of one form, and can be readings of each other. */
export function familyOf(kind: PassageKind, label: string | undefined): string {
  switch (kind) {
    case 'paragraph':
    case 'item':
    case 'preformatted':
      return 'p';
    case 'heading':
      return 'h';
    case 'table':
      return 't';
    case 'verse':
      return 'v';
    case 'part':
      return label ?? 'part';
    case 'note':
      return 'note';
  }
}

/**
 * The id of a passage that is inserted after another one: `p4` with the first unused letter, or `p0a` before the first
 * passage. A second part of one name has the name with the first unused number, and so has another note with the marker
 * of a note that was published: `note-iv-2`.
 *
 * @param family the result of {@link familyOf}; for a note its id with its marker, `note-iv`
 * @param before the id of the passage of this family before it
 * @param used every id that was published, or was given in this run
 */
export function inventId(family: string, before: string | undefined, used: ReadonlySet<string>): string {
  if (family.length > 1) {
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? family : `${family}-${count}`;
      if (!used.has(id)) return id;
    }
  }
  const stem = /^[a-z]\d+/.exec(before ?? '')?.[0] ?? `${family}0`;
  for (let count = 1; ; count += 1) {
    const id = `${stem}${lettersOf(count)}`;
    if (!used.has(id)) return id;
  }
}

/** 1 → a, 26 → z, 27 → aa, 28 → ab. */
function lettersOf(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
