/** Shows results while a reader types in the search box of the header: a combobox with a list of passages. */
import type { Answer, Hit } from '../../search/query/answer.ts';
import type { FaultKind } from '../../search/query/engine-fault.ts';
import {
  describeCount,
  describePlaces,
  describeVoice,
  faultTexts,
  formatWords,
} from '../../search/query/search-messages.ts';
import { formatHitUrl, formatRequest } from '../../search/query/search-url.ts';
import sheet from '../../styles/search-found.css?url';
import { create } from '../create-element.ts';
import { addStyle } from '../load-style.ts';
import { cancelSearches, searchLatest } from './latest-search.ts';
import { renderSnippet } from './search-results.ts';
import { SEARCHING } from './searching-status.ts';
import { findTargets, type SuggestedTarget } from './suggested-targets.ts';

/** The largest number of passages in the list. */
const MAX_HITS = 6;

/** The time after a keystroke before a search begins, in milliseconds. */
const DELAY = 90;

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function showSuggestions(box: HTMLElement, input: HTMLInputElement): void {
  addStyle(sheet);
  const base = document.documentElement.dataset['base'] ?? '/';
  const list = create('ul', { id: 'found-list', role: 'listbox', 'aria-label': 'Passages found' });
  const status = create('p', { class: 'found-status', role: 'status' });
  const panel = create('div', { class: 'found', hidden: true, 'data-added': true }, status, list);
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

  let activeIndex = -1;
  const getOptions = () => [...list.querySelectorAll('a')];
  const activate = (index: number) => {
    getOptions()[activeIndex]?.setAttribute('aria-selected', 'false');
    activeIndex = index;
    const option = getOptions()[activeIndex];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  };
  const showPanel = (visible: boolean) => {
    panel.hidden = !visible;
    input.setAttribute('aria-expanded', String(visible && list.childElementCount > 0));
    if (!visible) activate(-1);
  };
  const addOption = (href: string, ...children: (Node | string)[]) => {
    const id = `found-${list.childElementCount}`;
    // The keyboard selects options through the combobox. The links are for pointers, and are not Tab stops.
    const link = create('a', { href, id, role: 'option', 'aria-selected': 'false', tabindex: '-1' }, ...children);
    list.append(create('li', { role: 'presentation' }, link));
  };
  const nameFiles = Number(box.dataset['nameFiles'] ?? 0);
  let targets: Promise<SuggestedTarget[]> = Promise.resolve([]);
  // Passages wait for the targets: an option that appears above others would move them under the pointer.
  const onAnswer = async (answer: Answer) => {
    const searched = targets;
    const found = await searched;
    if (searched !== targets) return;
    activate(-1);
    list.replaceChildren();
    for (const { href, label, kind } of found) {
      addOption(href, create('span', { class: 'found-target' }, label), ...(kind === '' ? [] : [' ', create('span', { class: 'meta' }, kind)])); // prettier-ignore
    }
    for (const hit of answer.hits) {
      addOption(
        formatHitUrl(hit, answer.query.text),
        create('span', { class: 'found-words' }, ...renderSnippet(hit)),
        ' ',
        create('span', { class: 'meta' }, describePlace(hit, answer.searched.length > 1)),
      );
    }
    if (answer.hits.length > 0) {
      addOption(`${base}search/${formatRequest({ text: answer.query.text })}`, 'All results');
    }
    status.textContent = [
      describeCount(answer),
      ...answer.notices.absent.map((word) => describeAbsentWord(word, answer)),
    ].join(' ');
    showPanel(answer.query.tokens.length > 0);
  };
  const onFault = (kind: FaultKind) => {
    list.replaceChildren();
    status.replaceChildren(
      `${faultTexts[kind].title}. ${faultTexts[kind].text} `,
      create('a', { href: `${base}all/` }, 'The whole archive as plain pages'),
    );
    showPanel(true);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const onInput = () => {
    clearTimeout(timer);
    if (input.value.trim() === '') {
      cancelSearches();
      showPanel(false);
      return;
    }
    if (panel.hidden) {
      list.replaceChildren();
      status.textContent = SEARCHING;
      showPanel(true);
    }
    const request = { text: input.value, limit: MAX_HITS, enough: 1, typing: true };
    timer = setTimeout(() => {
      targets = findTargets(request.text, nameFiles);
      void searchLatest(request, { onAnswer: (answer) => void onAnswer(answer), onFault });
    }, DELAY);
  };
  input.addEventListener('input', onInput);
  input.addEventListener('keydown', (event) => {
    const count = list.childElementCount;
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      showPanel(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      showPanel(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // After the last option comes the input (index -1), then the first option.
      activate(((activeIndex + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && activeIndex >= 0) {
      event.preventDefault();
      getOptions()[activeIndex]?.click();
    }
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) showPanel(false);
  });
  // Without this, pressing on a result would move the focus and close the list before the click.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  if (input.value !== '') onInput();
}

function describeAbsentWord({ word, suggestions }: Answer['notices']['absent'][number], { searched }: Answer): string {
  return `“${word}” does not occur in ${describePlaces(searched)}.${suggestions.length > 0 ? ` Did you mean ${formatWords(suggestions)}?` : ''}`;
}

function describePlace(hit: Hit, showArchive: boolean): string {
  const locator = hit.locator === '' ? '' : `, ${hit.locator}`;
  const place = `${hit.document.title}${locator} · ${describeVoice(hit)}`;
  return showArchive ? `${place} · ${hit.archive}` : place;
}
