/** Opens the mark that has an old address, and loads the notice for an address that the page does not have. */
const transcription = document.querySelector<HTMLElement>('.document');

function follow(): void {
  document.querySelector('.address-notice')?.remove();
  const fragment = readFragment();
  if (transcription === null || fragment === '') return;
  const target = document.getElementById(fragment);
  if (target === null)
    void import('./address-notice.ts').then(({ showNotice }) => {
      if (fragment === readFragment()) showNotice(transcription, fragment);
    });
  else {
    // If a link carries words, the browser goes to the words, and the mark stays closed.
    const mark = target.closest<HTMLDetailsElement>('details[data-address]');
    if (mark !== null) mark.open = true;
  }
}

/** The fragment, decoded; as it is if it cannot be decoded. */
function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

addEventListener('hashchange', follow);
follow();
