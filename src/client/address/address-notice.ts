/**
 * Says what a link cannot say by itself: that an address was never published here, or, where the link carries words and the
 * browser lights those, that the passage was corrected since.
 */
import { distance } from 'fastest-levenshtein';

const article = document.querySelector<HTMLElement>('.document');

/** How many addresses are offered in place of one that never was. */
const CANDIDATES = 3;
/** Milliseconds. */
const LATER = 600;

function look(): void {
  document.querySelector('.unpublished')?.remove();
  const id = decodeURIComponent(location.hash.slice(1));
  if (article === null || id === '') return;
  // The digests of withheld readings are kept nowhere: any that is unknown may be one of them.
  const kept = [...article.querySelectorAll<HTMLElement>('[data-locator]:has(.withheld)')];
  const found = document.getElementById(id) ?? kept.find((element) => id.startsWith(`${element.id}.`)) ?? null;
  if (found === null) {
    const notice = describe(id);
    article.before(notice);
    goTo(notice);
    return;
  }
  const readings = found.closest<HTMLDetailsElement>('details.readings');
  if (readings !== null) readings.open = true;
}

let gone = '';

/**
 * Goes to the notice, and puts out the words that the link may have lit: goes to no address, and says the same one again.
 * A browser looks for words when the page has loaded, or a little later.
 */
function goTo(notice: HTMLElement): void {
  const { hash } = location;
  const go = () => {
    if (location.hash !== hash) return;
    // To go is a change of address, which brings us here again.
    gone = hash;
    location.replace('#');
    history.replaceState(null, '', hash);
    notice.scrollIntoView({ block: 'center' });
  };
  const goAgain = () => {
    go();
    setTimeout(() => document.querySelector(':target') !== null && go(), LATER);
  };
  if (gone === hash) notice.scrollIntoView({ block: 'center' });
  else if (document.readyState === 'complete') goAgain();
  else addEventListener('load', goAgain, { once: true });
}

function describe(id: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'unpublished state';
  notice.setAttribute('role', 'status');
  const [base = id, reading] = id.split('.');
  const known = [
    ...document.querySelectorAll<HTMLElement>('.document [data-locator][id], .endnotes [data-locator][id]'),
  ];
  const same = known.find((element) => element.id === base && reading !== undefined);
  const near = same === undefined ? known.toSorted((a, b) => farness(base, a.id) - farness(base, b.id)) : [same];
  notice.append(
    same === undefined
      ? `No passage has ever had the address ${id} here. The nearest are `
      : `The passage has never had the reading ${reading} here. As it stands: `,
  );
  near.slice(0, CANDIDATES).forEach((element, index) => {
    const link = document.createElement('a');
    link.href = `#${element.id}`;
    link.textContent = element.dataset['locator'] ?? element.id;
    notice.append(index > 0 ? ', ' : '', link);
  });
  notice.append('.');
  return notice;
}

/** How far two addresses are apart: by their numbers where both count the same, else by their letters, after those. */
function farness(a: string, b: string): number {
  const numberOf = (id: string) => /\d+$/.exec(id)?.[0] ?? '';
  const [n, m] = [numberOf(a), numberOf(b)];
  const alike = n !== '' && m !== '' && a.slice(0, -n.length) === b.slice(0, -m.length);
  return alike ? Math.abs(Number(n) - Number(m)) / 1e6 : distance(a, b);
}

addEventListener('hashchange', look);
look();
