/** Documents that were published: the list of them, and those that are deleted. */
import type { Ledger } from '../schemas/ledger-record.ts';
import type { PublishedDocument } from '../schemas/published.ts';

/** A deleted document: only its ledger remains. */
export interface DeletedDocument {
  readonly id: string;
  /** The file that it had. */
  readonly file: string;
  readonly ledger: Ledger;
}

/** `published.json`. */
export interface PublishedList {
  readonly file: string;
  /** Every document that was ever published; undefined if the file cannot be read. */
  readonly documents: readonly PublishedDocument[] | undefined;
}
