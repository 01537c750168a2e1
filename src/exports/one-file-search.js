// The search of the archive in one HTML file: passages, notes, and annotations that have all words of the query.
'use strict';
{
  const MOST = 200;
  const AROUND = 60;
  const form = document.getElementById('search');
  const query = document.getElementById('query');
  const count = document.getElementById('count');
  const hits = document.getElementById('hits');

  /** Text as it is compared: without case, accents, and differences of quotation marks and dashes. */
  const fold = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[‘’‚‛]/g, "'")
      .replace(/[“”„‟]/g, '"')
      .replace(/[‐‑‒–—―]/g, '-')
      .replace(/\s+/g, ' ')
      .toLowerCase();

  /** The words of an element, without the markers of notes. */
  const wordsOf = (element) => {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll('.call, del')) mark.remove();
    for (const line of copy.querySelectorAll('br, td, th, p, li, .line')) line.append(' ');
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };

  const places = Array.from(document.querySelectorAll('[data-passage], [data-annotation]'), (element) => {
    const chapter = element.closest('.chapter');
    const owner = element.id === '' ? element.closest('[id]') : element;
    const words = wordsOf(element);
    const headline = element.closest('details')?.querySelector('summary')?.textContent;
    const locator = element.dataset.locator ?? `annotation: ${headline}`;
    const title = chapter.querySelector('h2').textContent;
    return { id: owner.id, label: `${title}, ${locator}`, words, folded: fold(`${headline ?? ''} ${words}`) };
  });

  /** The words around the first word that was found. */
  const excerptOf = ({ words }, terms) => {
    const folded = fold(words);
    const first = Math.max(0, Math.min(...terms.map((term) => folded.indexOf(term)).filter((index) => index >= 0)));
    const earliest = Number.isFinite(first) ? Math.max(0, first - AROUND) : 0;
    // Begins with a whole word.
    const start = earliest === 0 ? 0 : words.indexOf(' ', earliest) + 1;
    const end = start + 3 * AROUND;
    return `${start > 0 ? '… ' : ''}${words.slice(start, end)}${end < words.length ? ' …' : ''}`;
  };

  const search = () => {
    // Words in quotation marks are one term.
    const terms = Array.from(fold(query.value).matchAll(/"([^"]+)"|[^\s"]+/g), ([word, phrase]) => phrase ?? word);
    const found = terms.length === 0 ? [] : places.filter(({ folded }) => terms.every((term) => folded.includes(term)));
    const shown = found.slice(0, MOST);
    hits.replaceChildren(
      ...shown.map((place) => {
        const link = document.createElement('a');
        link.href = `#${place.id}`;
        link.textContent = place.label;
        const excerpt = document.createElement('p');
        excerpt.textContent = excerptOf(place, terms);
        const item = document.createElement('li');
        item.append(link, excerpt);
        return item;
      }),
    );
    const more = found.length > MOST ? `, the first ${MOST} of them below` : '';
    count.textContent = terms.length === 0 ? '' : `${found.length} of ${places.length} have these words${more}`;
  };

  query.addEventListener('input', search);
  form.hidden = false;
}
