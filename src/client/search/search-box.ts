/** The form in the header. Without script it is a form; the rest comes when a reader turns to it. */
import '../address/submit-address.ts';

/** `<search-box>` around that form. */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    input.addEventListener(
      'focus',
      async () => {
        const { suggest } = await import('./search-suggestions.ts');
        suggest(this, input);
      },
      { once: true },
    );
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }
}

function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

customElements.define('search-box', SearchBox);
