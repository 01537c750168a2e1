/** Shows the copy buttons of citation panels. */
import { copyOnClick } from '../copy-text.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  copyOnClick(button, button.dataset['copy'] ?? '');
}
