/** The page of results at work: from its address to a request, from an answer to elements. */
import { type AskedRequest, formatRequest, PAGE, parseRequest } from '../../search/query/search-url.ts';
import type { Answer, SearchRequest, Sort } from '../../search/query/answer.ts';
import { type Facet, facets, type FaultKind, type Filters } from '../../search/query/search-engine.ts';
import { describeCount } from '../../search/query/search-messages.ts';
import { create } from '../create-element.ts';
import { ask, dropQuestions } from './latest-search.ts';
import { renderFilters } from './search-filters.ts';
import type { ExportFormat } from './hit-download.ts';
import { createPlaces } from './goto-links.ts';
import { renderHits } from './search-results.ts';
import { renderFault, renderNotices } from './search-notices.ts';

/** What the page was rendered with. */
export interface SearchPageParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What holds the filters, open or shut. */
  readonly narrowing: HTMLDetailsElement;
  readonly filters: HTMLFormElement;
  /** Where hits and statements go. */
  readonly results: HTMLElement;
  /** Where it is said what an address means. */
  readonly places: HTMLElement;
  /** A polite live region: one sentence for each answer. */
  readonly status: HTMLElement;
}

const PAUSE = 120;

/** Brings the page to life, and answers what its address asks. */
export function runPage({ form, input, narrowing, filters, results, places, status }: SearchPageParts): void {
  // Beside the hits there is room for it; above them it would push them down.
  narrowing.open = matchMedia('(min-width: 56rem)').matches;
  const title = document.title;
  const sayPlaces = createPlaces(places);
  let asked: AskedRequest = parseRequest(location.search);
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = (answer: Answer) => {
    status.textContent = describeCount(answer);
    filters.replaceChildren(...renderFilters(answer, asked.filters, asked.sort));
    narrowing.hidden = answer.hits.length === 0 && Object.keys(asked.filters).length === 0;
    results.replaceChildren(
      ...renderNotices(answer, asked, search),
      ...renderHits(answer),
      ...(answer.more ? [renderMore()] : []),
      ...(answer.hits.length > 0 ? [renderExport()] : []),
    );
  };
  const fail = (kind: FaultKind) => {
    status.textContent = '';
    results.replaceChildren(renderFault(kind, () => search(asked, 'stay')));
  };
  const renderMore = () => {
    const button = create('button', { type: 'button', class: 'more' }, 'Show more passages');
    button.addEventListener('click', () => search({ ...asked, limit: asked.limit + PAGE }, 'replace'));
    return button;
  };

  const renderExport = () => {
    const button = (label: string, as: ExportFormat) => {
      const made = create('button', { type: 'button' }, label);
      made.addEventListener('click', async () => {
        const { exportHits } = await import('./hit-download.ts');
        await exportHits(asked, as).catch(() => fail('index'));
      });
      return made;
    };
    return create(
      'p',
      { class: 'actions', role: 'group', 'aria-label': 'Take the hits away' },
      button('Hits as a table (CSV)', 'csv'),
      button('Hits as citations', 'citations'),
    );
  };

  function search(request: SearchRequest, way: 'push' | 'replace' | 'stay'): void {
    clearTimeout(pause);
    const address = `${location.pathname}${formatRequest(request)}`;
    asked = parseRequest(formatRequest(request));
    if (way === 'push' && address !== `${location.pathname}${location.search}`) history.pushState(null, '', address);
    if (way === 'replace') history.replaceState(null, '', address);
    document.title = asked.text === '' ? title : `${asked.text} · ${title}`;
    void sayPlaces(asked.text);
    if (asked.text === '') {
      dropQuestions();
      results.replaceChildren();
      narrowing.hidden = true;
      status.textContent = '';
      return;
    }
    void ask({ ...asked, typing: request.typing === true }, { answer: show, fault: fail });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search({ ...asked, text: input.value, limit: PAGE }, 'push');
  });
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => search({ ...asked, text: input.value, limit: PAGE, typing: true }, 'replace'), PAUSE);
  });
  filters.addEventListener('change', () => search({ ...asked, ...readFilters(filters), limit: PAGE }, 'push'));
  addEventListener('popstate', () => {
    const request = parseRequest(location.search);
    input.value = request.text;
    search(request, 'stay');
  });

  if (input.value === '' || asked.text !== '') input.value = asked.text;
  search(asked, 'stay');
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
