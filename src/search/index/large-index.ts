/**
 * Builds the index of a large archive, without Pagefind: each use of Pagefind loads a list of all records, which would be
 * most of a first search, and each change would index all records again.
 */
import type { FileParts } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { SearchDocument, SearchSource } from '../query/search-source.ts';
import { listForms } from './archive-words.ts';
import { joinFacets } from './facet-lists.ts';
import { collectFacetGroups, countRecords, type DocumentRun, indexRuns, sumTotals } from './indexed-runs.ts';
import { joinWords } from './joined-words.ts';
import { type DerivedFile, describeIndex } from './manifest-files.ts';
import type { NumberedTexts } from './numbered-texts.ts';
import { divideRuns } from './run-groups.ts';

interface LargeIndexOptions {
  /** Keeps the texts of the passages. */
  readonly texts: NumberedTexts;
  readonly wordsPerRecord: number;
  /** The number of pages that have an index. */
  readonly pages: number;
  /** Writes a file of the index. The manifest is the last. */
  readonly write: (file: DerivedFile) => void;
  /** What is derived from runs of documents, of which a build saves some. */
  readonly parts: FileParts | undefined;
}

/** Builds the index. The same source gives the same files, byte for byte. */
export function buildLargeIndex(
  source: SearchSource,
  { texts, wordsPerRecord, pages, write, parts }: LargeIndexOptions,
): void {
  const { language, names } = source;
  const digestDocument = ({ path }: SearchDocument) => source.digests.get(path) ?? '';
  const indexed = indexRuns(listRuns(source, digestDocument), { names, wordsPerRecord, digestDocument, write, parts });
  const facets = joinFacets(collectFacetGroups(indexed, parts));
  const others = listForms(names, new Set(indexed.flatMap(({ facts }) => facts.names)));
  const { vocabulary, stems } = joinWords(indexed, { language, others, parts, texts });
  const description = describeIndex(source, vocabulary, {
    totals: sumTotals(indexed),
    records: countRecords(indexed),
    stems,
    facets,
    frequentStems: [],
    stemsOnly: true,
    isOfPages: false,
    pages,
  });
  for (const { path, content } of description) write({ path, digest: sha256(content), read: () => content });
}

/** Divides the documents into runs. Records have forms of names, so that each run depends on all names. */
function* listRuns(
  { documents, names }: SearchSource,
  digestDocument: (document: SearchDocument) => string,
): Generator<DocumentRun> {
  const digestOfNames = sha256(JSON.stringify(names));
  for (const run of divideRuns(documents, ({ path }) => path)) {
    yield {
      name: run[0]?.path ?? '',
      item: [digestOfNames, run.map(digestDocument)],
      readDocuments: () => run,
    };
  }
}
