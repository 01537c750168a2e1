/** The contract of an export format: a row of the registry. */
import type { FileParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { OptionalFormat } from '../schemas/archive.ts';
import type { Chunk, FileContent, MeasuredFile } from './file-content.ts';

/** What every writer can use. */
export interface ExportSource {
  readonly archive: Archive;
  readonly paths: Paths;
  /** The check of drafts for the archive in one file; undefined outside of a build. */
  readonly draftCheck?: DraftCheck | undefined;
  /** The parts of the file that is written, of which a build saves some; undefined outside of a build. */
  readonly parts?: FileParts | undefined;
  /** Finds a file that the build has written; undefined outside of a build. */
  readonly findWritten?: ((path: string) => WrittenFile | undefined) | undefined;
}

/** A file of the site, whose content is read only if it is needed. */
export interface WrittenFile extends MeasuredFile {
  /** The content, until another file is read. */
  readonly read: () => Chunk;
}

/** The check of drafts, to put into a page. */
export interface DraftCheck {
  /** The HTML of the form. */
  readonly form: string;
  /** The scripts of the page and of its worker, without imports. */
  readonly script: string;
  readonly worker: string;
}

/**
 * What readers or programs use a file for. A page links the files of one purpose together: `text` is one document in
 * another format, `archive` is the whole archive.
 */
export type Purpose = 'text' | 'archive' | 'citation' | 'evidence' | 'feed' | 'schema' | 'script';

/** A format in which an item (a document, a source, or the archive) is offered as a file. */
export interface ExportFormat<Item> {
  /** The text of a link to the file. */
  readonly label: string;
  /** What the file contains, as a phrase next to the link. */
  readonly about?: string;
  /** The value of `without` in `archive.yaml` that turns the format off; the format is always written if undefined. */
  readonly option?: OptionalFormat;
  readonly purpose: Purpose;
  /** A media type as registered with IANA, without parameters. */
  readonly mediaType: string;
  /**
   * The relation in a `<link>` of the item's page; no such link if undefined.
   *
   * @see https://www.iana.org/assignments/link-relations/
   */
  readonly rel?: 'alternate' | 'describedby';
  /** The path of the file in the output folder: `documents/letter.bib`. */
  readonly path: (item: Item) => string;
  /** The content of the file. A file that grows with the archive is written in chunks. */
  readonly write: (item: Item, source: ExportSource) => FileContent;
}
