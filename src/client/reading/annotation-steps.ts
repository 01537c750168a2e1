/** The top of a sheet: buttons that lead to the annotation before and the one after, in the order of the document. */
import { create } from '../create-element.ts';
import { openAnnotation, remember, wordsOf } from './open-annotation.ts';

/** The sheets of narrow screens have buttons, whether the words or the line under a passage has opened them. */
export function completeSheets(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>('.apparatus[popover]')) {
    if (sheet.matches(':popover-open')) addSteps(sheet);
    sheet.addEventListener('beforetoggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') remember(undefined);
      else addSteps(sheet);
    });
  }
}

/** Adds the buttons, and one that closes the sheet, once. */
function addSteps(sheet: HTMLElement): void {
  if (sheet.querySelector('.sheet-head') !== null) return;
  const close = create('button', { type: 'button' }, 'Close');
  close.addEventListener('click', () => sheet.hidePopover());
  const head = create('div', { class: 'sheet-head', 'data-added': true, 'data-not-words': true });
  head.append(createStep(sheet, -1, 'Previous', '←'), createStep(sheet, 1, 'Next', '→'), close);
  sheet.prepend(head);
}

function createStep(sheet: HTMLElement, distance: 1 | -1, name: string, sign: string): HTMLElement {
  const attributes = { type: 'button', 'aria-label': `${name} annotation` };
  const button = create('button', attributes, sign);
  button.addEventListener('click', () => {
    const all = [...document.querySelectorAll<HTMLDetailsElement>('.annotation')];
    const openIndex = all.findIndex((annotation) => annotation.open && sheet.contains(annotation));
    // From a sheet without an open annotation, the step begins at its end or its beginning.
    const inSheet = all.filter((annotation) => sheet.contains(annotation));
    const edge =
      distance === 1
        ? all.indexOf(inSheet[0] as HTMLDetailsElement) - 1
        : all.indexOf(inSheet.at(-1) as HTMLDetailsElement) + 1;
    const next = all[(openIndex < 0 ? edge : openIndex) + distance];
    if (next === undefined) return;
    const words = wordsOf(next);
    if (!sheet.contains(next)) {
      sheet.hidePopover();
      // The sheet covers the lower part of the window.
      (words ?? next.closest('.passage'))?.scrollIntoView({ block: 'start' });
      words?.focus({ preventScroll: true });
    }
    openAnnotation(next, { isFocused: true });
  });
  return button;
}
