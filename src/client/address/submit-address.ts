/** Goes to the passage if a search is an address: `letter ¶4`, `note vi`, a pasted link or citation of this archive. */

import { mayBeAddress } from '../../search/goto/likely-address.ts';

let searched = false;

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    const input = form instanceof HTMLFormElement ? form.querySelector<HTMLInputElement>('input[name=q]') : null;
    if (!(form instanceof HTMLFormElement) || input === null || searched || !mayBeAddress(input.value)) {
      searched = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const search = () => {
      searched = true;
      form.requestSubmit();
    };
    import('./find-address.ts').then(async ({ findPlaces }) => {
      const { places } = await findPlaces(input.value);
      const [place, other] = places;
      if (place === undefined || other !== undefined) search();
      else location.assign(place.href);
    }, search);
  },
  { capture: true },
);
