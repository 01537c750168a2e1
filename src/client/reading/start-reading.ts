/**
 * The reading page: opens annotations at their words, and loads previews, menus, and settings when a reader asks for
 * them. Without this script the words, calls, and numbers are plain links.
 */
import { closeAnnotation, findAnnotation, openAnnotation, recallAnnotation } from './open-annotation.ts';
import { createBarButtons, rememberChoices } from './bar-buttons.ts';

const article = document.querySelector<HTMLElement>('.document');

/** Runs a function for a click that would follow a link. A click with a key opens a window; a drag selects words. */
function onPlainClick(selector: string, run: (link: HTMLAnchorElement, event: MouseEvent) => void): void {
  article?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // The selection of words ends with a click on the link that the words are in.
    if (getSelection()?.isCollapsed === false) event.preventDefault();
    else run(link, event);
  });
}

/** Opens the annotation or cross-reference that the address of the page names, or that was open before. */
function followAddress(): void {
  const annotation = findAnnotation(recallAnnotation() ?? location.hash.slice(1));
  if (annotation !== undefined) openAnnotation(annotation, { isFocused: false });
}

/** Leaves one tab stop for each annotation: its words, not its headline. The menu of a note has its other links. */
function reduceTabStops(): void {
  for (const words of document.querySelectorAll<HTMLAnchorElement>('a.lemma')) {
    words.draggable = false;
    // Names are links, too: a screen reader says which words have an annotation.
    words.setAttribute('aria-description', 'annotation');
    const summary = findAnnotation(words.hash.slice(1))?.querySelector('summary');
    if (summary) summary.tabIndex = -1;
  }
  for (const part of document.querySelectorAll<HTMLElement>('.endnotes :is(.checks, .sees > summary)'))
    part.tabIndex = -1;
}

/** Runs a function once, at the reader's first action: a movement of the pointer, a key, or a scroll. */
function onFirstMove(run: () => void): void {
  const moved = new AbortController();
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll'])
    addEventListener(type, () => (moved.abort(), run()), { signal: moved.signal, passive: true });
}

if (article !== null) {
  reduceTabStops();
  onPlainClick('a.lemma', (words, event) => {
    const annotation = findAnnotation(words.hash.slice(1));
    if (annotation === undefined) return;
    event.preventDefault();
    if (annotation.open && annotation.checkVisibility()) closeAnnotation(annotation);
    else openAnnotation(annotation, { isFocused: true });
  });
  onPlainClick('.call', (call, event) => {
    event.preventDefault();
    void import('./note-preview.ts').then(({ previewNote }) => previewNote(call));
  });
  onPlainClick('.number', (number, event) => {
    event.preventDefault();
    void import('./passage-menu.ts').then(({ showMenu }) => showMenu(article, number));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector(':popover-open') !== null) return;
    const open = article.querySelector<HTMLDetailsElement>('.apparatus > [open]');
    if (open !== null) closeAnnotation(open);
  });
  addEventListener('hashchange', followAddress);
  followAddress();
  rememberChoices();
  createBarButtons(article);
  onFirstMove(() => {
    void import('./after-first-move.ts').then(({ completePage }) => completePage(article));
  });
}
