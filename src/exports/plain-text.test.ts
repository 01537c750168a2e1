/** The plain text of a small archive, as a reader expects it, and the positions of annotations in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { annotationsJsonLd } from './annotations-jsonld.ts';
import { plainText } from './plain-text.ts';

const paths = createPaths('https://archive.example/');

async function writerOf(name: string) {
  const { archive } = await readArchive(`tests/archives/${name}`);
  assert.ok(archive);
  return { archive, paths };
}

test('the plain text of a speech with quotations, verse, and notes', async () => {
  const source = await writerOf('treaty');
  const speech = source.archive.documents.find(({ id }) => id === 'speech');
  assert.ok(speech);
  assert.equal(
    String(plainText.write(speech, source)),
    `A speech about nothing

[kind: Speech]
[date: December 31, 1901]
[archive: A treaty and its papers]
[address: https://archive.example/documents/speech/]
[rights in the document: A specimen, written for tests; nobody claims rights in it.]
[license of the annotations: Creative Commons CC0 1.0]
[The archive’s own lines are in square brackets. The line before each passage is its locator.]

On Nothing

[para. 1]
Ladies and gentlemen, I have nothing to say. Somebody once put it better:
[calls note *]

[para. 2; in a block quotation]
Nothing was said, and it was said well.

[para. 3; in a block quotation]
It was, as the second said of the first, hardly said at all.
[calls note †]

[para. 4; in a block quotation]
- And an item

[para. 5; in a block quotation]
- and another item of the same quotation.

[para. 6]
What follows is verse:

[verse 1]
Here is a line that says no thing,
and here a line that follows it;
no bird in either is heard to sing,
A second stanza, and it is short,
and ends as soon as it may.

[para. 7]
Thank you. ("Applause." "More applause.")

[Notes of the document]

*. As prepared.

†. The second is not named.
`,
  );
});

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly { readonly target: readonly [unknown, { selector: Selector[] }] }[] };
}

test('the positions of annotations select their words in the plain text, in code points', async () => {
  const source = await writerOf('bridge');
  for (const document of source.archive.documents) {
    const points = Array.from(String(plainText.write(document, source)));
    const { total, first } = JSON.parse(String(annotationsJsonLd.write(document, source))) as Collection;
    const annotations = source.archive.annotations.filter((annotation) => annotation.document === document.id);
    assert.ok(total > 0 && total === annotations.length && first.items.length === total);
    for (const [index, { target }] of first.items.entries()) {
      const [quote, position] = target[1].selector;
      assert.ok(quote && position);
      const slice = (start: number, end: number) => points.slice(start, end).join('');
      assert.equal(slice(position.start, position.end), quote.exact);
      assert.equal(slice(position.start - Array.from(quote.prefix).length, position.start), quote.prefix);
      assert.equal(slice(position.end, position.end + Array.from(quote.suffix).length), quote.suffix);
      const written = annotations[index]?.fields.quote?.exact;
      if (written !== undefined) assert.equal(quote.exact.replace(/\s+/g, ' '), written.replace(/\s+/g, ' '));
    }
  }
});
