/** Shows the documents that have all selected values. The URL has the filter, so that Back and a link restore it. */
import { countMatches, matchDocuments } from './match-documents.ts';

/** @param entries the documents; `data-values` has the numbers of their values */
export function filterDocuments(form: HTMLFormElement, entries: Iterable<HTMLElement>): void {
  const documents = [...entries].map((entry) => ({
    entry,
    values: new Set((entry.dataset['values'] ?? '').split(' ').filter(Boolean).map(Number)),
  }));
  const selects = [...form.querySelectorAll('select')];
  const options = selects.flatMap((select) => [...select.options].filter(({ value }) => value !== ''));
  const groups = selects.map((select) => options.flatMap((option, number) => (option.parentNode === select ? number : []))); // prettier-ignore
  const status = form.querySelector('output');

  function show(): void {
    const selected = selects.map((select) => {
      const option = select.selectedOptions[0];
      return option === undefined || option.value === '' ? undefined : options.indexOf(option);
    });
    const { matches, possible } = matchDocuments(
      documents.map(({ values }) => values),
      groups,
      selected,
    );
    for (const [index, { entry }] of documents.entries()) entry.hidden = matches[index] !== true;
    for (const [number, option] of options.entries()) option.disabled = !possible.has(number);
    status?.replaceChildren(countMatches(matches.filter(Boolean).length, documents.length));
  }

  /** An unknown value in the URL is ignored. */
  function readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = parameters.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  }

  function change(): void {
    show();
    const url = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== location.href) history.pushState(null, '', url);
  }

  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button')?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    change();
  });
  addEventListener('popstate', () => {
    readAddress();
    show();
  });
  // A reader on a slow network can choose a value before this code is loaded.
  if (selects.some(({ value }) => value !== '')) change();
  else {
    readAddress();
    show();
  }
}
