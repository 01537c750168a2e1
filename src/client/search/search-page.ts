/** `<search-page>`: the page of results. The code loads if the URL has a query, or when a reader types. */
import type { SearchPageElements } from './search-controller.ts';
import { SEARCHING } from './searching-status.ts';

export class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const elements = this.#findElements();
    if (elements === undefined) return;
    const { input, status } = elements;
    const showMissing = (isMissing: boolean) =>
      this.querySelector('.no-scripts')?.toggleAttribute('hidden', !isMissing);
    let isStarted = false;
    const start = async () => {
      if (isStarted) return;
      isStarted = true;
      showMissing(false);
      if (input.value.trim() !== '') status.textContent = SEARCHING;
      const controller = await import('./search-controller.ts').catch(() => undefined);
      if (controller !== undefined) {
        controller.runSearchPage(elements);
        return;
      }
      // The next letter tries again.
      isStarted = false;
      status.textContent = '';
      showMissing(true);
    };
    document.addEventListener('keydown', (event) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    input.addEventListener('input', () => void start());
    // A reader may have typed before this code was loaded.
    if (new URLSearchParams(location.search).has('q') || input.value.trim() !== '') void start();
  }

  #findElements(): SearchPageElements | undefined {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    const narrowing = this.querySelector<HTMLDetailsElement>('details.narrowing');
    const filters = this.querySelector<HTMLFormElement>('form.filters');
    const results = this.querySelector<HTMLElement>('.found-results');
    const places = this.querySelector<HTMLElement>('.places');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (form === null || input === null || narrowing === null) return undefined;
    if (filters === null || results === null || places === null || status === null) return undefined;
    return { form, input, narrowing, filters, results, places, status };
  }
}

customElements.define('search-page', SearchPage);
