/**
 * The published addresses of a document, as its page has them: in the marks of changed ones, and in the ids of the
 * others.
 */
import type { PublishedAddress } from '../../ledger/show/published-addresses.ts';

/** Reads a document's element. Passages without a mark have one reading, the current one. */
export function readPageAddresses(article: HTMLElement): PublishedAddress[] {
  const digests = new Map(
    [...article.querySelectorAll('.number[id]')].map(({ id }) => {
      const dot = id.indexOf('.');
      return [id.slice(0, dot), id.slice(dot + 1)];
    }),
  );
  const addresses = new Map<string, PublishedAddress>();
  for (const element of article.querySelectorAll<HTMLElement>('[data-locator][id], [data-address]')) {
    const { address, locator } = element.dataset;
    if (address !== undefined) {
      const marked = JSON.parse(address) as PublishedAddress;
      addresses.set(marked.id, marked);
    } else addresses.set(element.id, createUnchanged(element.id, locator, digests.get(element.id)));
  }
  return [...addresses.values()];
}

/** An address that has had one reading, whose edition does not matter. */
function createUnchanged(id: string, locator: string | undefined, digest: string | undefined): PublishedAddress {
  const reading = { since: 1, date: '', cause: 'first', event: 'published', sameWords: [] } as const;
  const readings = digest === undefined ? [] : [{ ...reading, digest }];
  return { id, locator, state: 'current', readings, moves: [], forwards: [] };
}
