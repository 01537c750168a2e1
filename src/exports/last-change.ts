/** The date of the last change that the archive records. Files that need a date have it instead of the time of the build. */
import type { Archive } from '../model/model.ts';

/** The date of the newest edition or correction: `2026-11-21`; undefined if nothing was published or corrected. */
export function lastChange({ documents, deleted, corrections }: Archive): string | undefined {
  const ledgers = [...documents, ...deleted].flatMap(({ ledger }) => ledger ?? []);
  const dates = [
    ...ledgers.flatMap(({ editions }) => editions.map(({ date }) => date)),
    ...corrections.map(({ fields }) => fields.date),
  ];
  return dates.sort().at(-1);
}
