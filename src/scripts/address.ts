/**
 * Says what a link cannot say by itself: that an address was never published here, or, where the link carries words and the
 * browser lights those, that the passage was corrected since.
 */
import { distance } from 'fastest-levenshtein';

const article = document.querySelector<HTMLElement>('.document');

/** How many addresses are offered in place of one that never was. */
const CANDIDATES = 3;

function look(): void {
  document.querySelector('.unpublished')?.remove();
  const id = decodeURIComponent(location.hash.slice(1));
  if (article === null || id === '') return;
  // The digests of withheld readings are kept nowhere: any that is unknown may be one of them.
  const kept = [...article.querySelectorAll<HTMLElement>('[data-locator]:has(.withheld)')];
  const found = document.getElementById(id) ?? kept.find((element) => id.startsWith(`${element.id}.`)) ?? null;
  if (found === null) {
    article.before(describe(id));
    return;
  }
  const readings = found.closest<HTMLDetailsElement>('details.readings');
  if (readings !== null) readings.open = true;
}

function describe(id: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'unpublished state';
  notice.setAttribute('role', 'status');
  notice.append(`No passage has ever had the address ${id} here.`);
  const known = [...document.querySelectorAll<HTMLElement>('.document [data-locator][id]')];
  const near = known
    .map((element) => ({ element, far: distance(id.split('.')[0] ?? id, element.id) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, CANDIDATES);
  if (near.length > 0) notice.append(' The nearest are ');
  near.forEach(({ element }, index) => {
    const link = document.createElement('a');
    link.href = `#${element.id}`;
    link.textContent = element.dataset['locator'] ?? element.id;
    notice.append(index > 0 ? ', ' : '', link);
  });
  if (near.length > 0) notice.append('.');
  return notice;
}

addEventListener('hashchange', look);
look();
