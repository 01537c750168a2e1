/**
 * Edits in built pages, at random and by hand: for every address that a document ever published, and for some that it never did, what
 * the page says, with script and without, is the verdict of the shared module.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { listPublished } from '../../src/ledger/show/published-addresses.ts';
import { judgeAddress } from '../../src/ledger/show/verdict.ts';
import fc from '../support/fast-check.ts';
import { isFull } from '../support/full-run.ts';
import { launch } from '../support/chromium.ts';
import { buildArchive } from '../support/run-build.ts';
import { serve } from '../support/site-files.ts';
import { writeDocumentFiles } from './document-files.ts';
import { formatBody, recordSequence, sequences, type RecordedEdition } from './edit-sequences.ts';
import { expectAnswer, parseAnswer, readShown } from './page-answers.ts';
import { recordEditions, type RecordedBody } from './record-bodies.ts';

const SEQUENCES = isFull ? 300 : 12;
const FOLDER = 'tests/.out/built-addresses';

const settings = `title: Random edits
url: https://archive.example/
editor: not named
contact: none
introduction: Documents that were edited at random.
scope: Invented documents.
licences: { editorial: CC0, code: MIT, documents: unknown }
`;

const kinds = `:::dateline
October 18, 2010
:::

# The crossing of the river

The bridge was opened to carriages.[^i]

1. A toll of two pence was asked.
2. The flood carried away two arches.

| Year | Carts  |
| ---- | ------ |
| 1801 | ninety |

> A quoted paragraph of the keeper.

:::verse
The river ran\\
below the bridge
:::

[^i]: Town book, folio 12.
`;

/** Documents with withheld words in every kind of passage, and after a split or a merge; and one with two moves. */
const editedByHand: Readonly<Record<string, readonly RecordedBody[]>> = {
  part: [kinds, kinds.replace('October 18, 2010', '[[withheld: dateline]]')],
  heading: [kinds, kinds.replace('The crossing of the river', '[[withheld: h1]]')],
  paragraph: [kinds, kinds.replace('The bridge was opened to carriages.[^i]', '[[withheld: p1]][^i]')],
  item: [kinds, kinds.replace('The flood carried away two arches.', '[[withheld: p3]]')],
  table: [kinds, kinds.replace(/\|[^]*\|\n/, '[[withheld: t1]]\n')],
  quoted: [kinds, kinds.replace('A quoted paragraph of the keeper.', '[[withheld: p4]]')],
  verse: [kinds, kinds.replace(/The river ran.*\n.*/, '[[withheld: v1]]')],
  note: [kinds, kinds.replace('Town book, folio 12.', '[[withheld: note-i]]')],
  'note-removed': [
    kinds,
    kinds.replace('Town book, folio 12.', '[[withheld: note-i]]'),
    kinds.replace('[^i]\n', '\n').replace(/\[\^i\]:.*/, ''),
  ],
  // The line of the note in the file is that in the body plus those of the front matter.
  'note-replaced': [
    kinds,
    {
      body: kinds.replace('Town book, folio 12.', 'Nobody knows who paid.'),
      answers: [{ line: 9 + kinds.split('\n').findIndex((line) => line.startsWith('[^i]:')) + 1, id: 'new' }],
    },
  ],
  document: [kinds, '[[withheld: document]]'],
  moves: [
    'Anna.\n\nBoris.\n\nClara.\n\nDavid.',
    'David.\n\nAnna.\n\nBoris.\n\nClara.',
    'Anna.\n\nDavid.\n\nBoris.\n\nClara.',
  ],
  'sign-removed': ['First words.\n\nOther words.', 'First words.\n\n[[withheld: p2]]', 'First words.'],
  split: [
    'The toll was two pence in summer. It was one penny in winter.',
    'The toll was two pence in summer.\n\nIt was one penny in winter.',
    'The toll was two pence in summer.\n\n[[withheld: p1a]]',
  ],
  merged: [
    'The bridge had seven arches.\n\nThe toll was two pence in summer.\n\nIt was one penny in winter.',
    'The bridge had seven arches.\n\nThe toll was two pence in summer. It was one penny in winter.',
    'The bridge had seven arches.\n\n[[withheld: p2]]',
  ],
};

