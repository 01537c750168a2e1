/** Two readings word by word: what stayed, what went, what came. Small enough for the browser. */
import { diffArrays } from 'diff';

/** A stretch of words: in both readings, in the old one only, or in the new one only. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/**
 * Compares two readings by words, marks and spaces, exactly as written: typography counts.
 * The `same` and `removed` segments joined are the old words, the `same` and `added` ones the new.
 *
 * @returns segments in order; of a change, what was removed first
 */
export function diffWords(old: string, fresh: string): Segment[] {
  const segments: Segment[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') segments.push({ kind: 'removed', words: removed });
    if (added !== '') segments.push({ kind: 'added', words: added });
    [removed, added] = ['', ''];
  };
  const parts = diffArrays(tokensOf(old), tokensOf(fresh));
  parts.forEach((part, at) => {
    const words = part.value.join('');
    const changing = removed !== '' || added !== '';
    if (part.removed) removed += words;
    else if (part.added) added += words;
    else if (changing && at < parts.length - 1 && /^\s+$/.test(words)) {
      // A space between two changed words belongs to the change.
      removed += words;
      added += words;
    } else {
      flush();
      segments.push({ kind: 'same', words });
    }
  });
  flush();
  return segments;
}

function tokensOf(words: string): string[] {
  return words.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
