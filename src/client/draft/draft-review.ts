/** `<draft-review>`: checks a draft in the browser, and keeps the decisions of the reviewer. Nothing leaves the browser. */
import { MOST_BYTES, type DraftText } from '../../draft/draft-file.ts';
import {
  compareRecords, findDecision, formatRecordCsv, formatRecordMarkdown, parseRecord, type ReviewRecord,
} from '../../draft/review-record.ts'; // prettier-ignore
import { copyText } from '../copy-text.ts';
import { create } from '../create-element.ts';
import { saveFile } from '../save-file.ts';
import type { CheckAnswer, CheckRequest, DraftFile } from './answer-drafts.ts';
import { readEntry, showEntry, type FindingEntry } from './finding-entry.ts';

/** How many findings are shown at once; a button shows more. */
const SHOWN = 30;

/** A text from a file is shown up to this length, in UTF-16 units: the layout of a longer one blocks the page. */
const LONGEST_SHOWN = 200_000;

const FORMATS = {
  markdown: { name: 'review.md', type: 'text/markdown;charset=utf-8', format: formatRecordMarkdown },
  csv: { name: 'review.csv', type: 'text/csv;charset=utf-8', format: formatRecordCsv },
  json: {
    name: 'review.json',
    type: 'application/json',
    format: (record: ReviewRecord) => JSON.stringify(record, undefined, 2),
  },
} as const;

/** Where a draft is checked. */
export interface DraftChecker {
  readonly worker: Worker;
  /** Where the worker gets the text of the archive. */
  readonly archive: unknown;
}

