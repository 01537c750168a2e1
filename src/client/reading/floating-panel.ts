/** A panel that a script opens next to a link of the text; on narrow screens, at the bottom of the window. */
import { create } from '../create-element.ts';

/** Where the margin is next to the document, as in the style sheet. */
const WIDE = '(min-width: 68.0625rem)';
/** The space between the panel and its link, and to the edge of the window, in pixels. */
const GAP = 8;

/** What a panel is opened from. */
let source: HTMLElement | undefined;
let closedAt = 0;
const panel = create('div', {
  class: 'panel floating',
  popover: 'auto',
  role: 'dialog',
  'data-not-words': true,
  'data-added': true,
});
panel.addEventListener('beforetoggle', (event) => {
  if ((event as ToggleEvent).newState === 'closed') closedAt = performance.now();
});

/** How long after a panel has closed a click still counts as a click on its open source, in milliseconds. */
const SAME_CLICK = 400;

/** Whether the panel is open from a link, or a press on that link has just closed it. */
export function isOpenFrom(link: HTMLElement): boolean {
  return source === link && (panel.matches(':popover-open') || performance.now() - closedAt < SAME_CLICK);
}

/**
 * Opens the panel. Escape or a click outside closes it, and the focus returns to the link.
 *
 * @param label the accessible name
 */
export function openPanel(link: HTMLElement, label: string, ...children: readonly (Node | string)[]): HTMLElement {
  if (panel.matches(':popover-open')) panel.hidePopover();
  source = link;
  panel.setAttribute('aria-label', label);
  panel.replaceChildren(...children);
  // After its link in the order of the DOM, so that Tab leads into it; not inside the words, whose text it is not.
  (link.closest('.passage') ?? link.parentElement ?? document.body).append(panel);
  link.focus({ preventScroll: true });
  panel.showPopover({ source: link });
  place(link);
  return panel;
}

/** Places the panel next to its link. On a narrow screen the style sheet places it. */
function place(link: HTMLElement): void {
  if (!matchMedia(WIDE).matches) {
    panel.removeAttribute('style');
    return;
  }
  const { left, bottom, top } = link.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = bottom + GAP;
  const above = top - height - GAP;
  const lowest = innerHeight - height - GAP;
  // A panel for which there is no room on either side covers its link.
  const y = below <= lowest ? below : above > GAP ? above : Math.max(GAP, lowest);
  panel.style.setProperty('left', `${scrollX + Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`);
  panel.style.setProperty('top', `${scrollY + y}px`);
}
