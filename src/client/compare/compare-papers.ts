/**
 * `<compare-papers>`: two documents that scroll together by pair, and the open pair. The address of the page names the
 * open pair, so that the pair can be linked, and CSS shows it by `:target`.
 */
import { decodeUri } from '../../text/decode-uri.ts';
import { drawConnectors } from './pair-connectors.ts';
import { READING_LINE, scrollTogether } from './pane-scrolling.ts';

class ComparePapers extends HTMLElement {
  #lastMark: HTMLElement | undefined;

  connectedCallback(): void {
    const papers = this.querySelector<HTMLElement>('.compared-papers');
    const [earlier, later] = this.querySelectorAll<HTMLElement>('.paper-pane');
    if (papers === null || earlier === undefined || later === undefined) return;
    const draw = drawConnectors(papers, earlier, later);
    scrollTogether(earlier, later, draw);
    this.addEventListener('change', draw);
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open !== null) this.#close();
    });
    addEventListener('hashchange', () => {
      this.#show([earlier, later]);
      draw();
    });
    // After the browser has scrolled to the fragment, and the open pair has its height.
    addEventListener('load', () => {
      this.#show([earlier, later]);
      draw();
    });
  }

  /** The pair that the address names. While the page loads, `:target` does not match it yet. */
  get #open(): HTMLElement | null {
    return this.querySelector<HTMLElement>(`.pair[id="${CSS.escape(decodeUri(location.hash.slice(1)) ?? '')}"]`);
  }

  /** Follows links inside the page without a new entry in the history of the browser. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { step } = link.dataset;
    if (link.dataset['pair'] !== undefined) this.#lastMark = link;
    if (step === 'close') this.#close();
    else if (step === 'next' || step === 'previous') this.#move(step);
    else this.#goTo(link.hash);
  }

  #goTo(hash: string): void {
    const [side] = hash.slice(1).split('--');
    const tab = this.querySelector<HTMLInputElement>(`.paper-tabs input[value="${CSS.escape(side ?? '')}"]`);
    if (tab !== null) tab.checked = true;
    location.replace(hash);
  }

  #close(): void {
    location.replace('#papers');
    this.#lastMark?.focus({ preventScroll: true });
  }

  /** Opens the next or the previous pair that has the chosen relation. */
  #move(step: 'next' | 'previous'): void {
    const chosen = this.querySelector<HTMLInputElement>('.relations input:checked')?.value ?? 'all';
    const pairs = [...this.querySelectorAll<HTMLElement>('.pair')].filter(
      ({ dataset }) => chosen === 'all' || dataset['relation'] === chosen,
    );
    const index = pairs.findIndex((pair) => pair === this.#open);
    const next = pairs[(index + (step === 'next' ? 1 : pairs.length - 1)) % pairs.length];
    this.#lastMark = undefined;
    if (next !== undefined) location.replace(`#${next.id}`);
  }

  /** Marks the passages of the open pair and scrolls both documents to them. */
  #show(panes: readonly HTMLElement[]): void {
    for (const lit of this.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const mark of this.querySelectorAll('[aria-current="true"]')) mark.removeAttribute('aria-current');
    const pair = this.#open;
    if (pair === null) return;
    const isOfPair = ({ dataset }: HTMLElement) => dataset['pair'] === pair.id;
    for (const words of [...this.querySelectorAll<HTMLElement>('.paired')].filter(isOfPair)) words.classList.add('lit');
    for (const mark of [...this.querySelectorAll<HTMLElement>('.mark a')].filter(isOfPair)) {
      mark.setAttribute('aria-current', 'true');
      mark.closest('.compared')?.classList.add('lit');
    }
    pair.focus({ preventScroll: true });
    const passages = panes.map((pane) => pane.querySelector<HTMLElement>('.compared.lit'));
    // The document in which the reader opened the pair stays where it is, and the other one follows.
    const clicked = panes.findIndex((pane) => this.#lastMark !== undefined && pane.contains(this.#lastMark));
    const level = passages[clicked]?.getBoundingClientRect().top;
    panes.forEach((pane, index) => {
      const passage = passages[index];
      if (passage === undefined || passage === null || pane.scrollHeight <= pane.clientHeight) return;
      const { top } = pane.getBoundingClientRect();
      const isLevelVisible = level !== undefined && level > top && level < top + pane.clientHeight * 0.8;
      const line = isLevelVisible ? level : top + pane.clientHeight * READING_LINE;
      pane.scrollBy({ top: passage.getBoundingClientRect().top - line });
    });
  }
}

customElements.define('compare-papers', ComparePapers);
