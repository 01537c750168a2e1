/** The search systems that are compared. Each answers a query with a ranking of passages. */
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { searchArchive } from '../../src/search/query/search-pages.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';
import { keysOf } from '../../src/search/query/tokenizer.ts';
import { isStopWord, stemOf } from '../../src/search/query/word-forms.ts';
import { indexOf, serveFiles } from './memory-index.ts';

/** Returns the keys `<document>#<passage>` of at most ten passages, best first. */
export type Rank = (query: string) => Promise<string[]>;

/** Indexes a collection. */
export type System = (source: SearchSource) => Promise<Rank>;

const RESULTS = 10;

/** The search of this archive. */
export const archiveSearch: System = async (source) => {
  const engine = await indexOf(source);
  return async (text) =>
    (await searchArchive({ text, limit: RESULTS }, engine)).hits.map(
      ({ document, passage }) => `${document.id}#${passage}`,
    );
};

/** MiniSearch with its defaults: one field, no options. */
export const miniSearch: System = async (source) => {
  const index = new MiniSearch({ fields: ['words'] });
  index.addAll(listPassages(source));
  return async (text) => {
    const results = index.search(text).slice(0, RESULTS);
    return results.map(({ id }) => String(id));
  };
};

/** BM25 over all passages, with the stems and stop words of this project, and nothing else. */
export const bm25: System = async (source) => {
  const stemsOf = (text: string) =>
    keysOf(text)
      .filter((key) => !isStopWord(key, source.language))
      .map((key) => stemOf(key, source.language));
  const passages = listPassages(source).map(({ id, words }) => ({ id, stems: stemsOf(words) }));
  const meanLength = passages.reduce((sum, { stems }) => sum + stems.length, 0) / passages.length;
  const postings = new Map<string, Map<string, number>>();
  for (const { id, stems } of passages) {
    for (const [stem, group] of Map.groupBy(stems, (other) => other)) {
      const list = postings.get(stem) ?? new Map<string, number>();
      const [frequency, length] = [group.length, stems.length / meanLength];
      postings.set(stem, list.set(id, (frequency * 2.2) / (frequency + 1.2 * (0.25 + 0.75 * length))));
    }
  }
  return async (text) => {
    const scores = new Map<string, number>();
    for (const stem of new Set(stemsOf(text))) {
      const list = postings.get(stem) ?? new Map<string, number>();
      const idf = Math.log(1 + (passages.length - list.size + 0.5) / (list.size + 0.5));
      for (const [id, weight] of list) scores.set(id, (scores.get(id) ?? 0) + idf * weight);
    }
    const ranked = [...scores].sort(([, a], [, b]) => b - a);
    return ranked.slice(0, RESULTS).map(([id]) => id);
  };
};

/** Pagefind as its documentation shows it: one record per passage, and the query as it is typed. */
export const plainPagefind: System = async (source) => {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind created no index');
  for (const { id, words } of listPassages(source)) {
    await index.addCustomRecord({ url: `/${id}`, content: words, language: source.language, meta: { title: id } });
  }
  const { files } = await index.getFiles();
  await close();
  const { folder, program } = await serveFiles(files, 'pagefind.js');
  const { createInstance } = program as { createInstance(options: object): PlainInstance };
  const instance = createInstance({ basePath: folder, baseUrl: '/', noWorker: true, language: source.language });
  return async (text) => {
    const { results } = await instance.search(text);
    const data = await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
    return data.map(({ raw_url }) => raw_url.slice(1));
  };
};

interface PlainInstance {
  search(text: string): Promise<{ results: readonly { data(): Promise<{ raw_url: string }> }[] }>;
}

function listPassages({ documents }: SearchSource): { id: string; words: string }[] {
  return documents.flatMap(({ id, passages }) =>
    passages.map((passage) => ({ id: `${id}#${passage.id}`, words: passage.words })),
  );
}
