/** Results while typing, under the header's box: a combobox with a list of passages. */
import { addressOf, formatRequest } from '../../search/query/search-url.ts';
import type { Answer, Hit } from '../../search/query/answer.ts';
import type { FaultKind } from '../../search/query/search-engine.ts';
import { describeCount, describeVoice, faultTexts, formatWords } from '../../search/query/search-messages.ts';
import { create } from '../create-element.ts';
import { ask, dropQuestions } from './latest-search.ts';
import { renderExcerpt } from './search-results.ts';
import { addStyle } from '../load-style.ts';
import sheet from '../../styles/search-found.css?url';

const SHOWN = 6;
const PAUSE = 90;

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function suggest(box: HTMLElement, input: HTMLInputElement): void {
  addStyle(sheet);
  const base = document.documentElement.dataset['base'] ?? '/';
  const list = create('ul', { id: 'found-list', role: 'listbox', 'aria-label': 'Passages found' });
  const status = create('p', { class: 'found-status', role: 'status' });
  const panel = create('div', { class: 'found', hidden: true }, status, list);
  box.append(panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  let active = -1;
  const options = () => [...list.children];
  const choose = (index: number) => {
    options()[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options()[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  };
  const open = (shown: boolean) => {
    panel.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown && list.childElementCount > 0));
    if (!shown) choose(-1);
  };
  const option = (href: string, ...children: (Node | string)[]) => {
    const id = `found-${list.childElementCount}`;
    // Choosing goes through the combobox: the link is for pointers, and the keyboard's way past the list is short.
    const link = create('a', { href, tabindex: '-1' }, ...children);
    list.append(create('li', { id, role: 'option', 'aria-selected': 'false' }, link));
  };
  const show = (answer: Answer) => {
    choose(-1);
    list.replaceChildren();
    for (const hit of answer.hits) {
      option(
        addressOf(hit, answer.query.text),
        create('span', { class: 'found-words' }, ...renderExcerpt(hit)),
        ' ',
        create('span', { class: 'meta' }, describePlace(hit, answer.searched.length > 1)),
      );
    }
    if (answer.hits.length > 0) {
      option(`${base}search/${formatRequest({ text: answer.query.text })}`, 'All results');
    }
    status.textContent = [describeCount(answer), ...answer.notices.absent.map(describeAbsent)].join(' ');
    open(answer.query.words.length > 0);
  };
  const fail = (kind: FaultKind) => {
    list.replaceChildren();
    status.replaceChildren(
      `${faultTexts[kind].title}. ${faultTexts[kind].text} `,
      create('a', { href: `${base}all/` }, 'Everything on one page'),
    );
    open(true);
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  const typed = () => {
    clearTimeout(pause);
    if (input.value.trim() === '') {
      dropQuestions();
      open(false);
      return;
    }
    const text = input.value;
    pause = setTimeout(() => void ask({ text, limit: SHOWN, typing: true }, { answer: show, fault: fail }), PAUSE);
  };
  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => {
    const count = list.childElementCount;
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      open(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // From the last one on to the words that were typed, and round.
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      options()[active]?.querySelector('a')?.click();
    }
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) open(false);
  });
  // A press on a result must not close the list before it is a click.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  if (input.value !== '') typed();
}

function describeAbsent({ word, like }: Answer['notices']['absent'][number]): string {
  return `“${word}” does not occur.${like.length > 0 ? ` Did you mean ${formatWords(like)}?` : ''}`;
}

function describePlace(hit: Hit, named: boolean): string {
  const place = `${hit.document.title}, ${hit.locator} · ${describeVoice(hit)}`;
  return named ? `${place} · ${hit.archive}` : place;
}
