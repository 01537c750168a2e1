/** The bar of a reading page: contents of the document, downloads, and the documents next to it. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { capitalize } from '../text/english.ts';
import type { Link } from './page-links.ts';
import { countPassages } from './descriptions.ts';

/** A line of the contents. */
export interface ContentsEntry extends Link {
  /** 0 for the outermost headings. */
  readonly depth: number;
}

/** Another document, with its date: `Fact sheet, December 1, 2010`. */
export interface NeighborLink extends Link {
  readonly title: string;
}

export interface ReadingBar {
  /** `6 paragraphs, 8 notes`; a script replaces it with the reader's place. */
  readonly size: string;
  readonly contents: readonly ContentsEntry[];
  readonly cite: string;
  readonly downloads: readonly Link[];
  /** The document before this one, and the one after it, by date. */
  readonly previous: NeighborLink | undefined;
  readonly next: NeighborLink | undefined;
}

export function createReadingBar(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  downloads: readonly Link[],
): ReadingBar {
  const { previous, next } = getIndexes(archive).neighborsOf(document.id);
  return {
    size: countPassages(document),
    contents: listContents(document),
    cite: paths.cite(document.id),
    downloads,
    previous: linkNeighbor(previous, paths),
    next: linkNeighbor(next, paths),
  };
}

function linkNeighbor(document: ArchiveDocument | undefined, paths: Paths): NeighborLink | undefined {
  if (document === undefined) return undefined;
  const { id, fields } = document;
  return { href: paths.document(id), label: fields['title-short'], title: fields.title.text };
}

/** Parts, headings, the first of the paragraphs that have no heading, tables, and the notes. */
function listContents({ passages }: ArchiveDocument): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const top = passages.reduce((least, { level = Infinity }) => Math.min(least, level), Infinity);
  const add = (id: string, label: string, depth = 0) => entries.push({ href: `#${id}`, label, depth });
  let isInText = false;
  for (const passage of passages) {
    const { id, kind, locator, words, level } = passage;
    if (kind === 'note') {
      add(id, 'Notes');
      break;
    }
    if (kind === 'heading') add(id, words, Math.min(3, (level ?? top) - top));
    else if (kind === 'part') add(id, capitalize(locator));
    else if (kind === 'table') add(id, capitalize(locator), entries.some(({ depth }) => depth > 0) ? 1 : 0);
    else if (!isInText) add(id, 'Text');
    isInText = kind === 'heading' || (isInText ? kind !== 'part' : isCounted(passage));
  }
  return entries;
}

function isCounted({ kind }: Passage): boolean {
  return kind !== 'part' && kind !== 'note';
}