/** Writes a document with its ledger. */
function writeDocument(id: string, body: string, ledgerText: string): void {
  const { transcription, received } = writeDocumentFiles(id, body);
  writeFileSync(join(FOLDER, `content/received/${id}.txt`), received);
  writeFileSync(join(FOLDER, `content/documents/${id}.ledger.json`), ledgerText);
  writeFileSync(join(FOLDER, `content/documents/${id}.md`), transcription);
}

/** Every address that a document published, and some that it did not. */
function listFragments({ ledger, published }: PublishedDocument): string[] {
  const [first, second] = ledger.addresses.map(({ id }) => id);
  const digest = [...published.keys()].at(-1)?.split('.')[1] ?? '';
  return [
    ...ledger.addresses.map(({ id }) => id),
    ...published.keys(),
    'p99',
    'P1',
    'constructor',
    `${first}.zzzzz`,
    `${second}.${digest}`,
    `p77.${digest}`,
  ];
}

/** A document at its last edition. */
type PublishedDocument = Pick<RecordedEdition, 'ledger' | 'document' | 'published'>;

const documents = new Map<string, PublishedDocument>();
let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const folder of ['documents', 'received']) mkdirSync(join(FOLDER, 'content', folder), { recursive: true });
  writeFileSync(join(FOLDER, 'content/archive.yaml'), settings);
  fc.sample(sequences, { numRuns: SEQUENCES }).forEach((sequence, number) => {
    const id = `random-${number}`;
    const last = [...recordSequence(sequence, number * 1000, id)].at(-1);
    assert.ok(last);
    writeDocument(id, formatBody(last.text), last.ledgerText);
    documents.set(id, last);
  });
  for (const [name, bodies] of Object.entries(editedByHand)) {
    const id = `by-hand-${name}`;
    const recorded = recordEditions(bodies, id);
    const last = bodies.at(-1) ?? '';
    writeDocument(id, typeof last === 'string' ? last : last.body, recorded.ledgerText);
    documents.set(id, recorded);
  }
  const { status, stdout, stderr } = buildArchive(join(FOLDER, 'content'), join(FOLDER, 'site'));
  assert.equal(status, 0, stdout + stderr);
  served = await serve(join(FOLDER, 'site'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

for (const script of [true, false]) {
  test(`a page says the verdict on every address, ${script ? 'with' : 'without'} script`, async (context) => {
    const session: BrowserContext = await browser.newContext({ javaScriptEnabled: script });
    const page = await session.newPage();
    const counts = new Map<string, number>();
    /** For each verdict, the first text that the page shows. */
    const examples = new Map<string, string>();
    const wrong: string[] = [];
    for (const [id, edition] of documents) {
      const { ledger, document } = edition;
      const addresses = listPublished(ledger, (id) => document.passages.find((passage) => passage.id === id)?.locator);
      await page.goto(`${served.url}/documents/${id}/`);
      const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
      const fragments = listFragments(edition);
      const shown = await readShown(page, fragments, script);
      fragments.forEach((fragment, index) => {
        const page = shown[index];
        assert.ok(page);
        const answer = parseAnswer(page, fragment);
        counts.set(answer.verdict, (counts.get(answer.verdict) ?? 0) + 1);
        if (!examples.has(answer.verdict)) examples.set(answer.verdict, `#${fragment}: “${page.text ?? ''}”`);
        const known = ids.has(fragment);
        const expected = expectAnswer(judgeAddress(addresses, fragment), script, known);
        const highlighted = known ? fragment : undefined;
        if (!isDeepStrictEqual(answer, expected))
          wrong.push(`${id}#${fragment}: ${inspect({ answer, expected, page })}`);
        else if (answer.verdict !== 'nothing' && !page.visible) wrong.push(`${id}#${fragment}: hidden`);
        else if (page.target !== highlighted) wrong.push(`${id}#${fragment}: ${page.target} is highlighted`);
      });
    }
    await session.close();
    for (const [verdict, count] of counts) context.diagnostic(`${verdict} | ${count} | ${examples.get(verdict)}`);
    context.diagnostic(`${documents.size} documents, ${wrong.length} false statements`);
    assert.deepEqual(wrong, []);
  });
}
