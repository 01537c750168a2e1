/** Two documents that scroll together: the passage at the reading line of one brings its counterpart in the other. */

/** The line that a reader is taken to read, as a part of the height of a pane. */
export const READING_LINE = 0.25;

/** After this time without a scroll event, in milliseconds, a pane that the script scrolled is at rest. */
const REST = 160;

/** @param onScroll is called after each movement, at most once per frame */
export function scrollTogether(earlier: HTMLElement, later: HTMLElement, onScroll: () => void): void {
  let leader: HTMLElement | undefined;
  let lastPair: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const lead = (pane: HTMLElement) => () => {
    leader = pane;
  };
  for (const pane of [earlier, later]) {
    for (const event of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin'] as const) {
      pane.addEventListener(event, lead(pane), { passive: true });
    }
    const other = pane === earlier ? later : earlier;
    pane.addEventListener(
      'scroll',
      () => {
        if (!isWaiting) {
          isWaiting = true;
          requestAnimationFrame(() => {
            isWaiting = false;
            onScroll();
          });
        }
        if (pane !== leader) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          const mark = findMarkAtLine(pane);
          const pair = mark?.dataset['pair'];
          if (mark === undefined || pair === undefined || pair === lastPair) return;
          lastPair = pair;
          alignCounterpart(mark, pane, other);
        }, REST);
      },
      { passive: true },
    );
  }
}

/** The first visible link to a pair in the passage at the reading line of a pane. */
function findMarkAtLine(pane: HTMLElement): HTMLElement | undefined {
  const line = pane.getBoundingClientRect().top + pane.clientHeight * READING_LINE;
  const passages = [...pane.querySelectorAll<HTMLElement>('.compared')];
  const passage = passages.find((element) => element.getBoundingClientRect().bottom > line);
  return [...(passage?.querySelectorAll<HTMLElement>('.mark a') ?? [])].find(
    ({ offsetParent }) => offsetParent !== null,
  );
}

/** Scrolls the other pane until the counterpart is level with the passage. */
function alignCounterpart(mark: HTMLElement, pane: HTMLElement, other: HTMLElement): void {
  const counterpart = [...other.querySelectorAll<HTMLElement>('.mark a')].find(
    ({ dataset }) => dataset['pair'] === mark.dataset['pair'],
  );
  const from = mark.closest('.compared')?.getBoundingClientRect().top;
  const to = counterpart?.closest('.compared')?.getBoundingClientRect().top;
  if (from === undefined || to === undefined) return;
  // A passage that begins above the pane is level with the top of the pane.
  const level = Math.max(from, pane.getBoundingClientRect().top + 8);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  other.scrollBy({ top: to - level, behavior: isCalm ? 'auto' : 'smooth' });
}
