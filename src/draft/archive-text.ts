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
  readonly annotations: readonly { readonly id: string }[];
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
  /** Ids in its page that are no passages, such as those of page marks. */
  readonly marks: readonly string[];
  /** In the order of the text; empty for a draft. */
  readonly addresses: readonly AddressWithReadings[];
}

/** The data that drafts are checked against. */
export interface ArchiveText {
  readonly passages: readonly PassageText[];
  readonly documents: readonly AddressLine[];
  /** The address of the archive, with its path: `https://archive.example/`. */
  readonly home: string;
}

/**
 * Reads the two files.
 *
 * @throws SyntaxError if a line is not JSON
 */
export function readArchiveText(passages: string, addresses: string): ArchiveText {
  const documents = readLines<AddressLine>(addresses);
  const home = documents[0]?.url.replace(/documents\/[^/]*\/?$/, '') ?? '';
  return { passages: readLines<PassageText>(passages), documents, home };
}

function readLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
