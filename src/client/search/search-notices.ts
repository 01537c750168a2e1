/** Renders what the page says about a search besides the hits: notices, statements of absence, faults. */
import type { Answer, SearchRequest } from '../../search/query/answer.ts';
import type { FaultKind } from '../../search/query/engine-fault.ts';
import {
  describeExcluded,
  describeNotices,
  describeNotSearched,
  describePlaces,
  describeSearched,
  describeUnreachable,
  faultTexts,
  formatWords,
} from '../../search/query/search-messages.ts';
import { removeExcluded, removeQuotationMarks } from '../../search/query/parse-query.ts';
import { formatRequest } from '../../search/query/search-url.ts';
import { create } from '../create-element.ts';

/** How many passages a search may read if the first search did not find any among those that it read. */
const MORE_PASSAGES = 500;

type Search = (request: SearchRequest, navigation: 'push') => void;

/** Renders the notices of an answer. If nothing was found, it says what was searched. */
export function renderNotices(answer: Answer, request: SearchRequest, search: Search): Node[] {
  const { absence, notices, hits, query, unreachable } = answer;
  const lines: Node[] = [
    ...(unreachable.length > 0 ? [create('p', {}, describeUnreachable(unreachable))] : []),
    ...notices.absent.map(({ word, suggestions }) =>
      create(
        'p',
        {},
        create('b', {}, word),
        ` does not occur in ${describePlaces(answer.searched)}.`,
        ...renderSuggestions(word, suggestions, request, search),
      ),
    ),
    ...describeNotices(answer).map((text) => create('p', {}, text)),
  ];
  if (hits.length > 0 && lines.length === 0) return [];
  if (absence === undefined) {
    const scope = notices.absent.length > 0 ? [create('p', { class: 'meta' }, describeNotSearched(answer))] : [];
    return [create('div', { class: 'state' }, ...lines, ...scope)];
  }
  return [
    create(
      'div',
      { class: 'state' },
      create('h2', {}, formatAbsenceHeading(answer)),
      ...(query.excluded.length > 0 && query.tokens.length > 0
        ? [create('p', {}, renderLink('Allow the excluded words', allowExcluded(request), search))]
        : []),
      // Before the absent words, which can be many in a long question.
      ...(absence.reason !== 'filtered' && query.phrases.length > 0
        ? [create('p', {}, renderLink('Search without quotation marks', withoutQuotes(request), search))]
        : []),
      ...lines,
      ...absence.partsOfWords.map(({ word, found }) =>
        create('p', {}, `As part of a word, “${word}” occurs in ${formatWords(found)}.`),
      ),
      ...(absence.reason === 'filtered'
        ? [create('p', {}, renderLink('Search without filters', { ...request, filters: {} }, search))]
        : []),
      ...(absence.reason === 'unread'
        ? [
            create('p', {}, 'Other passages may match. They were not read, because that loads many files.'),
            create('p', {}, renderLink('Read more passages', { ...request, limit: MORE_PASSAGES }, search)),
          ]
        : []),
      ...(absence.reason === 'empty query' ? [] : [create('p', { class: 'meta' }, describeSearched(answer))]),
    ),
  ];
}

function withoutQuotes(request: SearchRequest): SearchRequest {
  return { ...request, text: removeQuotationMarks(request.text) };
}

function allowExcluded(request: SearchRequest): SearchRequest {
  return { ...request, text: removeExcluded(request.text) };
}

function formatAbsenceHeading({ absence, query, notices }: Answer): string {
  if (absence?.reason === 'empty query')
    return query.excluded.length > 0 ? 'The query has only excluded words' : 'The query contains no words';
  if (absence?.reason === 'filtered') return 'No passage with these filters';
  if (absence?.reason === 'unread') return 'Not found in the passages that were read';
  if (notices.absent.length > 0 && notices.absent.length === new Set(query.tokens.map(({ key }) => key)).size) {
    return query.tokens.length === 1 ? 'This word does not occur' : 'None of these words occurs';
  }
  const words =
    query.phrases.length > 1
      ? 'all the phrases in quotation marks'
      : query.phrases.length === 1
        ? 'the words in quotation marks in this order'
        : 'these words';
  return `No passage has ${words}${describeExcluded(query)}`;
}

function renderSuggestions(
  word: string,
  suggestions: readonly string[],
  request: SearchRequest,
  search: Search,
): (Node | string)[] {
  if (suggestions.length === 0) return [];
  const links = suggestions.map((suggestion) =>
    renderLink(suggestion, { ...request, text: request.text.replace(word, suggestion) }, search),
  );
  return [' Did you mean ', ...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])), '?'];
}

/** A link with the URL of a request, so that it can be opened in another tab. */
function renderLink(text: string, request: SearchRequest, search: Search): HTMLAnchorElement {
  const anchor = create('a', { href: formatRequest(request) || '?' }, text);
  anchor.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(request, 'push');
  });
  return anchor;
}

/**
 * Renders a fault. It must never look like a search that found nothing.
 *
 * @param hasHits whether hits follow, which were found before the engine failed
 */
export function renderFault(kind: FaultKind, onRetry: () => void, hasHits: boolean): Node {
  const { base = '/' } = document.documentElement.dataset;
  const retry = create('button', { type: 'button' }, 'Try again');
  retry.addEventListener('click', onRetry);
  return create(
    'div',
    { class: 'state', role: 'alert' },
    create('h2', {}, faultTexts[kind].title),
    create('p', {}, faultTexts[kind].text),
    ...(hasHits ? [create('p', {}, 'The passages below were found without the engine. There may be others.')] : []),
    create(
      'p',
      {},
      create('a', { href: `${base}all/` }, 'The whole archive as plain pages'),
      ' can be searched with the browser’s own search.',
    ),
    create('p', {}, retry),
  );
}
