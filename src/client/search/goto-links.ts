/**
 * Shows links above the results if the query is an address, or says which places the document has. The page does not
 * redirect, so that the Back button works.
 */
import { mayBeAddress } from '../../search/goto/likely-address.ts';
import { create } from '../create-element.ts';

/** With more targets, the query is too vague to be an address. */
const MAX_TARGETS = 6;

/**
 * Creates a function that shows the targets of a query, and removes those of the query before.
 *
 * @param container a polite live region
 */
export function createGotoLinks(container: HTMLElement): (text: string) => Promise<void> {
  let latest = '';
  return async (text) => {
    if (text === latest) return;
    latest = text;
    const links = mayBeAddress(text) ? await renderTargets(text).catch(() => []) : [];
    if (text === latest) container.replaceChildren(...links);
  };
}

async function renderTargets(text: string): Promise<Node[]> {
  const { findPlaces } = await import('../address/find-address.ts');
  const { places, message } = await findPlaces(text);
  if (message !== undefined) return [create('p', {}, message)];
  if (places.length > MAX_TARGETS) return [];
  return places.map(({ href, words: name }) => create('p', {}, create('a', { href }, `Go to ${name}`)));
}
