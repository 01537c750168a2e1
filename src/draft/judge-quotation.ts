/** The verdict on a quotation: where the archive has its words, and what differs. The verdict is about wording only. */
import { normalize } from '../text/normal-form.ts';
import { parseRuns, splitWords, type QuotedRun } from '../text/quoted-runs.ts';
import { startsUnspaced } from '../text/unspaced-scripts.ts';
import { diffWords, type Segment } from '../text/word-diff.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import { locateQuotation, type Location } from './locate-quotation.ts';
import { describeChanges, type Change } from './marked-changes.ts';
import { findNearest } from './nearest-passage.ts';
import { describePlace, type Place } from './quoted-place.ts';
import { normalizeForWords, textAt } from './word-index.ts';

export type QuotationVerdict =
  | 'verbatim'
  | 'verbatim, changes marked'
  | 'differs'
  | 'another passage'
  | 'earlier reading'
  | 'not in the archive'
  | 'too short';

/** What a quotation cites. */
export interface CitedPlace {
  readonly document: string;
  /** The id of the passage; undefined if the whole document is cited. */
  readonly passage: string | undefined;
}

export interface JudgedQuotation {
  readonly verdict: QuotationVerdict;
  /** Every place that has the words; for `differs`, the nearest one. */
  readonly places: readonly Place[];
  readonly changes: readonly Change[];
  /** For `differs`: what the archive has (`removed`) and what the draft has (`added`). */
  readonly difference: readonly Segment[];
}

/** A quotation of fewer words is not judged. A letter of a script without spaces counts as half a word. */
const FEWEST_WORDS = 3;

/**
 * Judges a quotation.
 *
 * @param written the text between the quotation marks
 * @param after the text after them
 */
export function judgeQuotation(
  archive: ArchiveIndex,
  written: string,
  after: string,
  cited: CitedPlace | undefined,
): JudgedQuotation {
  const none = { places: [], changes: [], difference: [] };
  const size = splitWords(normalizeForWords(written)).reduce((sum, word) => sum + (startsUnspaced(word) ? 0.5 : 1), 0);
  if (size < FEWEST_WORDS) return { verdict: 'too short', ...none };
  // A hyphen at the end of a line belongs to the word, or divides it.
  const spellings = new Set([written, written.replace(/(\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '$1')].map(normalizeForWords));
  for (const quotation of spellings) {
    const judged = judgeSpelling(archive, quotation, after, cited);
    if (judged !== undefined) return judged;
  }
  const [quotation = ''] = [...spellings].reverse();
  return judgeDifference(archive, quotation) ?? { verdict: 'not in the archive', ...none };
}

/** Judges a quotation whose words the archive has; undefined otherwise. */
function judgeSpelling(
  archive: ArchiveIndex,
  quotation: string,
  after: string,
  cited: CitedPlace | undefined,
): JudgedQuotation | undefined {
  const index = archive.words;
  const { runs, changes: marked } = parseRuns(quotation);
  const literal = locateLiteral(archive, quotation, marked.length > 0);
  const located = (literal.length > 0 ? literal : locateQuotation(index, runs)).filter(({ sameCase }) => sameCase);
  if (located.length === 0) return undefined;
  const isCurrent = ({ runs: [first] }: Location) =>
    index.texts[textAt(index, first?.from ?? 0)]?.earlier === undefined;
  const current = located.filter(isCurrent);
  const chosen = current.length > 0 ? current : located;
  const places = chosen.map(({ runs: found }) => describePlace(archive, found[0]?.from ?? 0, found.at(-1)?.to ?? 0));
  const isCited = ({ document, passages }: Place) =>
    cited !== undefined &&
    document === cited.document &&
    (cited.passage === undefined || passages.includes(cited.passage));
  const best = Math.max(0, places.findIndex(isCited));
  const [location, place] = [chosen[best], places[best]];
  if (location === undefined || place === undefined) return undefined;
  const changes = describeChanges(index, location, quotation, literal.length > 0 ? [] : marked, after);
  const isUnchanged = changes.every(({ kind }) => kind === 'punctuation');
  const verdict =
    cited !== undefined && !places.some(isCited)
      ? 'another passage'
      : current.length === 0
        ? 'earlier reading'
        : isUnchanged
          ? 'verbatim'
          : 'verbatim, changes marked';
  // The cited place comes first.
  return { verdict, places: [place, ...places.filter((other) => other !== place)], changes, difference: [] };
}

/** Finds words whose brackets and ellipses the archive has, too. */
function locateLiteral(archive: ArchiveIndex, quotation: string, hasMarks: boolean): Location[] {
  const words = splitWords(quotation).map((text, index) => ({ text, anyCase: index === 0 }));
  const run: QuotedRun = { words, gap: 0 };
  const located = words.length < 2 ? [] : locateQuotation(archive.words, [run]);
  if (!hasMarks) return located;
  return located.filter(({ runs: [found] }) => {
    const place = describePlace(archive, found?.from ?? 0, found?.to ?? 0);
    return place.passages.some((_, offset) => {
      const text = archive.words.texts[place.text + offset]?.text ?? '';
      return normalize(text.replaceAll('[…]', '\uFFFC')).includes(quotation);
    });
  });
}

/** Compares a quotation with the nearest place. */
function judgeDifference(archive: ArchiveIndex, quotation: string): JudgedQuotation | undefined {
  const near = findNearest(archive.words, splitWords(quotation));
  if (near === undefined) return undefined;
  const place = describePlace(archive, near.from, near.to);
  // Punctuation before the closing mark belongs to the sentence around the quotation.
  const written = quotation.replace(/[.,;:]+$/, '');
  const source = normalizeForWords(place.words);
  const first = written.charAt(0);
  // The first letter of a quotation may have another case.
  const isSameLetter = first.toLowerCase() === source.charAt(0).toLowerCase();
  return {
    verdict: 'differs',
    places: [place],
    changes: [],
    difference: diffWords(isSameLetter ? first + source.slice(1) : source, written),
  };
}
