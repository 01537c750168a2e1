/**
 * On the page of results, shows the query and that the search is running, loads the files that a first search needs, and
 * says so if the scripts of the page cannot be loaded. It imports nothing, so that it runs before other scripts load.
 */
const page = document.querySelector<HTMLElement>('search-page');
const input = page?.querySelector<HTMLInputElement>('input[name=q]');
const status = page?.querySelector('.count');
const SEARCHING = 'Searching …';
const query = new URLSearchParams(location.search).get('q') ?? '';

if (input && status && query.trim() !== '') {
  // Otherwise the field is empty until the search has loaded, and stays empty if it cannot be loaded.
  if (input.value === '') input.value = query;
  status.textContent = SEARCHING;
  addEventListener('error', reportMissingScript, { capture: true });
  addEventListener('unhandledrejection', reportMissingScript);
  for (const url of page?.dataset['firstFiles']?.split(' ') ?? []) document.head.append(createPreload(url));
}

/** Without its scripts, the page would say forever that it searches. Later errors have messages of their own. */
function reportMissingScript(): void {
  if (status?.textContent !== SEARCHING) return;
  status.textContent = '';
  page?.querySelector('.no-scripts')?.removeAttribute('hidden');
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
