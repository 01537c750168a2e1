/** The changes between a quotation and the words that it quotes, each as a sentence. */
import { count } from '../text/english.ts';
import { normalize } from '../text/normal-form.ts';
import type { MarkedChange } from '../text/quoted-runs.ts';
import { splitSentences } from '../text/sentences.ts';
import type { IndexedPassage } from './indexed-archive.ts';
import type { Location } from './locate-quotation.ts';
import { placeTextWords, textAt, type WordIndex } from './word-index.ts';

/** A difference between a quotation and its source that leaves the words the same. */
export interface Change {
  readonly kind: MarkedChange['kind'] | 'first letter' | 'statement' | 'quotation marks' | 'paragraphs' | 'punctuation';
  /** `“…” leaves out 12 words, including the end of a sentence` */
  readonly message: string;
}

/** What writers state after a quotation, in parentheses. */
const STATEMENT =
  /\(([^()]*\b(?:emphas[ie]s (?:added|omitted|mine)|cleaned up|(?:internal )?quotation marks omitted|citations? omitted|alterations? (?:omitted|in original)|footnotes? omitted|emphasis in original)\b[^()]*)\)/i;

/** How far after a quotation such a statement may be, in UTF-16 units. */
const STATEMENT_REACH = 160;

/**
 * Describes the changes of a quotation that was located.
 *
 * @param quotation the words between its marks, in normal form
 * @param marked the changes that it marks
 * @param after the text after the quotation
 */
export function describeChanges(
  index: WordIndex<IndexedPassage>,
  { runs }: Location,
  quotation: string,
  marked: readonly MarkedChange[],
  after: string,
): Change[] {
  const changes: Change[] = [];
  const spell = (from: number, to: number) =>
    Array.from(index.words.subarray(from, to), (word) => index.spellings[word] ?? '').join(' ');
  let run = 0;
  for (const [order, { kind, written }] of marked.entries()) {
    const [left, right] = [runs[run], runs[run + 1]];
    if (kind === 'sic') changes.push({ kind, message: `${written} is added` });
    else if (kind === 'letter') changes.push({ kind, message: `${written} changes the case of a letter` });
    else {
      // A mark before the first word or after the last one replaces nothing that is quoted.
      const isInside = left !== undefined && right !== undefined && !isAtEdge(quotation, written, order);
      if (isInside) run += 1;
      const replaced = isInside ? spell(left.to, right.from) : '';
      if (kind === 'brackets') {
        const what = replaced === '' ? 'is added' : `replaces “${replaced}”`;
        changes.push({ kind, message: `${written} ${what}` });
      } else if (isInside) changes.push({ kind, message: describeEllipsis(index, left.to, right.from) });
    }
  }
  const first = runs[0]?.from ?? 0;
  const spelling = spell(first, first + 1);
  const letter = /^[^\p{L}\p{N}]*(\p{L}[\p{L}\p{M}']*)/u.exec(quotation)?.[1];
  if (letter !== undefined && letter !== spelling && letter.toLowerCase() === spelling.toLowerCase()) {
    changes.push({
      kind: 'first letter',
      message: `The first word is “${letter}”; in the archive it is “${spelling}”`,
    });
  }
  for (const { from, to } of runs) {
    if (textAt(index, from) !== textAt(index, to - 1)) {
      changes.push({ kind: 'paragraphs', message: 'The words run over the end of a paragraph' });
    }
  }
  const statement = STATEMENT.exec(after.slice(0, STATEMENT_REACH))?.[1];
  if (statement !== undefined) changes.push({ kind: 'statement', message: `The draft says “${statement.trim()}”` });
  const isUnmarked = runs.length === 1 && marked.length === 0;
  return isUnmarked ? [...changes, ...comparePunctuation(index, runs[0], quotation)] : changes;
}

/** Whether a change is before the first word or after the last word of a quotation. */
function isAtEdge(quotation: string, written: string, order: number): boolean {
  const hasNoWords = (text: string) => !/[\p{L}\p{N}]/u.test(text);
  if (order === 0 && hasNoWords(quotation.slice(0, quotation.indexOf(written)))) return true;
  return (
    hasNoWords(quotation.slice(quotation.lastIndexOf(written) + written.length)) &&
    quotation.indexOf(written) === quotation.lastIndexOf(written)
  );
}

/** Says how many words an ellipsis leaves out, and whether the end of a sentence or of a paragraph is among them. */
function describeEllipsis(index: WordIndex<IndexedPassage>, from: number, to: number): string {
  const words = `An ellipsis leaves out ${from === to ? 'no words' : count(to - from, 'word')}`;
  const [first, last] = [textAt(index, from - 1), textAt(index, to)];
  if (first !== last) {
    const whole = last - first - 1;
    const between = whole === 0 ? '' : whole === 1 ? ' and a whole paragraph' : ` and ${whole} whole paragraphs`;
    return `${words}, including the end of a paragraph${between}`;
  }
  const text = index.texts[first]?.text ?? '';
  const placed = placeTextWords(text);
  const start = index.starts[first] ?? 0;
  const [before, after] = [placed[from - 1 - start], placed[to - start]];
  const crosses = splitSentences(text).some(
    ({ end }) => before !== undefined && after !== undefined && before.end <= end && end <= after.start,
  );
  return crosses ? `${words}, including the end of a sentence` : words;
}

function comparePunctuation(
  index: WordIndex<IndexedPassage>,
  range: { readonly from: number; readonly to: number } | undefined,
  quotation: string,
): Change[] {
  if (range === undefined || textAt(index, range.from) !== textAt(index, range.to - 1)) return [];
  const text = textAt(index, range.from);
  const placed = placeTextWords(index.texts[text]?.text ?? '');
  const start = index.starts[text] ?? 0;
  const [first, last] = [placed[range.from - start], placed[range.to - 1 - start]];
  if (first === undefined || last === undefined) return [];
  const trim = (words: string) => words.replace(/^[^\p{L}\p{N}$€£¥%§°]+|[^\p{L}\p{N}$€£¥%§°]+$/gu, '').toLowerCase();
  const [written, source] = [quotation, normalize(index.texts[text]?.text.slice(first.start, last.end) ?? '')].map(
    trim,
  );
  if (written === undefined || source === undefined || written === source) return [];
  const withoutMarks = (words: string) => words.replace(/["'«»‹›*_]/g, '').replace(/\s*-\s*/g, '-');
  return withoutMarks(written) === withoutMarks(source)
    ? [{ kind: 'quotation marks', message: 'Quotation marks inside the quotation are changed' }]
    : [{ kind: 'punctuation', message: 'The words are the same, and the punctuation differs' }];
}
