/**
 * On the page of a renamed document: sends an address that the page does not have to the new page, which judges it. The
 * digests of withheld readings are not kept, so this page cannot list them.
 */
import { readFragment } from './read-fragment.ts';

function followMoved(): void {
  const present = document.querySelector<HTMLElement>('[data-moved-to]')?.dataset['movedTo'];
  const fragment = readFragment();
  if (present === undefined || fragment === '' || document.getElementById(fragment) !== null) return;
  location.replace(present + location.hash);
}

addEventListener('hashchange', followMoved);
followMoved();
