/** Known-item search: every sentence and every word of the archive's papers is found, at its passage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import { createSearchSource } from '../src/search/index/archive-source.ts';
import { search } from '../src/search/query/search.ts';
import type { SearchEngine } from '../src/search/query/search-engine.ts';
import type { SearchSource } from '../src/search/query/search-source.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { indexOf } from './bench/memory-index.ts';

let source: SearchSource;
let engine: SearchEngine;
const listPassages = () =>
  source.documents.flatMap(({ id, passages }) =>
    passages.map((passage) => ({ place: `${id}#${passage.id}`, ...passage })),
  );

before(async () => {
  const { archive } = await readArchive('content');
  assert.ok(archive);
  source = createSearchSource(archive, createPaths(archive.settings.url));
  engine = await indexOf(source);
});

test('a pasted sentence finds every passage with exactly these words, before all others', async () => {
  const fold = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
  let sentences = 0;
  // Annotations are found too, but readers paste sentences of the papers.
  const papers = listPassages().filter(({ voice }) => voice !== 'editor');
  for (const { words } of papers) {
    for (const { start, end } of splitSentences(words)) {
      const sentence = words.slice(start, end);
      const expected = listPassages().filter((passage) => fold(passage.words).includes(fold(sentence)));
      for (const typed of new Set([sentence, fold(sentence)])) {
        const { hits } = await search({ text: typed, limit: 100 }, engine);
        const first = hits.slice(0, expected.length).map((hit) => `${hit.document.id}#${hit.passage}`);
        assert.deepEqual(first.toSorted(), expected.map(({ place }) => place).toSorted(), typed);
        sentences += 1;
      }
    }
  }
  assert.ok(sentences > 50, `${sentences} sentences`);
});

test('every word finds every passage that has it', async () => {
  // This does not use the tokenizer: it splits at spaces, dashes, and slashes, and removes signs at both ends.
  const splitWords = (text: string) =>
    text
      .split(/[\s‐‑‒–—―/-]+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((word) => word !== '');
  const placesByWord = new Map<string, Set<string>>();
  for (const { place, words } of listPassages()) {
    for (const word of splitWords(words)) {
      placesByWord.set(word, (placesByWord.get(word) ?? new Set()).add(place));
    }
  }
  for (const [word, places] of placesByWord) {
    const { hits, notices } = await search({ text: word, limit: 500 }, engine);
    const found = new Set(hits.map((hit) => `${hit.document.id}#${hit.passage}`));
    const notFound = [...places].filter((place) => !found.has(place));
    assert.deepEqual(notFound, [], word);
    assert.deepEqual(notices.absent, [], word);
  }
});
