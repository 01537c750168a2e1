/** Loads the toolbar that copies selected words, at the first selection in a document. */
const article = document.querySelector<HTMLElement>('[data-citation]');

if (article !== null) {
  const start = () => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || !selection.containsNode(article, true)) return;
    document.removeEventListener('selectionchange', start);
    void import('./copy-toolbar.ts').then(({ offerCopying }) => offerCopying(article));
  };
  document.addEventListener('selectionchange', start);
}
