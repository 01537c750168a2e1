/** Ids of the entries on the page of corrections that correct statements of the editor's. */
import type { Archive } from './model.ts';

/** The id of the entry at a position in `corrections.yaml`. New entries are at the top: ids count from the end. */
export function statementId(index: number, { corrections }: Archive): string {
  return `statement-${corrections.length - index}`;
}
