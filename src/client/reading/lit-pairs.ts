/** Highlights words and their annotation together: while the pointer or the focus is on one of them, or it is open. */
import { findAnnotation, wordsOf } from './open-annotation.ts';

/** @param article the element of the document */
export function lightPairs(article: HTMLElement): void {
  for (const [type, isLit] of [
    ['pointerover', true],
    ['pointerout', false],
    ['focusin', true],
    ['focusout', false],
  ] as const) {
    article.addEventListener(type, ({ target }) => {
      const part = target instanceof Element ? target.closest<HTMLElement>('a.lemma, .annotation') : null;
      const id = part?.matches('a') ? part.getAttribute('href')?.slice(1) : part?.querySelector('[id]')?.id;
      if (id === undefined) return;
      findAnnotation(id)?.classList.toggle('lit', isLit);
      for (const words of article.querySelectorAll(`.lemma[href="#${CSS.escape(id)}"]`))
        words.classList.toggle('lit', isLit);
    });
  }
  const showOpen = (annotation: HTMLDetailsElement) => wordsOf(annotation)?.classList.toggle('open', annotation.open);
  article.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.matches('.annotation')) showOpen(target);
    },
    { capture: true },
  );
  for (const annotation of article.querySelectorAll<HTMLDetailsElement>('.annotation[open]')) showOpen(annotation);
}
