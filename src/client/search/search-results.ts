/** Hits as elements: by document, and below those with all the words, those with some. */
import { addressOf } from '../../search/query/search-url.ts';
import type { Answer, Hit } from '../../search/query/answer.ts';
import { describeVoice, formatWords } from '../../search/query/search-messages.ts';
import { create } from '../create-element.ts';

/** The excerpt of a hit, found words marked. */
export function renderExcerpt({ excerpt }: Pick<Hit, 'excerpt'>): (Node | string)[] {
  return excerpt.map(({ text, mark }) => (mark ? create('mark', {}, text) : text));
}

/** All hits of an answer. */
export function renderHits({ hits, query, notices, searched }: Answer): Node[] {
  const named = searched.length > 1;
  const whole = hits.filter(({ lacks }) => lacks.length === 0);
  const partial = hits.filter(({ lacks }) => lacks.length > 0);
  const parted = partial.length > 0 && whole.length > 0 && !notices.parted;
  return [
    ...renderGroups(whole, query.text, named),
    ...(parted ? [create('h2', { class: 'part-heading' }, 'With some of the words')] : []),
    ...renderGroups(partial, query.text, named),
  ];
}

/** @param named whether hits come from several archives, so that each must name its own */
function renderGroups(hits: readonly Hit[], text: string, named: boolean): Node[] {
  const groups = Map.groupBy(hits, ({ document }) => document.path);
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return create('section');
    const { document } = first;
    return create(
      'section',
      { 'aria-label': document.title },
      create('h2', {}, create('a', { href: document.path }, document.title)),
      create('p', { class: 'meta' }, named ? `${document.dateText} · ${first.archive}` : document.dateText),
      create('ol', { class: 'results', role: 'list' }, ...group.map((hit) => renderHit(hit, text))),
    );
  });
}

function renderHit(hit: Hit, text: string): Node {
  const { locator, voice, via, lacks } = hit;
  return create(
    'li',
    { class: 'result' },
    create('span', { class: 'number', 'aria-hidden': 'true' }, shortLocator(locator)),
    create('a', { href: addressOf(hit, text) }, ...renderExcerpt(hit)),
    create(
      'p',
      { class: 'meta' },
      create('span', { class: `voice ${voice}` }, describeVoice(hit)),
      ` · ${locator}`,
      ...(lacks.length > 0 ? [` · without ${formatWords(lacks)}`] : []),
    ),
    ...via.map(({ reason }) => create('p', { class: 'meta' }, reason)),
  );
}

/** `4` for `para. 4`, `iv` for `note iv`; nothing for a locator that is a name. */
function shortLocator(locator: string): string {
  return /^(?:annotation to )?(?:para\.|bullet|note|table|item) (.+)$/.exec(locator)?.[1] ?? '¶';
}
