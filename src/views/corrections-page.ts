/** The page of corrections: every change of a published passage, and the editions of each document. */
import { listChanges, type RecordedChange } from '../ledger/show/corrections.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { diffWords, type Segment } from '../text/word-diff.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A correction, move, or removal. */
export interface ChangeEntry {
  readonly date: FormattedDate;
  readonly passage: Link;
  /** `Edition 2 · corrected · our error`. */
  readonly summary: string;
  readonly reason: string | undefined;
  /** The old and the new words; empty if the change has none. */
  readonly difference: readonly Segment[];
  /** The addresses that have the words: `p4, p4a`; empty if there are none. */
  readonly forwards: string;
}

/** The editions of a document. */
export interface EditionsEntry {
  /** The latest edition, or `draft`. */
  readonly state: string;
  readonly title: Link;
  /** `Edition 1: November 21, 2026 · Edition 2: …`. */
  readonly history: string;
}

export interface CorrectionsPage {
  /** The newest change first. */
  readonly changes: readonly ChangeEntry[];
  readonly editions: readonly EditionsEntry[];
}

export function createCorrectionsPage(archive: Archive, paths: Paths): CorrectionsPage {
  const indexes = getIndexes(archive);
  const changes = listChanges(archive.documents.flatMap(({ ledger }) => ledger ?? []));
  return {
    changes: changes.map((change) => {
      const { document, id } = change;
      const short = indexes.document(document)?.fields['title-short'] ?? document;
      const locator = indexes.passage(document, id)?.locator ?? id;
      return {
        date: describeDate(change.date),
        passage: {
          href: paths.passage(document, id),
          label: [short, locator].filter((part) => part !== '').join(', '),
        },
        summary: summarizeChange(change),
        reason: change.reason,
        difference: change.old === '' ? [] : diffWords(change.old, change.fresh),
        forwards: change.forwards.join(', '),
      };
    }),
    editions: archive.documents.map((document) => describeEditions(document, paths)),
  };
}

function summarizeChange({ edition, event, cause }: RecordedChange): string {
  const parts = [`Edition ${edition}`, event, cause === 'typography' ? 'typography only' : cause];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function describeEditions(document: ArchiveDocument, paths: Paths): EditionsEntry {
  const title = linkDocument(document, paths);
  const { ledger } = document;
  if (ledger === undefined) return { state: 'draft', title, history: 'Its addresses are not recorded yet.' };
  return {
    state: `Edition ${ledger.editions.at(-1)?.number}`,
    title,
    history: ledger.editions.map(({ number, date }) => `Edition ${number}: ${formatDate(date)}`).join(' · '),
  };
}
