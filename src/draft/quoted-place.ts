/** A place in the archive that a draft quotes: the passages, their address, and the words in them. */
import type { Speaker } from '../citations/evidence-copy.ts';
import { splitWords } from '../text/quoted-runs.ts';
import type { SpokenWords } from './archive-text.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import { normalizeForWords, placeTextWords, textAt } from './word-index.ts';

export interface Place {
  readonly document: string;
  /** The ids of the passages. */
  readonly passages: readonly string[];
  /** The locators of the first and the last passage. */
  readonly locators: readonly [first: string, last: string];
  /** The pinned address of the first passage. */
  readonly url: string;
  /** The date of the edition that has other words; undefined for a current reading. */
  readonly until: string | undefined;
  /** The words of the archive, from the first to the last quoted word. */
  readonly words: string;
  /** Where these words are in the text of the first passage, in UTF-16 units; `end` is in the text of the last one. */
  readonly start: number;
  readonly end: number;
  /** Who said these words, or some of them, as far as the archive knows it. */
  readonly speakers: readonly Speaker[];
  /** Whether one speaker said all of these words. */
  readonly isSpoken: boolean;
  /** The number of the first passage in the index. */
  readonly text: number;
}

/** Describes a range of positions in the index. */
export function describePlace({ words: index, documents }: ArchiveIndex, from: number, to: number): Place {
  const [first, last] = [textAt(index, from), textAt(index, Math.max(from, to - 1))];
  const texts = index.texts.slice(first, last + 1);
  const [head, tail] = [texts[0], texts.at(-1)];
  if (head === undefined || tail === undefined) throw new RangeError(`Unexpected position ${from}`);
  const start = placeTextWords(head.text)[from - (index.starts[first] ?? 0)]?.start ?? 0;
  const end = placeTextWords(tail.text)[to - 1 - (index.starts[last] ?? 0)]?.end ?? tail.text.length;
  const words =
    first === last
      ? head.text.slice(start, end)
      : texts
          .map(({ text }, offset) =>
            text.slice(offset === 0 ? start : 0, offset === texts.length - 1 ? end : undefined),
          )
          .join('\n\n');
  const ids = new Set(texts.map(({ id }) => id));
  const spoken = (documents.get(head.document)?.spoken ?? []).filter(({ passage }) => ids.has(passage));
  return {
    document: head.document,
    passages: texts.map(({ id }) => id),
    locators: [head.locator, tail.locator],
    url: head.url,
    until: head.earlier === undefined ? undefined : (head.earlier.until ?? ''),
    words,
    start,
    end,
    ...findSpeakers(words, spoken),
    text: first,
  };
}

/** The speakers of the quotations that the words are a part of, or contain. */
function findSpeakers(words: string, spoken: readonly SpokenWords[]): Pick<Place, 'speakers' | 'isSpoken'> {
  const fold = (text: string) => ` ${splitWords(normalizeForWords(text)).join(' ')} `;
  const quoted = fold(words);
  const around = spoken.find(({ exact }) => fold(exact).includes(quoted));
  const inside = spoken.filter(({ exact }) => quoted.includes(fold(exact)));
  const speakers = (around === undefined ? inside : [around]).map(({ speaker, reportedBy }) => ({
    name: speaker,
    reportedBy,
  }));
  return { speakers, isSpoken: around !== undefined };
}

/** Says whose words a place has: `Words of Anna Beck`, `With words of Anna Beck`; empty if nobody is known. */
export function describeSpeakers({ speakers, isSpoken }: Pick<Place, 'speakers' | 'isSpoken'>): string {
  if (speakers.length === 0) return '';
  const names = [...new Set(speakers.map(({ name, reportedBy }) => (reportedBy === undefined ? name : `${name} (${reportedBy})`)))]; // prettier-ignore
  return `${isSpoken ? 'Words' : 'With words'} of ${names.join(', ')}`;
}
