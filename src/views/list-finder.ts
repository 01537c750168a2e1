/** The page of each id of a long list: a script on the pages of the list leads old addresses there. */
import type { Archive } from '../model/model.ts';
import { defineLookup } from '../model/tracked-archive.ts';
import type { ListName, Paths } from '../paths.ts';
import { bucketOf, countBuckets } from '../text/bucket.ts';
import { divideChronology } from './chronology-page.ts';
import { divideComparisons } from './comparisons-list.ts';
import { divideCorrections } from './corrections-page.ts';
import { locateEntries } from './entry-pages.ts';
import { divideWhole } from './whole-archive.ts';
import { locateWorks } from './work-links.ts';

/** Where the script finds the page of an id. */
export interface ListFinder {
  readonly folder: string;
  /** How many files the folder has. */
  readonly buckets: number;
}

/** A file of the folder: the address of the page of each id. */
export interface FinderFile {
  readonly list: ListName;
  readonly bucket: string;
  readonly pages: Readonly<Record<string, string>>;
}

interface FinderTable extends ListFinder {
  readonly files: readonly FinderFile[];
}

type Lister = (archive: Archive, paths: Paths) => ReadonlyMap<string, string>;

/** The lists whose entries have ids. */
const LISTS: Partial<Record<ListName, Lister>> = {
  evidence: locateWorks,
  chronology: (archive, paths) =>
    locateEntries(divideChronology(archive, paths), 'chronology', paths, ({ id }) => [id]),
  corrections: (archive, paths) =>
    locateEntries(divideCorrections(archive, paths), 'corrections', paths, (listed) =>
      listed.section === 'statements' ? [listed.entry.id] : [],
    ),
  compare: (archive, paths) =>
    locateEntries(divideComparisons(archive, paths), 'compare', paths, ({ pairs }) => pairs.map(({ id }) => id)),
  all: (archive, paths) =>
    locateEntries(divideWhole(archive, paths), 'all', paths, (item) =>
      item.type === 'document' ? [item.document.id] : [],
    ),
};

const known = new WeakMap<Archive, Map<ListName, FinderTable | undefined>>();

const findFinder = defineLookup('list finder', (archive, list, paths: Paths): ListFinder | undefined => {
  const table = getTable(list as ListName, archive, paths);
  return table && { folder: table.folder, buckets: table.buckets };
});

/** Where the ids of a list are found; undefined if the list is one page. */
export function getFinder(list: ListName, archive: Archive, paths: Paths): ListFinder | undefined {
  return findFinder(archive, list, paths);
}

/** The files of all lists that are divided. */
export function listFinderFiles(archive: Archive, paths: Paths): FinderFile[] {
  return (Object.keys(LISTS) as ListName[]).flatMap((list) => getTable(list, archive, paths)?.files ?? []);
}

function getTable(list: ListName, archive: Archive, paths: Paths): FinderTable | undefined {
  const tables = known.get(archive) ?? new Map<ListName, FinderTable | undefined>();
  known.set(archive, tables);
  if (!tables.has(list)) tables.set(list, createTable(list, archive, paths));
  return tables.get(list);
}

function createTable(list: ListName, archive: Archive, paths: Paths): FinderTable | undefined {
  const pages = LISTS[list]?.(archive, paths) ?? new Map<string, string>();
  if (pages.size === 0) return undefined;
  const buckets = countBuckets(pages.size);
  const byBucket = Map.groupBy(pages, ([id]) => bucketOf(id, buckets));
  const files = Array.from({ length: buckets }, (_, index): FinderFile => {
    const bucket = index.toString(16);
    return { list, bucket, pages: Object.fromEntries(byBucket.get(bucket) ?? []) };
  });
  return { folder: paths.finder(list), buckets, files };
}
