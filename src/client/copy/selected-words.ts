/** A selection on a reading page, as plain data: words, places, speakers, and the link to them. */
import { cleanWords, type SelectedQuotation, type Speaker } from '../../citations/evidence-copy.ts';
import { describeDirective } from '../../text/describe-directive.ts';
import { linearize, type PagePoint } from '../../text/linear-page.ts';
import { formatFragment, type TextDirective } from '../../text/text-directive.ts';
import { readPage, type PageText } from './page-text.ts';

const PASSAGE = '[data-locator][id]';
/** What stands among the words and is none of them. */
const APART = '.call, .number, .margin, .page-mark, [data-not-words]';
const LETTER = /[\p{L}\p{N}\p{M}]/u;

interface SelectedPassage {
  readonly element: HTMLElement;
  readonly words: string;
  /** The selected part of each text node. */
  readonly texts: readonly { readonly node: Text; readonly from: number; readonly to: number }[];
}

/**
 * @param article the element with `data-citation` and `data-url`
 * @returns undefined where the selection holds no words of the document
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

/** The words of one passage that are selected; a break is a space. */
function readPassage(element: HTMLElement, range: Range): SelectedPassage {
  let words = '';
  const texts: { node: Text; from: number; to: number }[] = [];
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (!range.intersectsNode(node)) continue;
      if (node instanceof Text) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        if (node.data.slice(from, to).trim() !== '') texts.push({ node, from, to });
        words += node.data.slice(from, to);
      } else if (node instanceof Element && !node.matches(APART)) {
        const apart = node.matches('br, p, div, li, td, th, tr');
        if (apart) words += ' ';
        read(node);
        if (apart) words += ' ';
      }
    }
  };
  read(element);
  return { element, words: cleanWords(words.replace(/\s+/g, ' ')), texts };
}

/** The address of this reading: the number beside a passage links to it. */
function pinnedId(element: HTMLElement): string {
  const number = element.closest('.passage')?.querySelector<HTMLAnchorElement>('a.number');
  return number?.hash.slice(1) || element.id;
}

function findSpeakers(passages: readonly SelectedPassage[]): { speakers: Speaker[]; whole: boolean } {
  const spans = new Map<HTMLElement, Speaker>();
  let outside = false;
  for (const { node, from, to } of passages.flatMap(({ texts }) => texts)) {
    const span = node.parentElement?.closest<HTMLElement>('[data-speaker]');
    const name = span?.dataset['speaker'];
    if (span && name) spans.set(span, { name, reportedBy: span.dataset['reported'] });
    // Marks around quoted words may stand on either side of the span's edge.
    else if (LETTER.test(node.data.slice(from, to))) outside = true;
  }
  return { speakers: [...spans.values()], whole: spans.size === 1 && !outside };
}

function describeWords(passages: readonly SelectedPassage[]): TextDirective | undefined {
  const first = passages[0]?.texts[0];
  const last = passages.at(-1)?.texts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const page = readPage(document.body);
  const [start, end] = [page.pointOf(first.node, first.from), page.pointOf(last.node, last.to)];
  if (start === undefined || end === undefined) return undefined;
  const linear = linearize(page.blocks);
  const from = widen(page, start, -1, LETTER);
  const to = widen(page, end, 1, LETTER);
  // A browser finds whole words; a last stop, to which a note marker may be joined, goes with its word.
  return describeDirective(linear, from, to) ?? describeDirective(linear, from, widen(page, to, 1, /[.,;:!?”’)\]]/));
}

/** Moves a point outwards while it would cut a word in two, or over what matches on one side. */
function widen({ blocks }: PageText, { block, offset }: PagePoint, step: 1 | -1, over: RegExp): PagePoint {
  const text = blocks[block] ?? '';
  const inside = step === 1 ? text.charAt(offset - 1) : text.charAt(offset);
  if (over === LETTER && !LETTER.test(inside)) return { block, offset };
  let at = offset;
  while (over.test(step === 1 ? text.charAt(at) : text.charAt(at - 1))) at += step;
  return { block, offset: at };
}
