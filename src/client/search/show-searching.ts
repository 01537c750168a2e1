/** Says that a search is running, on the page of results. It imports nothing, so that it runs before other scripts load. */
const status = document.querySelector('search-page .count');
const query = new URLSearchParams(location.search).get('q') ?? '';
if (status !== null && query.trim() !== '') status.textContent = 'Searching …';

export {};
