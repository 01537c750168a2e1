/** Reads judged collections from a folder outside the repository, in the file format of BEIR. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/query/search-source.ts';
import type { Collection } from './generated-collection.ts';

/**
 * Reads every collection in a folder. Each is a folder with three files:
 *
 * - `corpus.jsonl`: one passage per line, `{ "_id": "12", "title": "…", "text": "…" }`
 * - `queries.jsonl`: one question per line, `{ "_id": "3", "text": "…" }`
 * - `qrels/test.tsv`: a line with headings, then `query-id`, `corpus-id`, `score` (0 for irrelevant), separated by tabs
 *
 * @see https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset
 */
export function readJudgedCollections(folder: string): Collection[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCollection(join(folder, name), name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface Line {
  readonly _id: string;
  readonly title?: string;
  readonly text: string;
}

function readCollection(folder: string, name: string): Collection {
  const readLines = (file: string) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/).filter(Boolean);
  const readJson = (file: string) => readLines(file).map((line) => JSON.parse(line) as Line);
  const judgments = new Map<string, Map<string, number>>();
  for (const line of readLines('qrels/test.tsv').slice(1)) {
    const [query = '', passage = '', score = ''] = line.split('\t');
    const ofQuery = judgments.get(query) ?? new Map<string, number>();
    if (Number(score) > 0) ofQuery.set(`${passage}#p1`, Number(score));
    judgments.set(query, ofQuery);
  }
  const documents = readJson('corpus.jsonl').map(createDocument);
  return {
    name,
    origin: folder,
    source: {
      title: name,
      address: 'https://judged.example/',
      federates: [],
      language: 'en',
      digest: 'judged000000',
      passageCount: documents.length,
      digests: new Map(),
      names: [],
      documents,
    },
    queries: readJson('queries.jsonl')
      .map(({ _id, text }) => ({ kind: 'question', text, judgments: judgments.get(_id) ?? new Map() }))
      .filter((query) => query.judgments.size > 0),
  };
}

/** Each text is a document with one passage: its title, then its words. */
function createDocument({ _id: id, title = '', text }: Line): SearchDocument {
  return {
    id,
    title: title || id,
    kind: 'abstract',
    date: '2000',
    dateText: '2000',
    path: `/documents/${id}/`,
    passages: [
      {
        id: 'p1',
        pinned: undefined,
        locator: 'para. 1',
        voice: 'document',
        words: `${title} ${text}`.trim() || id,
        quoted: [],
        mentions: [],
      },
    ],
  };
}
