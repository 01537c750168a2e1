/** New ids for passages that were never published: they name a passage, they do not sort it. */
import type { PassageKind } from '../../model/model.ts';

/** What may be a reading of what: passages of one family have ids of one form. */
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
 * The id of a passage inserted after another: `p4` and the first letter unused; `p0a` before the first;
 * for a second part of one name the name and the first number unused.
 *
 * @param family as {@link familyOf} gives it; not `note`, whose ids are their markers
 * @param before the id of the passage of this family that stands before it
 * @param used every id that was ever published or has just been given
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
