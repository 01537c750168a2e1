/** `<document-filter>`: the code that filters loads if the URL has a filter, or when a reader reaches for a menu. */

export class DocumentFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const parameters = new URLSearchParams(location.search);
    const start = async () => {
      intent.abort();
      const { filterDocuments } = await import('./filter-documents.ts');
      filterDocuments(form, document.querySelectorAll<HTMLElement>('[data-values]'));
    };
    const intent = new AbortController();
    for (const type of ['focusin', 'pointerover', 'pointerdown', 'change'])
      form.addEventListener(type, () => void start(), { signal: intent.signal, passive: true });
    if ([...form.querySelectorAll('select')].some(({ name }) => parameters.has(name))) void start();
  }
}

customElements.define('document-filter', DocumentFilter);
