/** `<search-page>`: the page of results. The code loads if the URL has a query, or when a reader types. */
import type { SearchPageElements } from './search-controller.ts';

export class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const elements = this.#findElements();
    if (elements === undefined) return;
    const { input } = elements;
    const start = async () => {
      const { runSearchPage } = await import('./search-controller.ts');
      runSearchPage(elements);
    };
    document.addEventListener('keydown', (event) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    if (new URLSearchParams(location.search).has('q')) void start();
    else {
      const reportMissing = () => this.querySelector('.no-scripts')?.removeAttribute('hidden');
      input.addEventListener('input', () => void start().catch(reportMissing), { once: true });
    }
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
