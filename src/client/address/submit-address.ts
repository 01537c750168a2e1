/** Goes to the passage if a search is an address: `letter ¶4`, `note vi`, a pasted link or citation of this archive. */

/** The form of addresses. If a text has this form but is not an address, the page searches for it. */
const LIKELY =
  /(?:\/|%2F)documents(?:\/|%2F)|[¶§#]|\b(?:para|par|paragraph|bullet|point|item|note|footnote|fn|table|verse|p|nn?(?=\.))s?\.?\s*(?:\d|[ivxlc]+\b)|\s\d+(?:\s*[-–]\s*\d+)?\s*$|^\s*\(.+\)[.\s]*$/i;

/** Whether a search may be an address, so that the table of places is worth loading. */
export function mayBeAddress(text: string): boolean {
  return LIKELY.test(text);
}

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
