/** Builds the index of the pages about the documents: records, vocabulary, stems, and a manifest, without Pagefind. */
import type { FileParts } from '../../model/file-parts.ts';
import { sha256 } from '../../text/digest.ts';
import type { Manifest } from '../query/manifest.ts';
import type { SearchSource } from '../query/search-source.ts';
import { countRecords, type DocumentRun, indexRuns, sumTotals } from './indexed-runs.ts';
import { joinWords } from './joined-words.ts';
import { type DerivedFile, describeIndex } from './manifest-files.ts';
import type { PageRun } from './page-runs.ts';
import { listDocuments, listTextIds } from './pages-source.ts';
import { createIdSet } from './text-ids.ts';

/** What the manifest of the archive says about the pages: how many are indexed, and the digest of both. */
export type PagesSummary = Pick<Manifest, 'pages' | 'digest'>;

/**
 * Builds the files of the index. The digest identifies the state of the archive and of its pages, because pages also
 * change without the archive's words: a headnote is on a page only.
 *
 * @param runs in the order in which results list their pages
 * @param write writes a file. The manifest is the last
 * @param parts what is derived from runs of pages, of which a build saves some
 */
export function describePages(
  archive: SearchSource,
  runs: Iterable<PageRun>,
  wordsPerRecord: number,
  write: (file: DerivedFile) => void,
  parts?: FileParts,
): PagesSummary {
  const digestDocument = (document: unknown) => sha256(JSON.stringify(document));
  const indexed = indexRuns(listRuns(runs), { names: [], wordsPerRecord, digestDocument, write, parts });
  const totals = sumTotals(indexed);
  const digests = indexed.flatMap(({ facts }) => facts.documents);
  const digest = sha256(JSON.stringify([archive.digest, digests])).slice(0, archive.digest.length);
  const { vocabulary, stems } = joinWords(indexed, { language: archive.language, others: [], parts });
  const description = describeIndex({ ...archive, digest }, vocabulary, {
    totals,
    records: countRecords(indexed),
    stems,
    facets: [],
    frequentStems: [],
    stemsOnly: true,
    isOfPages: true,
    pages: 0,
  });
  for (const { path, content } of description) write({ path, digest: sha256(content), read: () => content });
  return { pages: totals.documents, digest };
}

/** The documents of runs of pages. A text that is on pages of earlier runs, too, is left out. */
function* listRuns(runs: Iterable<PageRun>): Generator<DocumentRun> {
  const known = createIdSet();
  for (const run of runs) {
    const isRepeated = known.add(run.ids);
    yield {
      name: run.name,
      item: [run.digest, sha256(isRepeated)],
      readDocuments() {
        const pages = run.readPages();
        return listDocuments(
          pages,
          listTextIds(pages).filter((_, index) => isRepeated[index] === 1),
        );
      },
    };
  }
}
