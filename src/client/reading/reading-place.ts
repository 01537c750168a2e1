/** Shows in the bar which passage the reader is at, and marks it in the contents. */
import { create } from '../create-element.ts';

/** The part of the window, from the top, in which the current passage is. */
const LINE = '-30% 0px -65% 0px';

/** @param article the element of the document */
export function showPlace(article: HTMLElement): void {
  const place = document.querySelector<HTMLElement>('.bar .place');
  const passages = [...article.querySelectorAll<HTMLElement>('[data-locator][id]')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents a')];
  const order = new Map(passages.map((passage, index) => [passage.id, index]));
  const starts = links.map((link) => order.get(decodeURIComponent(link.hash.slice(1))) ?? 0);
  const units = Map.groupBy(passages, ({ dataset }) => unitOf(dataset['locator']));
  const observer = new IntersectionObserver(
    (entries) => {
      const current = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
      if (!(current instanceof HTMLElement) || place === null) return;
      const { locator = '' } = current.dataset;
      const unit = units.get(unitOf(locator)) ?? [];
      const isCounted = /\d$/.test(locator) && unit.length > 1;
      const name = isCounted ? `${locator} of ${unit.length}` : locator;
      // Without a word before it, a screen reader says "Letterhead, Contents, Annotations".
      const label = create('span', { class: 'unseen' }, 'You are at: ');
      place.replaceChildren(label, name.charAt(0).toUpperCase() + name.slice(1));
      const index = order.get(current.id) ?? 0;
      const section = starts.findLastIndex((start) => start <= index);
      for (const [number, link] of links.entries())
        if (number === section) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    },
    { rootMargin: LINE },
  );
  for (const passage of passages) observer.observe(passage);
}

/** `para.` of `para. 4`. */
function unitOf(locator = ''): string {
  return locator.replace(/\s*\S+$/, '');
}
