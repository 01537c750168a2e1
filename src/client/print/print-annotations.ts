/** Before printing, adds the annotations of the editor as numbered notes at the end, if the reader has chosen them. */
import { create } from '../create-element.ts';

const { documentElement: root } = document;

function addAnnotations(): void {
  removeAnnotations();
  if (root.dataset['print'] !== 'annotations') return;
  const list = create('ol');
  for (const annotation of document.querySelectorAll('.document .annotation')) {
    const body = annotation.querySelector<HTMLElement>('[id^="a-"]');
    if (body === null) continue;
    list.append(createNote(annotation, body));
    const number = list.childElementCount;
    // The words may be divided into several elements. Without words, the annotation is about the whole passage.
    const words = document.querySelector(`.lemma[href="#${CSS.escape(body.id)}"]`);
    const place = words ?? annotation.closest('.passage')?.querySelector('[data-locator]');
    const call = create('span', { class: 'printed-call', 'data-added': true }, ` [${number}]`);
    if (words === null) place?.append(call);
    else place?.after(call);
  }
  if (list.childElementCount === 0) return;
  const heading = create('h2', {}, 'Annotations of the editor');
  document
    .querySelector('.document')
    ?.after(create('section', { class: 'printed-annotations', 'data-added': true }, heading, list));
}

function createNote(annotation: Element, body: HTMLElement): HTMLElement {
  const quoted = annotation.querySelector('summary q')?.textContent ?? '';
  const summary = annotation.querySelector('summary')?.lastChild?.textContent?.trim() ?? '';
  const title = create('b', {}, [quoted === '' ? '' : `“${quoted}”`, summary].filter(Boolean).join(' '));
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  // The address on the published site, even if the page is read elsewhere.
  const page = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('.evidence a'))
    link.dataset['url'] = new URL(link.pathname + link.hash, page).href;
  return create('li', {}, title, ...copy.children);
}

function removeAnnotations(): void {
  for (const added of document.querySelectorAll('.printed-annotations, .printed-call')) added.remove();
}

addEventListener('beforeprint', addAnnotations);
addEventListener('afterprint', removeAnnotations);
