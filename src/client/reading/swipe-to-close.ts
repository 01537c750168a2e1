/** Closes a sheet or a panel at the bottom of a narrow screen when a finger swipes it down. */

/** How far a finger must move, in pixels. */
const DISTANCE = 60;

interface Swipe {
  readonly sheet: HTMLElement;
  readonly x: number;
  readonly y: number;
}

export function closeBySwipe(): void {
  let swipe: Swipe | undefined;
  const move = ({ sheet }: Swipe, distance: number) => (sheet.style.translate = distance > 0 ? `0 ${distance}px` : '');
  const end = () => {
    if (swipe !== undefined) move(swipe, 0);
    swipe = undefined;
  };
  document.addEventListener(
    'touchstart',
    ({ target, touches }) => {
      end();
      const sheet = target instanceof Element ? target.closest<HTMLElement>(':popover-open') : null;
      const [touch, other] = touches;
      if (!(target instanceof Element) || sheet === null || touch === undefined || other !== undefined) return;
      // A sheet that is not at its top scrolls, except under its head. Only sheets at the bottom of the window close.
      if (sheet.scrollTop > 0 && target.closest('.sheet-head') === null) return;
      if (sheet.getBoundingClientRect().bottom < innerHeight - 1) return;
      swipe = { sheet, x: touch.clientX, y: touch.clientY };
    },
    { passive: true },
  );
  document.addEventListener(
    'touchmove',
    (event) => {
      const [touch] = event.touches;
      if (swipe === undefined || touch === undefined) return;
      const distance = touch.clientY - swipe.y;
      if (distance < Math.abs(touch.clientX - swipe.x)) return;
      // The sheet follows the finger, and the page behind it does not scroll.
      if (event.cancelable) event.preventDefault();
      move(swipe, distance);
    },
    { passive: false },
  );
  document.addEventListener('touchend', (event) => {
    const [touch] = event.changedTouches;
    if (swipe !== undefined && touch !== undefined && touch.clientY - swipe.y > DISTANCE) swipe.sheet.hidePopover();
    end();
  });
  document.addEventListener('touchcancel', end);
}
