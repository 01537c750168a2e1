/** Shows results while a reader types in the search box of the header: a combobox with a list of passages. */
import sheet from '../../styles/search-found.css?url';
import { create } from '../create-element.ts';
import { addStyle } from '../load-style.ts';
import { SEARCHING } from './searching-status.ts';
import type { Suggestions } from './suggested-results.ts';

/** The time after a keystroke before a search begins, and after which the code counts as missing, in milliseconds. */
const [DELAY, SLOW] = [90, 5000];

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function showSuggestions(box: HTMLElement, input: HTMLInputElement): void {
  addStyle(sheet);
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
  /** Whether the reader has closed the list, or left it, since she last typed. */
  let isClosed = false;
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
  const show = (found: Suggestions | undefined) => {
    activate(-1);
    // The keyboard selects options through the combobox. The links are for pointers, and are not Tab stops.
    const links = (found?.options ?? []).map(({ href, content }, index) =>
      create('a', { href, id: `found-${index}`, role: 'option', 'aria-selected': 'false', tabindex: '-1' }, ...content),
    );
    list.replaceChildren(...links.map((link) => create('li', { role: 'presentation' }, link)));
    status.replaceChildren(found?.status ?? '', ...(found?.hasFailed === true ? [' ', createPlainLink()] : []));
    showPanel(found !== undefined && !isClosed);
  };
  const nameFiles = Number(box.dataset['nameFiles'] ?? 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel = () => {};
  const onInput = () => {
    clearTimeout(timer);
    isClosed = false;
    const text = input.value;
    if (text.trim() === '') {
      cancel();
      show(undefined);
      return;
    }
    if (panel.hidden) show({ options: [], status: SEARCHING });
    const loading = loadResults();
    timer = setTimeout(async () => {
      const results = await loading;
      // The reader has typed more while the code was loaded.
      if (input.value !== text) return;
      if (results === undefined) {
        show({ options: [], status: 'The search could not be loaded.', hasFailed: true });
        return;
      }
      cancel = results.cancelSuggestions;
      results.findSuggestions(text, nameFiles, (found) => (input.value === text ? show(found) : undefined));
    }, DELAY);
  };
  input.addEventListener('input', onInput);
  input.addEventListener('keydown', (event) => {
    const count = list.childElementCount;
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      isClosed = true;
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
    if (relatedTarget instanceof Node && box.contains(relatedTarget)) return;
    isClosed = true;
    showPanel(false);
  });
  // Without this, pressing on a result would move the focus and close the list before the click.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  if (input.value !== '') onInput();
}

/** Loads the code that finds suggestions. @returns undefined if it cannot be loaded, or not in time */
function loadResults() {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, SLOW));
  return Promise.race([import('./suggested-results.ts'), late]).catch(() => undefined);
}

function createPlainLink(): HTMLElement {
  const { base = '/' } = document.documentElement.dataset;
  return create('a', { href: `${base}all/` }, 'The whole archive as plain pages');
}
