/** The check of drafts in the archive in one file: the form, the text of the archive, and the code. */
import type { ElementContent } from 'hast';
import type { PassageText } from '../draft/archive-text.ts';
import { describeAddresses, describeOthers } from './address-lines.ts';
import { formatDocuments } from './document-parts.ts';
import type { ExportSource } from './export-format.ts';
import type { Chunk } from './file-content.ts';
import { h } from './html-element.ts';
import type { HtmlSlots } from './html-slots.ts';
import { describeLines } from './passages-jsonl.ts';

/** What the page needs to check drafts. */
export interface OneFileCheck {
  /** The form, to put into the body. */
  readonly content: readonly ElementContent[];
  /** Data and the code of the worker: elements that are no scripts of the page. */
  readonly data: readonly ElementContent[];
  readonly script: string;
}

/** Creates the check; undefined if the site does not check drafts. @param slots the slots of the page, for the text of the archive */
export function createOneFileCheck(source: ExportSource, slots: HtmlSlots): OneFileCheck | undefined {
  const { draftCheck } = source;
  if (draftCheck === undefined) return undefined;
  // Such a script would not end where its element ends.
  if (/<\/script|<!--/i.test(draftCheck.script)) throw new Error('Internal error: the script contains a tag');
  const passages = formatDocuments(source, 'passages', (document, read) =>
    writeLines(describeLines(document, read).map(pickPassage)),
  );
  return {
    content: [
      h(
        'section',
        { id: 'check', ariaLabel: 'Check a draft' },
        h('details', {}, h('summary', {}, 'Check a draft'), { type: 'raw', value: draftCheck.form }),
      ),
    ],
    data: [
      dataElement('draft-passages', 'application/jsonl', slots.add(passages)),
      dataElement('draft-addresses', 'application/jsonl', slots.add(writeAddresses(source))),
      dataElement('draft-worker', 'application/json', writeLines([draftCheck.worker])),
    ],
    script: draftCheck.script,
  };
}

function dataElement(id: string, type: string, text: string | ElementContent): ElementContent {
  return h('script', { id, type }, text);
}

function* writeAddresses(source: ExportSource): Generator<Chunk> {
  yield* formatDocuments(source, 'addresses', (document, read) => writeLines([describeAddresses(document, read)]));
  yield writeLines(describeOthers(source));
}

/** The fields that the check reads. */
function pickPassage({ document, id, url, kind, locator, voice, text, calls, annotations }: PassageText): PassageText {
  const noted = annotations.map(({ id: note, headline = '', text: words = '' }) => ({
    id: note,
    headline,
    text: words,
  }));
  return { document, id, url, kind, locator, voice, text, calls: calls.map((call) => ({ id: call.id })), annotations: noted }; // prettier-ignore
}

/** JSON lines, in which nothing looks like a tag. */
function writeLines(lines: readonly unknown[]): string {
  return lines.map((line) => `${JSON.stringify(line).replaceAll('<', String.raw`\u003c`)}\n`).join('');
}
