/** Style sheets for what only script puts into a page: they load with it, and weigh nothing before. */

/** Adds a style sheet of the site, once. */
export function addStyle(href: string): void {
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
