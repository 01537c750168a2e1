/**
 * Says that a search is running, on the page of results, and loads the files that a first search needs. It imports
 * nothing, so that it runs before other scripts load.
 */
const page = document.querySelector<HTMLElement>('search-page');
const status = page?.querySelector('.count');
const query = new URLSearchParams(location.search).get('q') ?? '';

if (status && query.trim() !== '') {
  status.textContent = 'Searching …';
  for (const url of page?.dataset['firstFiles']?.split(' ') ?? []) document.head.append(createPreload(url));
}

/** Creates a link that loads a file and keeps it for the script that imports or fetches it. */
function createPreload(url: string): HTMLLinkElement {
  const link = document.createElement('link');
  if (url.endsWith('.js')) link.rel = 'modulepreload';
  else {
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  link.href = url;
  return link;
}

export {};
