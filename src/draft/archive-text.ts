/** The text and the published addresses of an archive, as `passages.jsonl` and `addresses.jsonl` of a built site have them. */
import type { PublishedAddress, PublishedReading } from '../ledger/show/published-addresses.ts';
import type { GotoDocument } from '../search/goto/place-syntax.ts';

/** A line of `passages.jsonl`: the fields that a check reads. */
export interface PassageText {
  readonly document: string;
  readonly id: string;
  /** The address, pinned to the reading if the ledger has recorded it. */
  readonly url: string;
  readonly kind: string;
  readonly locator: string;
  readonly voice: string;
  /** A gap is `[…]`, a line break a line end. */
  readonly text: string;
  readonly calls: readonly { readonly id: string }[];
  readonly annotations: readonly { readonly id: string; readonly headline?: string; readonly text?: string }[];
}

/** Words in quotation marks of a document whose speaker the archive knows. */
export interface SpokenWords {
  /** The id of the passage. */
  readonly passage: string;
  readonly exact: string;
  readonly speaker: string;
  /** Who reports the words, if the document has them from a report. */
  readonly reportedBy?: string | undefined;
}

/** A published address with the words of its earlier readings. */
export interface AddressWithReadings extends Omit<PublishedAddress, 'readings'> {
  readonly readings: readonly (PublishedReading & {
    /** Left out for the current reading, whose words are in `passages.jsonl`. */
    readonly text?: string | undefined;
  })[];
}

/** A line of `addresses.jsonl`: a document with every address that it has published. */
export interface AddressLine extends Omit<GotoDocument, 'passages'> {
  /** The address of the document. */
  readonly url: string;
  /** The number of the newest edition; undefined for a draft. */
  readonly edition: number | undefined;
  /** The citation without locator and address, as plain text. */
  readonly citation: string;
  /** Why the whole document is withheld or deleted. */
  readonly ended: string | undefined;
  /** Ids that the document had. */
  readonly former: readonly string[];
  /** Ids in its page that are not passages, such as those of page marks. */
  readonly marks: readonly string[];
  /** The quotations of the document that have a speaker. */
  readonly spoken: readonly SpokenWords[];
  /** In the order of the text; empty for a draft. */
  readonly addresses: readonly AddressWithReadings[];
}

/** A line of `addresses.jsonl` for a page that is not a document: its path below the home page, `names/anna-beck/`. */
export interface PageLine {
  readonly page: string;
}

/** The data that drafts are checked against. */
export interface ArchiveText {
  readonly passages: readonly PassageText[];
  readonly documents: readonly AddressLine[];
  /** The paths of pages that are not documents. */
  readonly pages: ReadonlySet<string>;
  /** The address of the archive, with its path: `https://archive.example/`. */
  readonly home: string;
}

/**
 * Reads the two files.
 *
 * @throws SyntaxError if a line is not JSON
 */
export function readArchiveText(passages: string, addresses: string): ArchiveText {
  const lines = readLines<AddressLine | PageLine>(addresses);
  const documents = lines.flatMap((line) => ('page' in line ? [] : [line]));
  const pages = new Set(lines.flatMap((line) => ('page' in line ? [line.page] : [])));
  const home = documents[0]?.url.replace(/documents\/[^/]*\/?$/, '') ?? '';
  return { passages: readLines<PassageText>(passages), documents, pages, home };
}

function readLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
