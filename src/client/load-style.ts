/** Loads style sheets for elements that only scripts add to a page. */

/** Adds a style sheet of the site, unless the page has it. */
export function addStyle(href: string): void {
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
