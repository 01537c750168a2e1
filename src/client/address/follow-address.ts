/**
 * Removes what was pasted after an address, opens the mark that has an old address, and loads the notice for an address
 * that the page does not have.
 */
import { readPastedFragment } from '../../text/pasted-fragment.ts';
import { readFragment } from './read-fragment.ts';

const transcription = document.querySelector<HTMLElement>('.document');

function follow(): void {
  document.querySelector('.address-notice')?.remove();
  const fragment = readFragment();
  if (transcription === null || fragment === '') return;
  const target = document.getElementById(fragment);
  const { bare, beginning } = readPastedFragment(fragment);
  const hasId = (id: string) => document.getElementById(id) !== null;
  const meant = !hasId(bare) && hasId(beginning) ? beginning : bare;
  // This is a change of address, after which the function is called again.
  if (target === null && meant !== '' && meant !== fragment) location.replace(`#${encodeURIComponent(meant)}`);
  else if (target === null)
    void import('./address-notice.ts').then(({ showNotice }) => {
      if (fragment === readFragment()) showNotice(transcription, fragment);
    });
  else {
    // If a link carries words, the browser goes to the words, and the mark stays closed.
    const mark = target.closest<HTMLDetailsElement>('details[data-address]');
    if (mark !== null) mark.open = true;
  }
}

addEventListener('hashchange', follow);
follow();
