/** The addresses of the passages of a document, as exported files give them: full URLs. */
import { markAddresses } from '../ledger/show/address-marks.ts';
import type { ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';

/** The digests and addresses of a document's passages. */
export interface PassageAddresses {
  /** The digest of the current reading; undefined if the ledger has not recorded the passage. */
  digestOf(passage: Passage): string | undefined;
  /** The URL of a passage, pinned to its reading if the ledger has recorded it. */
  urlOf(passage: Passage): string;
}

export function createAddresses({ id, ledger }: ArchiveDocument, paths: Paths): PassageAddresses {
  const current = ledger && markAddresses(ledger, () => undefined).current;
  const digestOf = (passage: Passage) => (current?.has(passage.id) === true ? passage.digest : undefined);
  return {
    digestOf,
    urlOf: (passage) => paths.absolute(paths.passage(id, passage.id, digestOf(passage))),
  };
}
