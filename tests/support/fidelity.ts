/**
 * Compares transcriptions and rendered pages with the received text, as they are and after changes of one character.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { checkFidelity } from '../../src/checks/fidelity.ts';
import { readDocument } from '../../src/load/document-file.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import {
  AFTER_LABEL,
  BEFORE_LABEL,
  joinParagraphs,
  markNote,
  parseParagraphs,
  type ComparableText,
} from '../../src/text/comparable-text.ts';
import { toComparable } from './comparable-received.ts';
import { createRandom, mutate } from './random-change.ts';
import { parseHtml, textOf } from './site-files.ts';

/** Asserts that a character that is changed, removed, or swapped is found at random places of the transcription. */
export function assertChangesFound(document: ArchiveDocument, places: number, seed: number): void {
  const random = createRandom(seed);
  const source = readFileSync(document.file, 'utf8');
  for (let n = 0; n < places; n += 1) {
    const offset = drawOffset(document, source, random);
    const read = readDocument(mutate(source, offset, random), document.file, document.id, () => document.received);
    const problems = read.value === undefined ? read.problems : [...read.problems, ...checkFidelity([read.value])];
    assert.ok(
      problems.length > 0,
      `not found: ${JSON.stringify(source.slice(offset - 10, offset + 10))} in ${document.file}`,
    );
  }
}

/** A random offset in the file at which there is a character of the words, not of markup or front matter. */
function drawOffset(document: ArchiveDocument, source: string, random: () => number): number {
  const leaves = document.passages.flatMap((passage) => passage.leaves.map(({ node }) => node));
  const body = source.split('---\n').slice(2).join('---\n');
  for (;;) {
    const node = leaves[Math.floor(random() * leaves.length)];
    if (node?.type !== 'text') continue;
    const start = body.indexOf(node.value);
    if (start < 0) continue;
    return source.length - body.length + start + Math.floor(random() * node.value.length);
  }
}

/** Asserts that the page of a document has the text of its received text. */
export function assertRendered(document: ArchiveDocument, html: string): void {
  assert.deepEqual(readRendered(html), toComparable(document.received.text));
}

/** A line end, or the marker of a note, at which a change can leave the text as it was. */
const NEAR_MARK = new RegExp(`[\n${BEFORE_LABEL}${AFTER_LABEL}]`);

/** Asserts that a character that is changed, removed, or swapped is found at random places of the page. */
export function assertRenderedChangesFound(
  document: ArchiveDocument,
  html: string,
  places: number,
  seed: number,
): void {
  const random = createRandom(seed);
  const { body, notes } = readRendered(html);
  const text = [body, ...[...notes].map(([label, words]) => `${markNote(label)} ${words}`)].join('\n\n');
  const received = toComparable(document.received.text);
  for (let n = 0; n < places; n += 1) {
    let offset = 0;
    do offset = Math.floor(random() * text.length);
    while (NEAR_MARK.test(text.slice(offset - 1, offset + 2)));
    assert.notDeepEqual(joinParagraphs(parseParagraphs(mutate(text, offset, random).split('\n'))), received);
  }
}

/** The text of a rendered page in the form of a received text, from its HTML alone. */
function readRendered(html: string): ComparableText {
  const document = select('.document', parseHtml(html));
  assert.ok(document);
  const lines: string[] = [];
  for (const row of selectAll('.passage', document)) {
    const note = select('.marker', row);
    const words = row.children.find(
      (child): child is Element =>
        child.type === 'element' && !/number|margin/.test(String(child.properties['className'])),
    );
    assert.ok(words);
    if (row.tagName === 'li' && note !== undefined && /words/.test(String(words.properties['className']))) {
      const passage = words.children.find(
        (child): child is Element => child.type === 'element' && typeof child.properties['id'] === 'string',
      );
      assert.ok(passage);
      lines.push(`${markNote(textOf(note))} ${writeElement(passage)}`, '');
    } else {
      lines.push(...`${row.tagName === 'li' ? '• ' : ''}${writeElement(words)}`.split('\n'), '');
    }
  }
  return joinParagraphs(parseParagraphs(lines));
}

function writeElement(element: Element): string {
  const paragraphs = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  );
  return (paragraphs.length > 0 ? paragraphs : [element])
    .map((paragraph) => paragraph.children.map(writeNode).join(''))
    .join('\n\n');
}

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return node.value.replaceAll('\n', '');
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  if (/call/.test(String(node.properties['className']))) return markNote(textOf(node));
  const words = node.children.map(writeNode).join('');
  return node.tagName === 'em' ? `*${words}*` : words;
}
