/** Small search sources for tests. */
import type { SearchName, SearchPassage, SearchSource } from '../../src/search/query/search-source.ts';
import { sha256 } from '../../src/text/digest.ts';

type Sample = readonly [id: string, words: string, fields?: Partial<SearchPassage>];

/**
 * Creates a source.
 *
 * @param samples the passages of one document, `paper`; or the passages of several documents, by document
 */
export function sourceOf(
  samples: readonly Sample[] | Readonly<Record<string, readonly Sample[]>>,
  names: readonly SearchName[] = [],
): SearchSource {
  const byDocument = Array.isArray(samples) ? { paper: samples as readonly Sample[] } : samples;
  const documents = Object.entries(byDocument as Record<string, readonly Sample[]>).map(([id, passages], number) => ({
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
    kind: 'letter',
    date: `${2010 + number}-10-18`,
    dateText: `October 18, ${2010 + number}`,
    path: `/documents/${id}/`,
    passages: passages.map(([passage, words, fields = {}]) => ({ ...createPassage(passage, words), ...fields })),
  }));
  return {
    title: 'Sample',
    address: 'https://sample.example/',
    federates: [],
    names,
    language: 'en',
    digest: 'sample000000',
    passageCount: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    documents,
    digests: new Map(documents.map((document) => [document.path, sha256(JSON.stringify(document))])),
  };
}

function createPassage(id: string, words: string): SearchPassage {
  return {
    id,
    pinned: undefined,
    locator: `para. ${id.slice(1)}`,
    voice: 'document',
    words,
    quoted: [],
    mentions: [],
  };
}
