/**
 * The names and passages of every document. The search box loads the table to go to an address that a reader types. The
 * table of many documents is divided, and the search box loads the files that can have what was typed.
 */
import { namesInText } from '../citations/citation-styles.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type {
  DividedGotoTable,
  GotoDocument,
  GotoDocuments,
  GotoNames,
  WholeGotoTable,
} from '../search/goto/place-syntax.ts';
import { bucketOf, countBuckets } from '../text/bucket.ts';
import { namesOf } from '../text/folded-place.ts';
import { groupByEach } from '../text/group-by.ts';
import { citeWhole } from './citation-data.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';

/** The table of more documents is divided. */
const MOST_WHOLE = 50;
/** How many documents a file has on average: a document has many passages. */
const DOCUMENTS_PER_FILE = 8;
/** A name of more documents is too vague to go to; a file of names does not grow with it. */
const MOST_NAMED = 7;

export const gotoTable: ExportFormat<Archive> = {
  label: 'Addresses (JSON)',
  purpose: 'script',
  mediaType: 'application/json',
  path: () => 'goto.json',
  write(archive, source) {
    const origin = source.paths.absolute(source.paths.home());
    const { documents } = archive;
    const table: WholeGotoTable | DividedGotoTable =
      documents.length <= MOST_WHOLE
        ? { origin, documents: documents.map((document) => describeDocument(document, source)) }
        : { origin, nameFiles: distribute(source).names.size, documentFiles: distribute(source).documents.size };
    return JSON.stringify(table);
  },
};

/** A file with a part of the table. */
export interface GotoFile {
  /** The path in the output folder: `goto/names/3f.json`. */
  readonly path: string;
  readonly content: GotoNames | GotoDocuments;
}

export const gotoFile: ExportFormat<GotoFile> = {
  label: 'Some of the addresses (JSON)',
  purpose: 'script',
  mediaType: 'application/json',
  path: ({ path }) => path,
  write: ({ content }) => JSON.stringify(content),
};

/** The files of the table; none if it is not divided. */
export function listGotoFiles(source: ExportSource): GotoFile[] {
  if (source.archive.documents.length <= MOST_WHOLE) return [];
  const { names, documents } = distribute(source);
  return [
    ...[...names].map(([bucket, content]) => ({ path: `goto/names/${bucket}.json`, content })),
    ...[...documents].map(([bucket, content]) => ({ path: `goto/documents/${bucket}.json`, content })),
  ];
}

interface Distribution {
  readonly names: ReadonlyMap<string, GotoNames>;
  readonly documents: ReadonlyMap<string, GotoDocuments>;
}

const known = new WeakMap<Archive, Distribution>();

function distribute(source: ExportSource): Distribution {
  const distribution = known.get(source.archive) ?? createDistribution(source);
  known.set(source.archive, distribution);
  return distribution;
}

function createDistribution(source: ExportSource): Distribution {
  const described = source.archive.documents.map((document) => describeDocument(document, source));
  const ids = groupByEach(described, (document) => [...new Set(namesOf(document))].map((name) => [name, document.id]));
  const nameFiles = countBuckets(ids.size);
  const documentFiles = 2 ** Math.ceil(Math.log2(described.length / DOCUMENTS_PER_FILE));
  const names = Map.groupBy(ids, ([name]) => bucketOf(name, nameFiles));
  const documents = Map.groupBy(described, ({ id }) => bucketOf(id, documentFiles));
  const fill = <Content>(files: number, contentOf: (bucket: string) => Content) =>
    new Map(Array.from({ length: files }, (_, index) => [index.toString(16), contentOf(index.toString(16))]));
  return {
    names: fill(nameFiles, (bucket) =>
      Object.fromEntries((names.get(bucket) ?? []).map(([name, named]) => [name, named.slice(0, MOST_NAMED)])),
    ),
    documents: fill(documentFiles, (bucket) => documents.get(bucket) ?? []),
  };
}

function describeDocument(document: ArchiveDocument, source: ExportSource): GotoDocument {
  return {
    id: document.id,
    short: document.fields['title-short'],
    title: document.fields.title.text,
    kind: document.fields.kind,
    aliases: namesInText(citeWhole(document, source)),
    passages: document.passages.map(({ id, locator }) => [id, locator]),
  };
}
