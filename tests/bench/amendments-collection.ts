/** The judged collection in this repository: the amendments to the Constitution of the United States. */
import type { SearchPassage } from '../../src/search/query/search-source.ts';
import amendments from './amendments.json' with { type: 'json' };
import type { Collection } from './generated-collection.ts';

/** Reads the collection. An amendment is a document, and its sections are passages. */
export function readAmendments(): Collection {
  const sections = Object.entries(amendments.passages);
  const byAmendment = Map.groupBy(sections, ([id]) => id.split('-')[0] ?? id);
  const documents = [...byAmendment].map(([number, passages]) => ({
    id: `amendment-${number}`,
    title: `Amendment ${number}`,
    kind: 'statute',
    date: '1791',
    dateText: '1791',
    path: `/documents/amendment-${number}/`,
    passages: passages.map(([id, words]): SearchPassage => ({
      id: `s${id}`,
      pinned: undefined,
      locator: `section ${id.split('-')[1] ?? 1}`,
      voice: 'document',
      words,
      quoted: [],
      mentions: [],
    })),
  }));
  const keyOf = (id: string) => `amendment-${id.split('-')[0]}#s${id}`;
  return {
    name: 'amendments',
    origin: `${amendments.origin}. ${amendments.license}`,
    source: {
      title: 'Amendments',
      address: 'https://amendments.example/',
      federates: [],
      language: 'en',
      digest: 'amendments00',
      passageCount: documents.reduce((sum, { passages }) => sum + passages.length, 0),
      digests: new Map(),
      names: [],
      documents,
    },
    queries: amendments.queries.map(({ text, relevant }) => ({
      kind: 'judged by hand',
      text,
      judgments: new Map(
        Object.entries(relevant).flatMap(([id, grade]) => (grade === undefined ? [] : [[keyOf(id), grade]])),
      ),
    })),
  };
}
