/** The notice about an address that the page does not have: withheld words, or an address that was never published. */
import type { PublishedAddress } from '../../ledger/show/published-addresses.ts';
import { judgeAddress, type Verdict } from '../../ledger/show/verdict.ts';
import { readPageAddresses } from './page-addresses.ts';

/** The longest time that a browser may take to find the words of a link, in milliseconds. */
const SEARCH_TIME = 600;

/** Judges an address that is not an id of the page, and shows the verdict above the document. */
export function showNotice(article: HTMLElement, fragment: string): void {
  const addresses = readPageAddresses(article);
  const verdict = judgeAddress(addresses, fragment);
  const notice = document.createElement('p');
  notice.className = 'address-notice state';
  notice.setAttribute('role', 'status');
  notice.dataset['added'] = '';
  notice.append(...describeVerdict(verdict, fragment, addresses));
  document.querySelector('.address-notice')?.remove();
  article.before(notice);
  goToNotice(notice);
}

/** The sentences of a notice, with links. */
function describeVerdict(
  verdict: Verdict,
  fragment: string,
  addresses: readonly PublishedAddress[],
): (string | HTMLElement)[] {
  const links = (ids: readonly string[]) =>
    ids.flatMap((id, index) => [index > 0 ? ', ' : '', createLink(id, addresses)]);
  if (verdict.verdict === 'withheld') {
    const { id, date, reason, withheld } = verdict;
    const day = new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    return [
      withheld === 'passage'
        ? `${fragment}: withheld, ${day}: ${reason} `
        : `${fragment}: earlier words withheld, ${day}: ${reason} `,
      'Withheld readings are not kept, so this page cannot tell whether this was the address of one. The passage: ',
      ...links([id]),
      '.',
    ];
  }
  // An address with any other verdict is an id of the page.
  if (verdict.verdict !== 'never published') return [`${fragment}: ${verdict.verdict}.`];
  const { id, nearest, sameDigest } = verdict;
  // Two merged branches had given the same id to different passages, and one of these passages got a new id.
  if (sameDigest.length > 0) {
    return [
      `The record of this document has no reading ${fragment}. The reading with its digest is in `,
      ...links(sameDigest),
      '.',
    ];
  }
  return [
    id === undefined
      ? `No passage of this document has ever had the address ${fragment}.`
      : `No reading has ever had the address ${fragment}.`,
    ...(nearest.length === 0 ? [] : [id === undefined ? ' The nearest: ' : ' The passage: ', ...links(nearest), '.']),
  ];
}

function createLink(id: string, addresses: readonly PublishedAddress[]): HTMLElement {
  const address = addresses.find((candidate) => candidate.id === id);
  const link = document.createElement('a');
  link.href = `#${id}`;
  const state = address === undefined || address.state === 'current' ? '' : ` (${address.state})`;
  link.textContent = `${address?.locator ?? id}${state}`;
  return link;
}

/** The address for which the browser was last sent to the notice. */
let sentFor = '';

/**
 * Scrolls to the notice, and removes the highlight of words that the link may carry: goes to no address, and shows the
 * address again. A browser looks for the words when the page has loaded, or a little later.
 */
function goToNotice(notice: HTMLElement): void {
  const { hash } = location;
  const go = () => {
    if (location.hash !== hash) return;
    // This is a change of address, after which the notice is shown again.
    sentFor = hash;
    location.replace('#');
    history.replaceState(null, '', hash);
    notice.scrollIntoView({ block: 'center' });
  };
  const goAgain = () => {
    go();
    setTimeout(() => document.querySelector(':target') !== null && go(), SEARCH_TIME);
  };
  if (sentFor === hash) notice.scrollIntoView({ block: 'center' });
  else if (document.readyState === 'complete') goAgain();
  else addEventListener('load', goAgain, { once: true });
}
