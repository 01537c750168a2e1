/** Moves an open annotation up if it would end below the window. It covers the items above it; the text does not move. */

/** The height of the bar at the top of the window with the space below it, in pixels. */
const BAR = 64;
/** The space to the lower edge of the window, in pixels. */
const GAP = 16;

/** @param article the element of the document */
export function keepInWindow(article: HTMLElement): void {
  article.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.parentElement?.matches('.apparatus')) fit(target);
    },
    { capture: true },
  );
  for (const item of article.querySelectorAll<HTMLDetailsElement>('.apparatus > [open]')) fit(item);
}

/** Sets the distance, which the style sheet uses where the items are next to their words. */
function fit(item: HTMLDetailsElement): void {
  item.style.removeProperty('--up');
  if (!item.open) return;
  const { top, bottom } = item.getBoundingClientRect();
  const distance = Math.min(bottom + GAP - innerHeight, top - BAR);
  if (distance > 0) item.style.setProperty('--up', `${-distance}px`);
}
