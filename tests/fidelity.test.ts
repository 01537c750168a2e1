/** The transcriptions and the rendered pages say what the received texts say, and nothing slips past the comparison. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { checkFidelity } from '../src/checks/fidelity.ts';
import { readDocument } from '../src/load/document-file.ts';
import type { ArchiveDocument } from '../src/model/model.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { joinParagraphs, markNote, parseParagraphs, type ComparableText } from '../src/text/comparable-text.ts';
import { toComparable } from '../src/text/received-text.ts';
import { createRandom, mutate } from './support/random.ts';
import { parseHtml, readPages, textOf } from './support/site.ts';

const { archive } = await readArchive('content');
assert.ok(archive);

// The hashes are those of the files as they reached the editor.
const RECEIVED = new Map([
  ['fact-sheet', '28048b31e187680bc1910a18e95f31339c11a87ccb78cc057d1c0b525be0e8f6'],
  ['senate-letter', '8f19c982fdd804c9ec47dfd4c32b2ffa6be374189a8289d66f7889930cde36ff'],
]);

test('the received texts are those that were received', () => {
  assert.deepEqual(
    new Map(archive.documents.map(({ id, received }) => [id, received.sha256]).sort() as [string, string][]),
    RECEIVED,
  );
});

test('the transcriptions have no difference', () => {
  assert.deepEqual(checkFidelity(archive.documents), []);
});

test('oddities of the received texts stand as they were', () => {
  const words = (document: string, passage: string) =>
    archive.documents.find(({ id }) => id === document)?.passages.find(({ id }) => id === passage)?.words ?? '';
  assert.match(words('senate-letter', 'p2'), /Sergey Rybakov/);
  assert.match(words('senate-letter', 'p5'), /Given what appears to be disparate views/);
  assert.equal(
    words('senate-letter', 'note-ii'),
    'U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov says," Bloomberg, October 1, 2010.',
  );
  assert.equal(
    words('senate-letter', 'note-vii'),
    'Russian Assessment of Missile Threats Handed to U.S., Moscow Interfax-AVN online, October 5, 2010.',
  );
  assert.equal(
    words('senate-letter', 'note-viii'),
    'Russia, US, will soon complete Joint Analyses of Current Threats," TASS, October 1, 2010.',
  );
  assert.match(words('fact-sheet', 'p8'), /issues - a Ballistic/);
});

test('a character changed, dropped or swapped at 500 places of the transcriptions is found 500 times', () => {
  const random = createRandom(2010);
  let found = 0;
  for (let n = 0; n < 500; n += 1) {
    const document: ArchiveDocument | undefined = archive.documents[n % archive.documents.length];
    assert.ok(document);
    const source: string = readFileSync(document.file, 'utf8');
    const at = drawPlace(document, source, random);
    const read = readDocument(mutate(source, at, random), document.file, document.id, () => document.received);
    const problems = read.value === undefined ? read.problems : [...read.problems, ...checkFidelity([read.value])];
    if (problems.length > 0) found += 1;
    else assert.fail(`not found: ${JSON.stringify(source.slice(at - 10, at + 10))} in ${document.file}`);
  }
  assert.equal(found, 500);
});

/** A place in the file that holds a character of the text: not markup, not front matter. */
function drawPlace(document: ArchiveDocument, source: string, random: () => number): number {
  const leaves = document.passages.flatMap(({ leaves }) => leaves.map(({ node }) => node));
  const body = source.split('---\n').slice(2).join('---\n');
  for (;;) {
    const node = leaves[Math.floor(random() * leaves.length)];
    if (node?.type !== 'text') continue;
    const at = body.indexOf(node.value);
    if (at < 0) continue;
    return source.length - body.length + at + Math.floor(random() * node.value.length);
  }
}

const pages = readPages();

for (const { id, received } of archive.documents) {
  test(`the rendered page of ${id} says what its received text says`, () => {
    const page = pages.get(`/documents/${id}/`);
    assert.ok(page);
    assert.deepEqual(comparePage(page), toComparable(received.text));
  });
}

test('a character changed, dropped or swapped at 500 places of the rendered pages is found 500 times', () => {
  const random = createRandom(1018);
  for (let n = 0; n < 500; n += 1) {
    const document = archive.documents[n % archive.documents.length];
    assert.ok(document);
    const { body, notes } = comparePage(pages.get(`/documents/${document.id}/`) ?? '');
    const written = [body, ...[...notes].map(([label, words]) => `${markNote(label)} ${words}`)].join('\n\n');
    let at = 0;
    do at = Math.floor(random() * written.length);
    while (/[\n⟦⟧]/.test(written.slice(at - 1, at + 2)));
    assert.notDeepEqual(
      joinParagraphs(parseParagraphs(mutate(written, at, random).split('\n'))),
      toComparable(document.received.text),
    );
  }
});

/** A rendered page set back into the form of a received text, from its HTML alone. */
function comparePage(html: string): ComparableText {
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
      const own = words.children.find(
        (child): child is Element => child.type === 'element' && typeof child.properties['id'] === 'string',
      );
      assert.ok(own);
      lines.push(`${markNote(textOf(note))} ${writeElement(own)}`, '');
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
    .map((one) => one.children.map(writeNode).join(''))
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
