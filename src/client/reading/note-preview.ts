/** Shows a note at its call, with its source. A second click on the call goes to the note. */
import { create } from '../create-element.ts';
import { isOpenFrom, openPanel } from './floating-panel.ts';

export function previewNote(call: HTMLAnchorElement): void {
  const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
  if (note === null || isOpenFrom(call)) {
    location.assign(call.href);
    return;
  }
  const text = create('p', { dir: 'auto' });
  text.append(create('span', { class: 'marker' }, call.textContent), ' ', copyText(note));
  const access = note.closest('.words')?.querySelector('.access')?.cloneNode(true);
  const toNote = create('a', { href: call.hash }, 'Go to the note');
  const links = create('p', { class: 'actions' }, ...(access === undefined ? [] : [access]), toNote);
  // The focus stays at the call: Enter goes to the note.
  const panel = openPanel(call, call.getAttribute('aria-label') ?? 'Note', text, links);
  toNote.addEventListener('click', () => panel.hidePopover());
}

/** The content of a note without ids: each id is in the page once. */
function copyText(note: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
