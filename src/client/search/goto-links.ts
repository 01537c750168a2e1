/** Above results: where a search that is an address leads, or what its document has instead. Nobody is sent there: Back stays useful. */
import { create } from '../create-element.ts';
import { mayBeAddress } from '../address/submit-address.ts';

/** Beyond this an address is no pointer any more. */
const MOST = 6;

/**
 * @param place where it is said; a polite live region
 * @returns says what a text comes to, and takes back what was said of the last one
 */
export function createPlaces(place: HTMLElement): (text: string) => Promise<void> {
  let latest = '';
  return async (text) => {
    if (text === latest) return;
    latest = text;
    const said = mayBeAddress(text) ? await describePlaces(text).catch(() => []) : [];
    if (text === latest) place.replaceChildren(...said);
  };
}

async function describePlaces(text: string): Promise<Node[]> {
  const { findPlaces } = await import('../address/find-address.ts');
  const { places, says } = await findPlaces(text);
  if (says !== undefined) return [create('p', {}, says)];
  if (places.length > MOST) return [];
  return places.map(({ href, words }) => create('p', {}, create('a', { href }, `Go to ${words}`)));
}
