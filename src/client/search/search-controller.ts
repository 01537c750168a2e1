/** Controls the page of results: reads the request from the URL and the form, searches, and renders the answer. */
import type { Answer, SearchRequest, Sort } from '../../search/query/answer.ts';
import { pauseIfLong } from '../../search/query/pause.ts';
import type { FaultKind } from '../../search/query/engine-fault.ts';
import { type Facet, facets, type Filters } from '../../search/query/search-engine.ts';
import { describeCount } from '../../search/query/search-messages.ts';
import { type CompleteRequest, formatRequest, PAGE_SIZE, parseRequest } from '../../search/query/search-url.ts';
import { create } from '../create-element.ts';
import { createGotoLinks } from './goto-links.ts';
import type { DownloadFormat } from './hit-download.ts';
import { cancelSearches, searchLatest } from './latest-search.ts';
import { renderFilters } from './search-filters.ts';
import { renderFault, renderNotices } from './search-notices.ts';
import { renderHits } from './search-results.ts';
import { SEARCHING } from './searching-status.ts';

/** The elements of the page. */
export interface SearchPageElements {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The container of the filters. */
  readonly narrowing: HTMLDetailsElement;
  readonly filters: HTMLFormElement;
  /** The container of hits and statements. */
  readonly results: HTMLElement;
  /** The container of the links to the target of an address. */
  readonly places: HTMLElement;
  /** A polite live region: one sentence for each answer. */
  readonly status: HTMLElement;
}

type Navigation = 'push' | 'replace' | 'stay';

/** The time after a keystroke before a search begins, in milliseconds. */
const DELAY = 120;

/** Starts the page, and searches for the request in its URL. */
export function runSearchPage({ form, input, narrowing, filters, results, places, status }: SearchPageElements): void {
  // On a narrow screen the open filters would push the hits down.
  narrowing.open = matchMedia('(min-width: 56rem)').matches;
  const pageTitle = document.title;
  const showGotoLinks = createGotoLinks(places);
  let current: CompleteRequest = parseRequest(location.search);
  let timer: ReturnType<typeof setTimeout> | undefined;

  let gotoLinks: Promise<void> = Promise.resolve();
  let latestRendering = 0;
  let earlyAnswer: Answer | undefined;
  /** The answer on the page, as text. */
  let shown = '';
  const onAnswer = async (answer: Answer) => {
    latestRendering += 1;
    const rendering = latestRendering;
    // The links are above the answer: if they came later, they would push it down.
    await gotoLinks;
    await pauseIfLong();
    const text = JSON.stringify(answer);
    if (rendering !== latestRendering || text === shown) return;
    shown = text;
    status.dataset['query'] = answer.query.text;
    status.textContent = describeCount(answer);
    filters.replaceChildren(...renderFilters(answer, current.filters, current.sort));
    narrowing.hidden = answer.hits.length === 0 && Object.keys(current.filters).length === 0;
    results.replaceChildren(
      ...renderNotices(answer, current, search),
      ...renderHits(answer),
      ...(answer.more ? [renderMore()] : []),
      ...(answer.hits.length > 0 ? [renderDownloads()] : []),
    );
  };
  const onEarlyAnswer = (answer: Answer) => {
    earlyAnswer = answer;
    void onAnswer(answer);
  };
  const onFault = (kind: FaultKind) => {
    latestRendering += 1;
    shown = '';
    status.textContent = '';
    const retry = () => search(current, 'stay');
    results.replaceChildren(
      renderFault(kind, retry, earlyAnswer !== undefined),
      ...(earlyAnswer === undefined ? [] : renderHits(earlyAnswer)),
    );
  };
  const renderMore = () => {
    const button = create('button', { type: 'button', class: 'more' }, 'Show more passages');
    button.addEventListener('click', () => search({ ...current, limit: current.limit + PAGE_SIZE }, 'replace'));
    return button;
  };
  const renderDownloads = () => {
    const renderButton = (label: string, format: DownloadFormat) => {
      const button = create('button', { type: 'button' }, label);
      button.addEventListener('click', async () => {
        const { downloadHits } = await import('./hit-download.ts');
        await downloadHits(current, format).catch(() => onFault('index'));
      });
      return button;
    };
    return create(
      'p',
      { class: 'actions', role: 'group', 'aria-label': 'Download the results' },
      renderButton('Results as a table (CSV)', 'csv'),
      renderButton('Results as citations', 'citations'),
    );
  };

  function search(request: SearchRequest, navigation: Navigation): void {
    clearTimeout(timer);
    const url = `${location.pathname}${formatRequest(request)}`;
    current = parseRequest(formatRequest(request));
    if (navigation === 'push' && url !== `${location.pathname}${location.search}`) history.pushState(null, '', url);
    if (navigation === 'replace') history.replaceState(null, '', url);
    document.title = current.text === '' ? pageTitle : `${current.text} · ${pageTitle}`;
    gotoLinks = showGotoLinks(current.text);
    latestRendering += 1;
    shown = '';
    earlyAnswer = undefined;
    if (current.text === '') {
      cancelSearches();
      results.replaceChildren();
      narrowing.hidden = true;
      status.textContent = '';
      return;
    }
    if (results.childElementCount === 0) status.textContent = SEARCHING;
    void searchLatest(
      { ...current, typing: request.typing === true },
      { onAnswer: (answer) => void onAnswer(answer), onEarlyAnswer, onFault },
    );
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search({ ...current, text: input.value, limit: PAGE_SIZE }, 'push');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    const searchTyped = () => search({ ...current, text: input.value, limit: PAGE_SIZE, typing: true }, 'replace');
    timer = setTimeout(searchTyped, DELAY);
  });
  filters.addEventListener('change', () => search({ ...current, ...readFilters(filters), limit: PAGE_SIZE }, 'push'));
  addEventListener('popstate', () => {
    const request = parseRequest(location.search);
    input.value = request.text;
    search(request, 'stay');
  });

  if (input.value === '') input.value = current.text;
  // A reader may have typed while the code was loaded.
  if (input.value === current.text) search(current, 'stay');
  else search({ ...current, text: input.value, limit: PAGE_SIZE, typing: true }, 'replace');
}

function readFilters(form: HTMLFormElement): { filters: Filters; sort: Sort } {
  const data = new FormData(form);
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const values = data.getAll(facet).filter((value) => typeof value === 'string');
    if (values.length > 0) filters[facet] = values;
  }
  const sort = data.get('sort');
  return { filters, sort: sort === 'oldest' || sort === 'newest' ? sort : 'relevance' };
}
