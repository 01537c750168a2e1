/**
 * On the pages of a long list: an address whose entry is on another page of the list leads to that page. Ids that a list
 * had as one page remain addresses, and so do those on a page that was divided later.
 */
import { bucketOf } from '../../text/bucket.ts';
import { readFragment } from './read-fragment.ts';

async function followPart(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-parts]');
  const { parts: folder = '', buckets = '1' } = list?.dataset ?? {};
  const fragment = readFragment();
  if (list === null || fragment === '' || document.getElementById(fragment) !== null) return;
  const response = await fetch(`${folder}${bucketOf(fragment, Number(buckets))}.json`);
  if (!response.ok) return;
  const pages = (await response.json()) as Readonly<Record<string, string>>;
  const page = Object.hasOwn(pages, fragment) ? pages[fragment] : undefined;
  if (page !== undefined && page !== location.pathname) location.replace(page + location.hash);
}

const follow = () => void followPart().catch(() => undefined);
addEventListener('hashchange', follow);
follow();
