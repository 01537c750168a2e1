/** What the page says beside hits, and in their place: notices, absences, faults. */
import { formatRequest } from '../../search/query/search-url.ts';
import type { Answer, SearchRequest } from '../../search/query/answer.ts';
import type { FaultKind } from '../../search/query/search-engine.ts';
import {
  describeNotices,
  describeSearched,
  describeUnreached,
  faultTexts,
  formatWords,
} from '../../search/query/search-messages.ts';
import { create } from '../create-element.ts';

type Search = (request: SearchRequest, way: 'push') => void;

/** Words that do not occur, forms that were taken for others; where nothing was found, what that rests on. */
export function renderNotices(answer: Answer, asked: SearchRequest, search: Search): Node[] {
  const { absence, notices, hits, unreached } = answer;
  const lines: Node[] = [
    ...notices.absent.map(({ word, like }) =>
      create(
        'p',
        {},
        create('b', {}, word),
        ' does not occur in the archive.',
        ...renderLike(word, like, asked, search),
      ),
    ),
    ...describeNotices(answer).map((text) => create('p', {}, text)),
    ...(absence === undefined && unreached.length > 0 ? [create('p', {}, describeUnreached(unreached))] : []),
  ];
  if (hits.length > 0 && lines.length === 0) return [];
  if (absence === undefined) return [create('div', { class: 'state' }, ...lines)];
  return [
    create(
      'div',
      { class: 'state' },
      create('h2', {}, describeAbsence(answer)),
      ...lines,
      ...absence.inside.map(({ word, found }) =>
        create('p', {}, `As part of a word, “${word}” stands in ${formatWords(found)}.`),
      ),
      ...(absence.reason === 'filtered'
        ? [create('p', {}, link('Search without narrowing', { ...asked, filters: {} }, search))]
        : []),
      create('p', { class: 'meta' }, describeSearched(answer)),
    ),
  ];
}

function describeAbsence({ absence, query, notices }: Answer): string {
  if (absence?.reason === 'nothing asked') return 'There is no word in the question';
  if (absence?.reason === 'filtered') return 'Nothing in what it was narrowed to';
  if (notices.absent.length > 0 && notices.absent.length === new Set(query.words.map(({ key }) => key)).size) {
    return query.words.length === 1 ? 'This word does not occur' : 'None of these words occurs';
  }
  return query.phrases.length > 0
    ? 'No passage has these words as they stand in quotation marks'
    : 'No passage has these words';
}

function renderLike(word: string, like: readonly string[], asked: SearchRequest, search: Search): (Node | string)[] {
  if (like.length === 0) return [];
  const links = like.map((other) => link(other, { ...asked, text: asked.text.replace(word, other) }, search));
  return [' Did you mean ', ...links.flatMap((each, index) => (index === 0 ? [each] : [', ', each])), '?'];
}

/** A link that is also an address: it can be opened elsewhere. */
function link(text: string, request: SearchRequest, search: Search): HTMLAnchorElement {
  const anchor = create('a', { href: formatRequest(request) || '?' }, text);
  anchor.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(request, 'push');
  });
  return anchor;
}

/** That a search could not be done; never to be taken for one that found nothing. */
export function renderFault(kind: FaultKind, retry: () => void): Node {
  const { base = '/' } = document.documentElement.dataset;
  const again = create('button', { type: 'button' }, 'Try again');
  again.addEventListener('click', retry);
  return create(
    'div',
    { class: 'state', role: 'alert' },
    create('h2', {}, faultTexts[kind].title),
    create('p', {}, faultTexts[kind].text),
    create(
      'p',
      {},
      create('a', { href: `${base}all/` }, 'Everything on one page'),
      ' can be searched with the browser’s own search.',
    ),
    create('p', {}, again),
  );
}
