/** Known items: what stands in the papers is found, in full and in its place. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import type { SearchEngine } from '../src/search/query/search-engine.ts';
import { search } from '../src/search/query/search.ts';
import { describeSearch } from '../src/search/index/archive-source.ts';
import type { SearchSource } from '../src/search/query/search-source.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { indexOf } from './bench/memory-index.ts';

let source: SearchSource;
let engine: SearchEngine;
const passages = () =>
  source.documents.flatMap(({ id, passages }) => passages.map((passage) => ({ document: id, passage })));

before(async () => {
  const { archive } = await readArchive('content');
  assert.ok(archive);
  source = describeSearch(archive, createPaths(archive.settings.url));
  engine = await indexOf(source);
});

test('a sentence, pasted, finds a passage with exactly these words first, and every such passage', async () => {
  const fold = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
  let sentences = 0;
  // The editor's remarks are found too; the papers are what is pasted.
  const papers = passages().filter(({ passage }) => passage.voice !== 'editor');
  for (const { passage } of papers) {
    for (const { start, end } of splitSentences(passage.words)) {
      const sentence = passage.words.slice(start, end);
      for (const typed of new Set([sentence, fold(sentence)])) {
        const { hits } = await search({ text: typed, limit: 100 }, engine);
        const holders = passages().filter((each) => fold(each.passage.words).includes(fold(sentence)));
        const exact = hits.slice(0, holders.length).map((hit) => `${hit.document.id}#${hit.passage}`);
        assert.deepEqual(
          exact.toSorted(),
          holders.map((each) => `${each.document}#${each.passage.id}`).toSorted(),
          typed,
        );
        sentences += 1;
      }
    }
  }
  assert.ok(sentences > 50, `${sentences} sentences`);
});

test('every word, split at dashes, finds every passage that has it', async () => {
  // Another division than that of the search: at spaces, dashes and slashes, signs at the edges off.
  const divide = (words: string) =>
    words
      .split(/[\s‐‑‒–—―/-]+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((word) => word !== '');
  const holders = new Map<string, Set<string>>();
  for (const { document, passage } of passages()) {
    for (const word of divide(passage.words)) {
      const places = holders.get(word) ?? new Set();
      holders.set(word, places.add(`${document}#${passage.id}`));
    }
  }
  for (const [word, places] of holders) {
    const { hits, notices } = await search({ text: word, limit: 500 }, engine);
    const found = new Set(hits.map((hit) => `${hit.document.id}#${hit.passage}`));
    assert.deepEqual(
      [...places].filter((place) => !found.has(place)),
      [],
      word,
    );
    assert.deepEqual(notices.absent, [], word);
  }
});
