/**
 * `<search-box>`: the search form in the header. Its list loads when a reader focuses it. The code that finds suggestions
 * loads when she types.
 */
import '../address/submit-address.ts';

export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    input.addEventListener(
      'focus',
      async () => {
        const { showSuggestions } = await import('./search-suggestions.ts');
        showSuggestions(this, input);
      },
      { once: true },
    );
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isInField(event)) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }
}

function isInField({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

customElements.define('search-box', SearchBox);
