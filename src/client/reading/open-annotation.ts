/** Opens and closes annotations: next to their words, or on the sheet of a narrow screen. */

/** The height of the top of a sheet with its buttons, in pixels. */
const HEAD = 52;

/** The annotation with an id (`a-section-12`), or the box with the cross-reference; undefined if there is none. */
export function findAnnotation(id: string): HTMLDetailsElement | undefined {
  return document.getElementById(id)?.closest<HTMLDetailsElement>('.apparatus > details') ?? undefined;
}

/** The words that an annotation is about; undefined if it is about a whole passage. */
export function wordsOf(annotation: HTMLDetailsElement): HTMLElement | undefined {
  const id = annotation.querySelector('[id]')?.id ?? '';
  return document.querySelector<HTMLElement>(`.lemma[href="#${CSS.escape(id)}"]`) ?? undefined;
}

/** The sheet of an annotation on a narrow screen; undefined if the screen has a margin. */
function sheetOf(annotation: HTMLDetailsElement): HTMLElement | undefined {
  const sheet = annotation.closest<HTMLElement>('.apparatus');
  return sheet === null || getComputedStyle(sheet).display === 'contents' ? undefined : sheet;
}

/**
 * Opens an annotation.
 *
 * @param options.isFocused whether the keyboard goes on in the annotation
 */
export function openAnnotation(annotation: HTMLDetailsElement, { isFocused }: { isFocused: boolean }): void {
  annotation.open = true;
  remember(annotation.querySelector('[id]')?.id);
  const summary = annotation.querySelector('summary');
  const sheet = sheetOf(annotation);
  if (sheet === undefined) {
    if (isFocused) summary?.focus({ preventScroll: true });
    // Items above may have pushed it out of the window. Its scroll padding is that of the page.
    const { top } = annotation.getBoundingClientRect();
    if (isFocused && (top < 0 || top > innerHeight)) summary?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!sheet.matches(':popover-open')) sheet.showPopover();
  sheet.scrollTop = annotation.offsetTop - HEAD;
  if (isFocused) summary?.focus({ preventScroll: true });
  // The words stay in sight above the sheet.
  const covered = (wordsOf(annotation)?.getBoundingClientRect().bottom ?? 0) + 16 - sheet.getBoundingClientRect().top;
  if (isFocused && covered > 0) scrollBy({ top: covered });
}

/** Closes an annotation and goes back to its words. */
export function closeAnnotation(annotation: HTMLDetailsElement): void {
  const hadFocus = annotation.contains(document.activeElement);
  annotation.open = false;
  remember(undefined);
  if (hadFocus) (wordsOf(annotation) ?? annotation.querySelector('summary'))?.focus({ preventScroll: true });
}

/** Keeps what is open in the history of the tab, so that going back to the page opens it again. */
export function remember(annotation: string | undefined): void {
  history.replaceState({ annotation }, '');
}

/** The id of the annotation that was open when the reader left the page. */
export function recallAnnotation(): string | undefined {
  const state = history.state as { readonly annotation?: string } | null;
  return state?.annotation;
}
