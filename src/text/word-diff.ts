/** The difference between two readings, word by word. The browser uses it too. */
import { diffArrays } from 'diff';

/** Text that is in both readings, only in the old one (`removed`), or only in the new one (`added`). */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/**
 * Compares two readings by words, punctuation, and spaces, exactly as written: typography counts. The `same` and
 * `removed` segments joined are the old reading; the `same` and `added` segments joined are the new one.
 *
 * @returns segments in order; in a change, the removed segment comes first
 */
export function diffWords(oldWords: string, newWords: string): Segment[] {
  const segments: Segment[] = [];
  let [removed, added] = ['', ''];
  const endChange = () => {
    if (removed !== '') segments.push({ kind: 'removed', words: removed });
    if (added !== '') segments.push({ kind: 'added', words: added });
    [removed, added] = ['', ''];
  };
  const parts = diffArrays(tokensOf(oldWords), tokensOf(newWords));
  parts.forEach((part, index) => {
    const words = part.value.join('');
    const isInChange = removed !== '' || added !== '';
    if (part.removed) removed += words;
    else if (part.added) added += words;
    else if (isInChange && index < parts.length - 1 && /^\s+$/.test(words)) {
      // A space between two changed words is part of the change.
      removed += words;
      added += words;
    } else {
      endChange();
      segments.push({ kind: 'same', words });
    }
  });
  endChange();
  return segments;
}

function tokensOf(words: string): string[] {
  return words.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
