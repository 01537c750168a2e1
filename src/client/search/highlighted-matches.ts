/** Highlights the words of a search on a page, and goes from match to match. */
import { parseQuery } from '../../search/query/parse-query.ts';
import { type Match, type MatchCriteria, matchPassage } from '../../search/query/passage-match.ts';
import { listTerms, type Term } from '../../search/query/query-terms.ts';
import type { NamedPassage } from '../../search/query/search-record.ts';
import { joinMarks } from '../../search/query/snippet.ts';
import sheet from '../../styles/search-found.css?url';
import { create } from '../create-element.ts';
import { addStyle } from '../load-style.ts';
import { type LinearText, readElement } from './linear-text.ts';

/** Elements with the words of a passage. Other elements with an id are note calls and marks. */
const PASSAGES = '.document :is(p, div, span, h2, h3, h4, h5, h6)[id]';

/** Highlights the words of a query. */
export function highlightPage(text: string): void {
  addStyle(sheet);
  const language = document.documentElement.lang;
  const target = document.getElementById(location.hash.slice(1).split('.')[0] ?? '');
  const passages = [...document.querySelectorAll<HTMLElement>(PASSAGES)].map((element) => ({
    ...readElement(element),
    isTarget: target !== null && (element.contains(target) || target.contains(element)),
  }));
  const findRanges = (options: TermOptions) => {
    const matches = passages.flatMap((passage) => {
      const match = findMatch(passage, text, language, options);
      return match === undefined ? [] : [{ ...passage, match }];
    });
    // If the target has all the words in a row, single words elsewhere would distract.
    const verbatim = matches.filter(({ match }) => match.verbatim);
    const onlyVerbatim = target === null ? verbatim.length > 0 : verbatim.some(({ isTarget }) => isTarget);
    return (onlyVerbatim ? verbatim : matches).flatMap(({ words, rangeOf, match }) =>
      joinMarks(words, match.marks).map(rangeOf),
    );
  };
  let ranges: readonly Range[] = [];
  for (const options of TERM_OPTIONS) if (ranges.length === 0) ranges = findRanges(options);
  if (ranges.length === 0) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  showNavigation(ranges, target);
}

type TermOptions = Pick<Term, 'matchesPrefix' | 'isIncomplete'>;

/**
 * What is looked for: words; if there are none, longer words that begin with them. A query that was still being typed may
 * end in the beginning of a number.
 */
const TERM_OPTIONS: readonly TermOptions[] = [
  { matchesPrefix: false, isIncomplete: false },
  { matchesPrefix: true, isIncomplete: false },
  { matchesPrefix: true, isIncomplete: true },
];

function findMatch({ words }: LinearText, text: string, language: string, options: TermOptions): Match | undefined {
  const { tokens } = parseQuery(text);
  const terms = listTerms(tokens, language).map((term): Term => ({ ...term, ...options, idf: 1 }));
  const contentTerms = terms.filter((term) => !term.isStopWord);
  const criteria: MatchCriteria = {
    language,
    terms,
    requiredTerms: contentTerms.length > 0 ? contentTerms : terms,
    tokens,
    phrases: [],
    excluded: [],
    voices: [],
    meanLength: 1,
  };
  const passage: NamedPassage = {
    id: '',
    pinned: undefined,
    locator: '',
    voice: 'document',
    words,
    quoted: [],
    names: [],
    forms: [],
  };
  return matchPassage(passage, criteria);
}

/** Shows a bar with the number of the current match, and keys and buttons for the next and the previous match. */
function showNavigation(ranges: readonly Range[], target: Element | null): void {
  const status = create('span', { role: 'status' });
  const createButton = (name: string, key: string, onClick: () => void) => {
    const button = create('button', { type: 'button', 'aria-keyshortcuts': key }, name);
    button.addEventListener('click', onClick);
    return button;
  };
  const indexInTarget = ranges.findIndex((range) => target?.contains(range.startContainer));
  let current = Math.max(0, indexInTarget);
  const showCurrent = (scroll: boolean) => {
    const range = ranges[current];
    if (range === undefined) return;
    CSS.highlights.set('search-current', new Highlight(range));
    status.textContent = `${current + 1} of ${ranges.length}`;
    if (!scroll) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior });
  };
  const step = (distance: number) => {
    current = (current + distance + ranges.length) % ranges.length;
    showCurrent(true);
  };
  const bar = create('div', { class: 'found-bar', 'data-added': true, role: 'group', 'aria-label': 'Words found' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p' || event.key === 'N') step(-1);
  };
  const clear = () => {
    CSS.highlights.delete('search');
    CSS.highlights.delete('search-current');
    document.removeEventListener('keydown', onKeyDown);
    bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete('mark');
    history.replaceState(null, '', url);
  };
  bar.append(
    status,
    createButton('Previous', 'p', () => step(-1)),
    createButton('Next', 'n', () => step(1)),
    createButton('Clear', '', clear),
  );
  document.addEventListener('keydown', onKeyDown);
  document.querySelector('main')?.append(bar);
  showCurrent(false);
}
