/** `<search-page>`: the page of results. Its address holds everything that is asked. */
import type { SearchPageParts } from './search-controller.ts';

export class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    const narrowing = this.querySelector<HTMLDetailsElement>('details.narrowing');
    const filters = this.querySelector<HTMLFormElement>('form.filters');
    const results = this.querySelector<HTMLElement>('.found-results');
    const places = this.querySelector<HTMLElement>('.places');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (form === null || input === null || narrowing === null) return;
    if (filters === null || results === null || places === null || status === null) return;
    const parts: SearchPageParts = { form, input, narrowing, filters, results, places, status };

    const start = async () => {
      const { runPage } = await import('./search-controller.ts');
      runPage(parts);
    };
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    if (new URLSearchParams(location.search).has('q')) void start();
    else input.addEventListener('focus', () => void start(), { once: true });
  }
}

customElements.define('search-page', SearchPage);
