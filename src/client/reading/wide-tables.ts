/** Adds a hint to tables that are wider than the sheet, which scroll sideways. */
export function markWideTables(): void {
  for (const region of document.querySelectorAll<HTMLElement>('.document .scroll')) {
    if (region.scrollWidth <= region.clientWidth) continue;
    region.dataset['scrolls'] = 'Scroll sideways for more columns';
    region.setAttribute('aria-label', `${region.getAttribute('aria-label') ?? 'Table'}, scrolls sideways`);
  }
}
