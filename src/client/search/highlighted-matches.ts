/** The found words of a page as highlights, and the way from one to the next. */
import { joinMarks } from '../../search/query/snippet.ts';
import { type Match, matchPassage, type Wanted } from '../../search/query/passage-match.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Term } from '../../search/query/query-terms.ts';
import { isCommon, stemOf } from '../../search/query/tokenizer.ts';
import { create } from '../create-element.ts';
import { type LinearText, readElement } from './linear-text.ts';
import { addStyle } from '../load-style.ts';
import sheet from '../../styles/search-found.css?url';

/** Elements that hold the words of a passage; an id alone may also be that of a call or a mark. */
const PASSAGES = '.document :is(p, div, span, h2, h3, h4, h5, h6)[id]';

/** Marks the words of a query. */
export function markPage(text: string): void {
  addStyle(sheet);
  const language = document.documentElement.lang;
  const target = document.getElementById(location.hash.slice(1).split('.')[0] ?? '');
  const texts = [...document.querySelectorAll<HTMLElement>(PASSAGES)].map((element) => ({
    ...readElement(element),
    aimed: target !== null && (element.contains(target) || target.contains(element)),
  }));
  const findAll = (open: boolean) => {
    const matches = texts.flatMap((each) => {
      const match = findMatch(each, text, language, open);
      return match === undefined ? [] : [{ ...each, match }];
    });
    // Where the passage that was found has all the words in a row, single ones elsewhere are noise.
    const verbatim = matches.filter(({ match }) => match.verbatim);
    const strict = target === null ? verbatim.length > 0 : verbatim.some(({ aimed }) => aimed);
    return (strict ? verbatim : matches).flatMap(({ words, rangeOf, match }) =>
      joinMarks(words, match.marks).map(rangeOf),
    );
  };
  const exact = findAll(false);
  // A beginning of words finds nothing by itself.
  const found = exact.length > 0 ? exact : findAll(true);
  if (found.length === 0) return;
  CSS.highlights.set('search', new Highlight(...found));
  walk(found, target);
}

function findMatch({ words }: LinearText, text: string, language: string, open: boolean): Match | undefined {
  const query = parseQuery(text);
  const terms = query.words.map(({ key, shown }): Term => {
    const state = { state: 'exact', entries: [], open, rarity: 1 } as const;
    return { key, shown, stem: stemOf(key, language), common: isCommon(key, language), ...state };
  });
  const telling = terms.filter(({ common }) => !common);
  const wanted: Wanted = {
    language,
    terms,
    telling: telling.length > 0 ? telling : terms,
    words: query.words,
    phrases: [],
    without: [],
    voices: [],
    meanLength: 1,
  };
  const passage = {
    id: '',
    pinned: undefined,
    locator: '',
    voice: 'document',
    words,
    quoted: [],
    names: [],
    forms: [],
  } as const;
  return matchPassage(passage, wanted);
}

/** A line that says which of the found words is current, with keys and buttons for the next and the previous one. */
function walk(found: readonly Range[], target: Element | null): void {
  const status = create('span', { role: 'status' });
  const button = (name: string, key: string, press: () => void) => {
    const made = create('button', { type: 'button', 'aria-keyshortcuts': key }, name);
    made.addEventListener('click', press);
    return made;
  };
  let current = Math.max(
    0,
    found.findIndex((range) => target?.contains(range.startContainer)),
  );
  const show = (scroll: boolean) => {
    const range = found[current];
    if (range === undefined) return;
    CSS.highlights.set('search-current', new Highlight(range));
    status.textContent = `${current + 1} of ${found.length}`;
    if (!scroll) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  };
  const step = (by: number) => {
    current = (current + by + found.length) % found.length;
    show(true);
  };
  const bar = create('div', { class: 'found-bar', role: 'group', 'aria-label': 'Found words' });
  const close = () => {
    CSS.highlights.delete('search');
    CSS.highlights.delete('search-current');
    document.removeEventListener('keydown', press);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(null, '', address);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p' || event.key === 'N') step(-1);
  };
  bar.append(
    status,
    button('Previous', 'p', () => step(-1)),
    button('Next', 'n', () => step(1)),
    button('Clear', '', close),
  );
  document.addEventListener('keydown', press);
  document.querySelector('main')?.append(bar);
  show(false);
}
