/** Highlights the words of a search on the page that a result leads to. CSS highlights do not change the page. */
if (new URLSearchParams(location.search).has('mark') && 'highlights' in CSS) {
  void import('./highlighted-matches.ts').then(({ highlightPage }) =>
    highlightPage(new URLSearchParams(location.search).get('mark') ?? ''),
  );
}
