/** What is measured: a way to search, from a question to passages, best first. */
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { search } from '../../src/search/query/search.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';
import { indexOf, serveFiles } from './memory-index.ts';

/** Gives the keys `<document>#<passage>` of at most ten passages. */
export type Ask = (question: string) => Promise<string[]>;

/** Makes a system for a collection. */
export type System = (source: SearchSource) => Promise<Ask>;

const TEN = 10;

/** The search of this archive. */
export const ours: System = async (source) => {
  const engine = await indexOf(source);
  return async (text) =>
    (await search({ text, limit: TEN }, engine)).hits.map(({ document, passage }) => `${document.id}#${passage}`);
};

/** MiniSearch as its manual shows it: one field, no options. */
export const miniSearch: System = (source) => {
  const index = new MiniSearch({ fields: ['words'] });
  index.addAll(passagesOf(source));
  return Promise.resolve((text) =>
    Promise.resolve(
      index
        .search(text)
        .slice(0, TEN)
        .map(({ id }) => String(id)),
    ),
  );
};

/** Pagefind as its manual shows it: a record a passage, its own program, the question as it is typed. */
export const plainPagefind: System = async (source) => {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind gives no index');
  for (const { id, words } of passagesOf(source)) {
    await index.addCustomRecord({ url: `/${id}`, content: words, language: source.language, meta: { title: id } });
  }
  const { files } = await index.getFiles();
  await close();
  const { folder, program } = await serveFiles(files, 'pagefind.js');
  const { createInstance } = program as { createInstance(options: object): Plain };
  const instance = createInstance({ basePath: folder, baseUrl: '/', noWorker: true, language: source.language });
  return async (text) => {
    const { results } = await instance.search(text);
    const data = await Promise.all(results.slice(0, TEN).map((result) => result.data()));
    return data.map(({ raw_url }) => raw_url.slice(1));
  };
};

interface Plain {
  search(text: string): Promise<{ results: readonly { data(): Promise<{ raw_url: string }> }[] }>;
}

function passagesOf({ documents }: SearchSource): { id: string; words: string }[] {
  return documents.flatMap(({ id, passages }) =>
    passages.map((passage) => ({ id: `${id}#${passage.id}`, words: passage.words })),
  );
}
