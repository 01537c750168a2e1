/** Reads a selection on a reading page as plain data: words, locators, speakers, and the link to the words. */
import { cleanLines, cleanWords, type SelectedQuotation, type Speaker } from '../../citations/evidence-copy.ts';
import { describeDirective, describeWholeWords } from '../../text/describe-directive.ts';
import { linearize, type PagePoint } from '../../text/linear-page.ts';
import { UNSPACED_LETTER } from '../../text/unspaced-scripts.ts';
import { formatFragment, type TextDirective } from '../../text/text-directive.ts';
import { readText, selectedPart } from '../element-text.ts';
import { readPage, type PageText } from './page-text.ts';

const PASSAGE = '[data-locator][id]';
/** Elements in a passage whose text is not part of its words. */
const EXCLUDED = '.call, .number, .margin, .page-mark, [data-not-words]';
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** A letter of a word. Each character of Chinese and Japanese can be selected. */
const WORD_LETTER = new RegExp(`(?!${UNSPACED_LETTER})[\\p{L}\\p{N}\\p{M}]`, 'u');

/**
 * A letter of a script whose words browsers find with a dictionary. Firefox has another dictionary for links than for
 * `Intl.Segmenter`, so that it does not find some of these words.
 */
const DICTIONARY_LETTER = /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

interface SelectedPassage {
  readonly element: HTMLElement;
  readonly words: string;
  /** The selected part of each text node, as offsets in the node. */
  readonly parts: readonly { readonly node: Text; readonly from: number; readonly to: number }[];
}

/**
 * Reads a selection.
 *
 * @param article the element of the document, with `data-citation` and `data-url`
 * @returns undefined if the selection contains no words of the document
 */
export function readSelection(article: HTMLElement, range: Range): SelectedQuotation | undefined {
  const passages = [...article.querySelectorAll<HTMLElement>(PASSAGE)]
    .filter((element) => range.intersectsNode(element))
    .map((element) => readPassage(element, range))
    .filter(({ words }) => words !== '');
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { speakers, whole } = findSpeakers(passages);
  const pinned = pinnedId(first.element);
  const directive = describeWords(passages);
  return {
    words: passages.map(({ words }) => words),
    locators: [first.element.dataset['locator'] ?? '', last.element.dataset['locator'] ?? ''],
    speakers,
    whole,
    citation: article.dataset['citation'] ?? '',
    url: `${article.dataset['url'] ?? ''}#${formatFragment(pinned, directive)}`,
  };
}

/** The selected text of a passage, as the browser's own copy command takes it. */
export interface SelectedText {
  readonly text: string;
  /** Whether runs of spaces in it are columns. */
  readonly isPreformatted: boolean;
}

/** Reads a selection as text, passage by passage. */
export function readSelectedText(article: HTMLElement, range: Range): SelectedText[] {
  return [...article.querySelectorAll<HTMLElement>(PASSAGE)]
    .filter((element) => range.intersectsNode(element))
    .map((element) => {
      const isPreformatted = element.closest('pre') !== null || element.querySelector('pre') !== null;
      const { text } = readText(element, { excluded: EXCLUDED, range });
      return { text: isPreformatted ? cleanLines(text) : cleanWords(text), isPreformatted };
    })
    .filter(({ text }) => text !== '');
}

/** The selected words of one passage. */
function readPassage(element: HTMLElement, range: Range): SelectedPassage {
  const { text, pieces } = readText(element, { excluded: EXCLUDED, range });
  const parts = pieces.map(({ node }) => {
    const [from, to] = selectedPart(node, range);
    return { node, from, to };
  });
  return {
    element,
    words: cleanWords(text),
    parts: parts.filter(({ node, from, to }) => node.data.slice(from, to).trim() !== ''),
  };
}

/** The pinned id of a passage, to which the number in the margin links. */
function pinnedId(element: HTMLElement): string {
  const number = element.closest('.passage')?.querySelector<HTMLAnchorElement>('a.number');
  return number?.hash.slice(1) || element.id;
}

function findSpeakers(passages: readonly SelectedPassage[]): { speakers: Speaker[]; whole: boolean } {
  const speakers = new Map<HTMLElement, Speaker>();
  let hasOtherWords = false;
  for (const { node, from, to } of passages.flatMap(({ parts }) => parts)) {
    const span = node.parentElement?.closest<HTMLElement>('[data-speaker]');
    const name = span?.dataset['speaker'];
    if (span && name) speakers.set(span, { name, reportedBy: span.dataset['reported'] });
    // Quotation marks may be inside or outside the element of the quotation, so they do not count.
    else if (LETTER.test(node.data.slice(from, to))) hasOtherWords = true;
  }
  return { speakers: [...speakers.values()], whole: speakers.size === 1 && !hasOtherWords };
}

function describeWords(passages: readonly SelectedPassage[]): TextDirective | undefined {
  const first = passages[0]?.parts[0];
  const last = passages.at(-1)?.parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const page = readPage(document.body);
  const [start, end] = [page.pointOf(first.node, first.from), page.pointOf(last.node, last.to)];
  if (start === undefined || end === undefined) return undefined;
  const linear = linearize(page.blocks);
  const from = widen(page, start, -1, WORD_LETTER);
  const to = widen(page, end, 1, WORD_LETTER);
  // A browser finds whole words only. A period with a note marker after it forms one word with the word before it.
  return (
    describeDirective(linear, from, to) ??
    describeDirective(linear, from, widen(page, to, 1, /[.,;:!?”’)\]]/)) ??
    describeWholeWords(linear, from, to)
  );
}

/**
 * Moves a point backward or forward over the characters that match. If these are letters, only a point inside a word
 * or at its edge moves.
 *
 * @param step 1 for forward, -1 for backward
 */
function widen({ blocks }: PageText, { block, offset }: PagePoint, step: 1 | -1, over: RegExp): PagePoint {
  const text = blocks[block] ?? '';
  if (over === WORD_LETTER && DICTIONARY_LETTER.test(text.slice(offset - 1, offset + 1))) {
    return { block, offset: findWordEdge(text, offset, step) };
  }
  const inside = step === 1 ? text.charAt(offset - 1) : text.charAt(offset);
  // A mark belongs to the letter before it, in every script.
  const marksOnly = over === WORD_LETTER && !WORD_LETTER.test(inside) && LETTER.test(inside);
  if (over === WORD_LETTER && !LETTER.test(inside)) return { block, offset };
  if (marksOnly && step === -1) return { block, offset };
  const pattern = marksOnly ? /\p{M}/u : over;
  let moved = offset;
  while (pattern.test(step === 1 ? text.charAt(moved) : text.charAt(moved - 1))) moved += step;
  return { block, offset: moved };
}

/** The edge of the word at an offset, in a script in which a dictionary divides words. */
function findWordEdge(text: string, offset: number, step: 1 | -1): number {
  const edges = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(({ index }) => index);
  const edge = step === 1 ? edges.find((index) => index >= offset) : edges.findLast((index) => index <= offset);
  return edge ?? text.length;
}
