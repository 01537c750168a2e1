/** Renders hits by document: hits with all the words first, then hits with some of them. */
import { splitLocator } from '../../text/locators.ts';
import type { Answer, Hit } from '../../search/query/answer.ts';
import { describeVoice, formatWords } from '../../search/query/search-messages.ts';
import { formatHitUrl } from '../../search/query/search-url.ts';
import { create } from '../create-element.ts';

/** Renders the snippet of a hit, with the found words marked. */
export function renderSnippet({ snippet }: Pick<Hit, 'snippet'>): (Node | string)[] {
  return snippet.map(({ text, mark }) => (mark ? create('mark', {}, text) : text));
}

/** Renders all hits of an answer. */
export function renderHits({ hits, query, notices, searched }: Answer): Node[] {
  const showArchive = searched.length > 1;
  const full = hits.filter(({ without }) => without.length === 0);
  const partial = hits.filter(({ without }) => without.length > 0);
  const needsHeading = partial.length > 0 && full.length > 0 && !notices.partialOnly;
  return [
    ...renderDocuments(full, query.text, showArchive),
    ...(needsHeading ? [create('h2', { class: 'part-heading' }, 'With some of the words')] : []),
    ...renderDocuments(partial, query.text, showArchive),
  ];
}

function renderDocuments(hits: readonly Hit[], text: string, showArchive: boolean): Node[] {
  const groups = Map.groupBy(hits, ({ document }) => document.path);
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return create('section');
    const { title, path, dateText } = first.document;
    return create(
      'section',
      { 'aria-label': title },
      create('h2', {}, create('a', { href: path }, title)),
      ...describeDocument(dateText, showArchive ? first.archive : ''),
      create('ol', { class: 'results', role: 'list' }, ...group.map((hit) => renderHit(hit, text))),
    );
  });
}

/** A page about the documents has no date. */
function describeDocument(dateText: string, archive: string): Node[] {
  const facts = [dateText, archive].filter((fact) => fact !== '');
  return facts.length === 0 ? [] : [create('p', { class: 'meta' }, facts.join(' · '))];
}

function renderHit(hit: Hit, text: string): Node {
  const { locator, voice, otherForms, without } = hit;
  return create(
    'li',
    { class: 'result' },
    create('span', { class: 'number', 'aria-hidden': 'true' }, formatNumber(locator)),
    create('a', { href: formatHitUrl(hit, text) }, ...renderSnippet(hit)),
    create(
      'p',
      { class: 'meta' },
      create('span', { class: `voice ${voice}` }, describeVoice(hit)),
      ...(locator === '' ? [] : [' · ', create('span', { class: 'place' }, locator)]),
      ...(without.length > 0 ? [` · without ${formatWords(without)}`] : []),
    ),
    ...otherForms.map(({ reason }) => create('p', { class: 'meta' }, reason)),
  );
}

/** `4` for `para. 4`, `iv` for `note iv`, `§ 101`; a pilcrow for a locator without a number. */
function formatNumber(locator: string): string {
  const place = locator.replace(/^annotation to /, '');
  return place.startsWith('§') ? place : (splitLocator(place)?.value ?? '¶');
}
