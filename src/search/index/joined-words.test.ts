/** The words and the stems of an index that are joined by ranges are those of all records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCollection } from '../../../tests/bench/generated-collection.ts';
import { memoryParts } from '../../../tests/support/memory-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument } from '../query/search-source.ts';
import { indexRuns } from './indexed-runs.ts';
import { type JoinedWords, joinWords } from './joined-words.ts';
import { collectStems } from './stem-postings.ts';
import { combineCounts, countWords, listOtherWords } from './word-counts.ts';

const { documents } = generateCollection(150).source;
const OTHERS = ['Skłodowska', 'the bridges'];

/** Joins documents, with the parts of a build. */
function join(changed: readonly SearchDocument[], parts: ReturnType<typeof memoryParts> | undefined) {
  const digestDocument = (document: SearchDocument) => sha256(JSON.stringify(document));
  // A run of each document, so that there are several groups of runs.
  const runs = changed.map((document) => ({
    name: document.path,
    item: digestDocument(document),
    readDocuments: () => [document],
  }));
  const options = { names: [], wordsPerRecord: 40, digestDocument, write: () => undefined, parts: parts?.parts };
  const indexed = indexRuns(runs, options);
  const records = indexed.flatMap(({ readRecords }) => readRecords());
  return { records, joined: joinWords(indexed, { language: 'en', others: OTHERS, parts: parts?.parts }) };
}

/** To compare the objects takes much longer. */
function assertSame(joined: JoinedWords, expected: JoinedWords): void {
  const [text, expectedText] = [joined, expected].map(({ vocabulary: { entries, passages, meanLength }, stems }) =>
    JSON.stringify([passages, meanLength, entries, stems]),
  );
  assert.equal(text, expectedText);
}

/** Changes the words of the passages of a document. */
function change(number: number, edit: (words: string) => string): SearchDocument[] {
  return documents.map((document, index) =>
    index === number
      ? { ...document, passages: document.passages.map((passage) => ({ ...passage, words: edit(passage.words) })) }
      : document,
  );
}

const versions = [
  documents,
  change(7, (words) => words.replace(/\p{L}+/u, 'quincunx')),
  change(100, (words) => `${words} ${words}`),
  documents.toSpliced(30, 1),
  documents,
];

test('after each change, the words and the stems are those of all records', () => {
  let saved = memoryParts();
  for (const version of versions) {
    saved = memoryParts(saved.saved);
    const { records, joined } = join(version, saved);
    const passages = records.flatMap((record) => record.passages);
    const vocabulary = combineCounts([countWords(passages), listOtherWords(OTHERS)]);
    assertSame(joined, { vocabulary, stems: collectStems(records, vocabulary, 'en', true) });
    assertSame(join(version, undefined).joined, joined);
  }
});

test('a changed word joins few ranges again', () => {
  const first = memoryParts();
  join(documents, first);
  const edited = change(7, (words) => words.replace(/\p{L}+/u, (word) => [...word].reverse().join('')));
  const second = memoryParts(first.saved);
  join(edited, second);
  const ranges = second.made.filter((name) => /^range \d+$/.test(name));
  assert.ok(ranges.length > 0 && ranges.length < 64, `${ranges.length} ranges`);
  // The next build can use everything that this one has used.
  const third = memoryParts(second.saved);
  join(edited, third);
  assert.deepEqual(third.made, []);
  assert.deepEqual([...third.saved.keys()].sort(), [...second.saved.keys()].sort());
});

test('parts that are lost are derived again', () => {
  const first = memoryParts();
  const { joined } = join(documents, first);
  const isOfRange = (name: string) => / \d+$/.test(name);
  for (const isLost of [(name: string) => isOfRange(name), (name: string) => !isOfRange(name)]) {
    const kept = new Map([...first.saved].filter(([name]) => !isLost(name)));
    assert.ok(kept.size > 0 && kept.size < first.saved.size);
    assertSame(join(documents, memoryParts(kept)).joined, joined);
  }
});
