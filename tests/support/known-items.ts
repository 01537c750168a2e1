/** Known-item search: every sentence and every word of an archive's documents is found, at its passage. */
import assert from 'node:assert/strict';
import { search } from '../../src/search/query/search.ts';
import type { SearchEngine } from '../../src/search/query/search-engine.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const listPassages = ({ documents }: SearchSource) =>
  documents.flatMap(({ id, passages }) => passages.map((passage) => ({ place: `${id}#${passage.id}`, ...passage })));

/**
 * Asserts that a pasted sentence finds every passage with exactly these words, before all others.
 *
 * @returns the number of searches
 */
export async function assertSentencesFound(source: SearchSource, engine: SearchEngine): Promise<number> {
  const fold = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
  const passages = listPassages(source);
  let searches = 0;
  // Annotations are found too, but readers paste sentences of the documents.
  for (const { words } of passages.filter(({ voice }) => voice !== 'editor')) {
    for (const { start, end } of splitSentences(words)) {
      const sentence = words.slice(start, end);
      const expected = passages.filter((passage) => fold(passage.words).includes(fold(sentence)));
      for (const text of new Set([sentence, fold(sentence)])) {
        const { hits } = await search({ text, limit: 100 }, engine);
        const first = hits.slice(0, expected.length).map((hit) => `${hit.document.id}#${hit.passage}`);
        assert.deepEqual(first.toSorted(), expected.map(({ place }) => place).toSorted(), text);
        searches += 1;
      }
    }
  }
  return searches;
}

/** Asserts that every word finds every passage that has it. */
export async function assertWordsFound(source: SearchSource, engine: SearchEngine): Promise<void> {
  // This does not use the tokenizer: it splits at spaces, dashes, and slashes, and removes signs at both ends.
  const splitWords = (text: string) =>
    text
      .split(/[\s‐‑‒–—―/-]+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((word) => word !== '');
  const placesByWord = new Map<string, Set<string>>();
  for (const { place, words } of listPassages(source)) {
    for (const word of splitWords(words)) placesByWord.set(word, (placesByWord.get(word) ?? new Set()).add(place));
  }
  for (const [word, places] of placesByWord) {
    const { hits, notices } = await search({ text: word, limit: 500 }, engine);
    const found = new Set(hits.map((hit) => `${hit.document.id}#${hit.passage}`));
    const notFound = [...places].filter((place) => !found.has(place));
    assert.deepEqual(notFound, [], word);
    assert.deepEqual(notices.absent, [], word);
  }
}