export abstract class DraftReview extends HTMLElement {
  #checker: DraftChecker | undefined;
  #entries: FindingEntry[] = [];
  #use: Pick<ReviewRecord, 'archive' | 'draft' | 'editions'> | undefined;
  #loaded: ReviewRecord | undefined;
  /** The text of a file that is too long to show. */
  #hidden: DraftText | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const text = this.querySelector('textarea');
    if (form === null || text === null) return;
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-with-script]')) hidden.hidden = false;
    this.querySelector('[data-without-script]')?.remove();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (text.value === '' && this.#hidden !== undefined) return this.#check(this.#hidden);
      this.#check({ written: text.value, format: this.#select?.value === 'html' ? 'html' : 'text' });
    });
    this.#onFile('draft', (file) => void this.#readDraft(file));
    this.#onFile('record', (file) => void this.#loadRecord(file));
    // A file that is dropped anywhere on the page is read: a browser would open it instead of the page.
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void this.#readDraft(file);
    });
    this.addEventListener('click', (event) => {
      const action = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
      if (action !== null) this.#act(action.dataset['action'] ?? '');
    });
    this.querySelector('[name=only]')?.addEventListener('change', () => this.#filter());
    this.querySelector('.findings')?.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
  }

  get #select(): HTMLSelectElement | null {
    return this.querySelector('[name=format]');
  }

  #onFile(name: string, read: (file: File) => void): void {
    const input = this.querySelector<HTMLInputElement>(`[name=${name}]`);
    input?.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) read(file);
      input.value = '';
    });
  }

  #say(message: string): void {
    this.querySelector('[role=status]')?.replaceChildren(message);
  }

  async #readDraft(file: File): Promise<void> {
    if (file.size > MOST_BYTES) return this.#say(`${file.name} is too large. The limit is ${MOST_BYTES / 1_000_000} MB.`); // prettier-ignore
    this.#check({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  #check(draft: DraftText | DraftFile): void {
    if ('written' in draft && draft.written.trim() === '') return this.#say('Paste a draft first, or choose a file.');
    this.#say('Checking …');
    const { worker, archive } = (this.#checker ??= this.#startChecker());
    const request: CheckRequest = { archive, draft };
    worker.postMessage(request, 'bytes' in draft ? [draft.bytes.buffer] : []);
  }

  /** Starts the worker. */
  protected abstract start(): DraftChecker;

  #startChecker(): DraftChecker {
    const checker = this.start();
    const { worker } = checker;
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      // The reader of PDF files sends messages of its own when it is loaded in a worker.
      if (!('ok' in data)) return;
      if (data.ok) this.#show(data);
      else this.#say(data.message);
    });
    worker.addEventListener('error', () => this.#say('The check could not be started. Reload the page.'));
    return checker;
  }

  #show({ draft, findings, record }: Extract<CheckAnswer, { ok: true }>): void {
    this.#showText(draft);
    this.#use = record;
    this.#entries = findings.map((finding) => ({ finding, decision: 'undecided', remark: '', element: undefined }));
    const problems = findings.filter(({ isProblem }) => isProblem).length;
    const review = this.querySelector<HTMLElement>('.review');
    if (review !== null) review.hidden = false;
    this.#say(`Findings: ${findings.length}. Problems: ${problems}.${this.#applyRecord()}`);
    this.#filter();
  }

  /** Shows the text that was read from a file, unless it is very long. */
  #showText(draft: DraftText): void {
    const text = this.querySelector('textarea');
    if (this.#select !== null) this.#select.value = draft.format;
    // A text area has line ends without carriage returns.
    if (text === null || text.value === draft.written.replace(/\r\n?/g, '\n')) return;
    const isLong = draft.written.length > LONGEST_SHOWN;
    this.#hidden = isLong ? draft : undefined;
    text.value = isLong ? '' : draft.written;
    text.placeholder = isLong ? `The text of the file has ${draft.written.length} characters and is not shown.` : '';
  }

  /** Shows the findings of the chosen kind. */
  #filter(limit: number = SHOWN): void {
    const onlyProblems = this.querySelector<HTMLInputElement>('[name=only]')?.checked === true;
    const chosen = this.#entries.filter(({ finding }) => !onlyProblems || finding.isProblem);
    const list = this.querySelector('.findings');
    const copy = (citation: string) => void this.#copy(citation, 'The citation is copied.');
    list?.replaceChildren(
      ...chosen.slice(0, limit).map((entry) => showEntry(entry, this.#entries.indexOf(entry) + 1, copy)),
    );
    if (chosen.length <= limit) return;
    const more = create('button', { type: 'button' }, `Show more: ${chosen.length - limit}`);
    more.addEventListener('click', () => {
      this.#filter(limit + SHOWN);
      chosen[limit]?.element?.querySelector<HTMLElement>('h3')?.focus();
    });
    list?.append(more);
  }

  #act(action: string): void {
    if (action === 'next') this.#next(1);
    else if (action === 'print') print();
    else if (action === 'copy-all') {
      const citations = new Set(this.#entries.flatMap(({ finding }) => finding.place?.citation ?? []));
      void this.#copy([...citations].join('\n'), `Citations copied: ${citations.size}.`);
    } else if (action === 'markdown' || action === 'csv' || action === 'json') this.#save(action);
  }

  #onKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') this.#next(1);
    else if (event.key === 'p') this.#next(-1);
  }

  /** Moves the focus to the next or the previous problem that is shown. */
  #next(step: 1 | -1): void {
    const problems = [...this.querySelectorAll<HTMLElement>('.finding.problem')];
    if (problems.length === 0) return this.#say('There are no problems.');
    const focused = document.activeElement?.closest('.finding') ?? null;
    const follows = (entry: Element) => {
      if (focused === null) return step === 1;
      const side = focused.compareDocumentPosition(entry);
      return (side & (step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) !== 0;
    };
    const target = step === 1 ? (problems.find(follows) ?? problems[0]) : (problems.findLast(follows) ?? problems.at(-1)); // prettier-ignore
    target?.querySelector<HTMLElement>('h3')?.focus();
  }

  async #copy(text: string, done: string): Promise<void> {
    const isCopied = await copyText(text);
    this.#say(isCopied ? done : 'The browser did not allow copying. Select the citation and copy it.');
  }

  #record(): ReviewRecord | undefined {
    const date = this.querySelector<HTMLInputElement>('[name=date]')?.value ?? '';
    return this.#use && { ...this.#use, date, findings: this.#entries.map(readEntry) };
  }

  #save(format: keyof typeof FORMATS): void {
    const record = this.#record();
    if (record === undefined) return;
    const { name, type, format: write } = FORMATS[format];
    saveFile(name, type, write(record));
  }

  async #loadRecord(file: File): Promise<void> {
    const record = parseRecord(await file.text());
    if (record === undefined) return this.#say(`${file.name} is not a record that this page saved as JSON.`);
    this.#loaded = record;
    const date = this.querySelector<HTMLInputElement>('[name=date]');
    if (date !== null) date.value = record.date;
    if (this.#use === undefined) return this.#say('The record is loaded. Check the draft to see its decisions.');
    this.#say(this.#applyRecord());
    this.#filter();
  }

  /** Takes the decisions from the record that was loaded, once. @returns what to say about it */
  #applyRecord(): string {
    const [earlier, current] = [this.#loaded, this.#record()];
    if (earlier === undefined || current === undefined) return '';
    this.#loaded = undefined;
    let count = 0;
    for (const entry of this.#entries) {
      const decided = findDecision(earlier, entry.finding);
      if (decided === undefined) continue;
      Object.assign(entry, decided, { element: undefined });
      count += 1;
    }
    return [` Decisions from the record: ${count}.`, ...compareRecords(earlier, current)].join(' ');
  }
}
