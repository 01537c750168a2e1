/** Completes a reading page at the reader's first action. Without these parts, the page loads faster. */
import { completeSheets } from './annotation-steps.ts';
import { keepInWindow } from './fit-annotation.ts';
import { lightPairs } from './lit-pairs.ts';
import { showPlace } from './reading-place.ts';
import { closeBySwipe } from './swipe-to-close.ts';
import { markWideTables } from './wide-tables.ts';

/** @param article the element of the document */
export function completePage(article: HTMLElement): void {
  completeSheets();
  closeBySwipe();
  lightPairs(article);
  keepInWindow(article);
  showPlace(article);
  markWideTables();
}
