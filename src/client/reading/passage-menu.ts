/** The menu of a passage's number: copy its link, cite it, compare it, report an error in it. */
import { reportAddress } from '../../citations/error-report.ts';
import { citeSelection } from '../../citations/evidence-copy.ts';
import { formatEmbedCode } from '../../text/embed-code.ts';
import { copyOnClick } from '../copy-text.ts';
import { create } from '../create-element.ts';
import { readText } from '../element-text.ts';
import { isOpenFrom, openPanel } from './floating-panel.ts';

/** @param article the element of the document, with `data-citation`, `data-url`, and `data-contact` */
export function showMenu(article: HTMLElement, number: HTMLAnchorElement): void {
  if (isOpenFrom(number)) return;
  const row = number.closest('.passage');
  const passage = row?.querySelector<HTMLElement>('[data-locator]');
  const locator = passage?.dataset['locator'] ?? '';
  const address = article.dataset['url'] ?? location.href.split('#')[0] ?? '';
  const url = `${address}${number.hash}`;
  const name = `${article.getAttribute('aria-label') ?? ''}, ${locator}`;
  const citation = citeSelection({
    words: [],
    locators: [locator, locator],
    speakers: [],
    whole: false,
    citation: article.dataset['citation'] ?? '',
    url,
  });
  const id = passage?.id ?? '';
  const checks = row?.querySelector<HTMLAnchorElement>(':scope > .words > .checks');
  // The box of a note is not a tab stop: its menu has all its links.
  const selector = row?.matches('.endnotes li') ? '.sees a' : '.sees a[href*="/compare/"]';
  const compare = [...(row?.querySelectorAll<HTMLAnchorElement>(selector) ?? [])];
  const words = passage ? readText(passage, { excluded: '.call, .page-mark, .gap' }).text : '';
  const [, digest] = number.hash.slice(1).split('.');
  const report = reportAddress(article.dataset['contact'], {
    url,
    name,
    words,
    digest,
  });
  const list = create(
    'ul',
    { role: 'list' },
    create('li', {}, createCopyButton('Copy link', url)),
    create(
      'li',
      {},
      create('p', { class: 'citation-text' }, citation),
      createCopyButton('Copy citation', citation),
      create('a', { href: `cite/#${id}` }, 'Other styles'),
    ),
    create('li', {}, createCopyButton('Copy embed code', formatEmbedCode(`${address}embed/${number.hash}`, name))),
    ...(checks ? [create('li', {}, create('a', { href: checks.href }, 'Sources and checks'))] : []),
    ...compare.map(({ href, textContent }) =>
      create('li', {}, create('a', { href }, `${href.includes('/compare/') ? 'Compare' : 'See'}: ${textContent}`)),
    ),
    ...(report === undefined ? [] : [create('li', {}, create('a', { href: report }, 'Report an error'))]),
  );
  const panel = openPanel(number, locator, create('p', { class: 'panel-title' }, locator), list);
  panel.querySelector('button')?.focus({ preventScroll: true });
  history.replaceState(history.state, '', number.hash);
}

/** A button that copies a text and says so. */
function createCopyButton(label: string, text: string): HTMLElement {
  const button = create('button', { type: 'button' }, label);
  copyOnClick(button, text);
  return button;
}
