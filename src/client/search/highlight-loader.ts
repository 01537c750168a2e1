/** Marks the words that a search found on the page it led to, where the browser can without changing the page. */
if (new URLSearchParams(location.search).has('mark') && 'highlights' in CSS) {
  void import('./highlighted-matches.ts').then(({ markPage }) =>
    markPage(new URLSearchParams(location.search).get('mark') ?? ''),
  );
}
