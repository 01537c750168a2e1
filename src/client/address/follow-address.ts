/**
 * Removes what was pasted after an address, opens the mark that has an old address, and loads the notice for an address
 * that the page does not have.
 */
import { readPastedFragment } from '../../text/pasted-fragment.ts';
import { readFragment } from './read-fragment.ts';

const transcription = document.querySelector<HTMLElement>('.document');

/**
 * What browsers and other programs write after the number sign, and which was not meant as an address of this page: the
 * top of the page, an annotation of Hypothesis, and the parameters of statistics and viewers.
 */
const OTHER_FRAGMENT = /^(?:top$|annotations:|[a-z_]+=)/i;

function follow(): void {
  document.querySelector('.address-notice')?.remove();
  const fragment = readFragment();
  if (transcription === null || fragment === '') return;
  if (fragment.includes(':~:')) return followWords(fragment);
  const target = document.getElementById(fragment);
  if (target === null && OTHER_FRAGMENT.test(fragment)) return;
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

/**
 * Follows a link with words that the browser has not read: a program has encoded the signs before them, or the browser
 * does not know such links.
 */
function followWords(fragment: string): void {
  const [id = ''] = fragment.split(':~:');
  // If only these signs are encoded, the words have their own encoding.
  const link = location.hash.replace(/%3A~%3Atext=/i, ':~:text=');
  const readable = link.includes(':~:') ? link : `#${fragment}`;
  location.replace('fragmentDirective' in document ? readable : `#${encodeURIComponent(id)}`);
}

addEventListener('hashchange', follow);
follow();
