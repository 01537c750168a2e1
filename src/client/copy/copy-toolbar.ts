/** The toolbar under selected words, which copies the quotation, its link, or its citation. */
import { citeSelection, copyEvidence, formatHtmlLines, type SelectedQuotation } from '../../citations/evidence-copy.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { copyText } from '../copy-text.ts';
import { create } from '../create-element.ts';
import { readSelectedText, readSelection, type SelectedText } from './selected-words.ts';
import { addStyle } from '../load-style.ts';
import sheet from '../../styles/copy-toolbar.css?url';

/** How long a selection must be unchanged before the toolbar appears, in milliseconds. */
const DELAY = 250;
/** The space for the handles that touch screens show under a selection, in pixels. */
const GAP = 12;

/** Shows the toolbar for selections in an article, which has `data-citation` and `data-url`. */
export function offerCopying(article: HTMLElement): void {
  addStyle(sheet);
  let selected: SelectedQuotation | undefined;
  let timer = 0;

  const status = create('span', { role: 'status', class: 'copy-status' });
  const quotation = create('button', { type: 'button' }, 'Copy quotation');
  const link = create('button', { type: 'button' }, 'Copy link');
  const cite = create('button', { type: 'button' }, 'Cite');
  const markdown = create('button', { type: 'button', 'aria-pressed': 'false' }, 'As Markdown');
  const share = create('button', { type: 'button' }, 'Share');
  const buttons = [quotation, link, cite, share, markdown];
  const toolbar = create(
    'div',
    {
      role: 'toolbar',
      class: 'copy-toolbar',
      popover: 'manual',
      'aria-label': 'Copy the selected words',
      'data-not-words': true,
      'data-added': true,
    },
    ...buttons,
    status,
  );

  const show = () => {
    const selection = getSelection();
    if (toolbar.contains(document.activeElement)) return;
    const range = selection === null || selection.isCollapsed ? undefined : selection.getRangeAt(0);
    // A selection can begin in the title above the document, or end below it.
    const ends = range === undefined ? [] : [range.startContainer, range.endContainer];
    selected = range && ends.some((node) => article.contains(node)) ? readSelection(article, range) : undefined;
    if (range === undefined || selected === undefined) return hide();
    status.textContent = '';
    rove(buttons, quotation);
    // After the words in the order of the DOM, so that Tab leads from the words to the toolbar.
    const end = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
    (end?.closest('.passage') ?? article).append(toolbar);
    toolbar.showPopover();
    place(toolbar, range);
  };
  const hide = () => {
    if (toolbar.matches(':popover-open')) toolbar.hidePopover();
  };
  const report = (done: boolean, what: string) => {
    status.textContent = done ? `${what} copied` : 'The browser did not allow copying';
  };

  quotation.addEventListener('click', async () => {
    if (selected === undefined) return;
    const copied = copyEvidence(selected);
    const plain = markdown.ariaPressed === 'true';
    report(await copyText(plain ? copied.markdown : copied.plain, plain ? undefined : copied.html), 'Quotation');
  });
  link.addEventListener('click', async () => selected && report(await copyText(selected.url), 'Link'));
  cite.addEventListener('click', async () => selected && report(await copyText(citeSelection(selected)), 'Citation'));
  share.addEventListener('click', async () => {
    if (selected === undefined) return;
    const { shareLink } = await import('../reading/share-link.ts');
    status.textContent = (await shareLink(document.title, selected.url)) ?? '';
  });
  markdown.addEventListener('click', () => {
    markdown.ariaPressed = markdown.ariaPressed === 'true' ? 'false' : 'true';
  });
  // Without this, pressing a button would clear the selection.
  toolbar.addEventListener('pointerdown', (event) => event.preventDefault());
  toolbar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons.at((index + step) % buttons.length);
    if (next !== undefined) rove(buttons, next).focus();
  });

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, DELAY);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !toolbar.matches(':popover-open')) return;
    clearTimeout(timer);
    hide();
  });
  document.addEventListener(
    'scroll',
    () => {
      const selection = getSelection();
      if (toolbar.matches(':popover-open') && selection !== null && selection.rangeCount > 0)
        place(toolbar, selection.getRangeAt(0));
    },
    { passive: true },
  );
  document.addEventListener('copy', (event) => copyClean(article, event));
  timer = window.setTimeout(show, DELAY);
}

/** Makes the browser's own copy command copy the words without note markers, margin numbers, and soft hyphens. */
function copyClean(article: HTMLElement, event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || event.clipboardData === null || selection === null || selection.isCollapsed) return;
  // In Firefox, a reader can select several places with the Control key.
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  if (!ranges.every((range) => article.contains(range.commonAncestorContainer))) return;
  const passages = ranges.flatMap((range) => readSelectedText(article, range));
  if (passages.length === 0) return;
  const formatHtml = ({ text, isPreformatted }: SelectedText) =>
    isPreformatted ? `<pre>${escapeHtml(text)}</pre>` : `<p>${formatHtmlLines(text)}</p>`;
  event.clipboardData.setData('text/plain', passages.map(({ text }) => text).join('\n\n'));
  event.clipboardData.setData('text/html', passages.map(formatHtml).join(''));
  event.preventDefault();
}

/**
 * Makes one button reachable by Tab; arrow keys lead to the others.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
function rove(buttons: readonly HTMLButtonElement[], to: HTMLButtonElement): HTMLButtonElement {
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  return to;
}

/**
 * Places the toolbar inside the window and outside the selected words: under their last line, above their first line,
 * next to the sheet, or at the edge of the window where no words are left free. The content security policy forbids
 * style attributes but allows the CSSOM.
 */
function place(toolbar: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()];
  const whole = range.getBoundingClientRect();
  const first = lines[0] ?? whole;
  const last = lines.at(-1) ?? whole;
  const { width, height } = toolbar.getBoundingClientRect();
  const bar = document.querySelector('.bar')?.getBoundingClientRect();
  // The bar is at the top of a wide window, and at the bottom of a narrow one.
  const isBarBelow = bar !== undefined && bar.top > window.innerHeight / 2;
  const highest = bar === undefined || isBarBelow ? 8 : Math.max(8, bar.bottom + 4);
  const lowest = (isBarBelow ? bar.top : window.innerHeight) - height - 4;
  const sheet = document.querySelector('.document > .endnotes, .document > .passage')?.getBoundingClientRect();
  const within = (left: number) => Math.max(8, Math.min(left, window.innerWidth - width - 8));
  const spots = [
    { left: within(last.left), top: last.bottom + GAP },
    { left: within(first.left), top: first.top - height - GAP },
    { left: (sheet?.right ?? window.innerWidth) - width, top: Math.max(highest, Math.min(first.top, lowest)) },
  ];
  const isFree = ({ left, top }: (typeof spots)[number]) =>
    top >= highest &&
    top <= lowest &&
    lines.every((line) => line.bottom <= top || line.top >= top + height || line.right <= left || line.left >= left + width); // prettier-ignore
  const { left, top } = spots.find(isFree) ?? { left: within(last.left), top: lowest };
  toolbar.style.setProperty('left', `${left}px`);
  toolbar.style.setProperty('top', `${top}px`);
}
