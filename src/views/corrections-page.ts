/** The page of corrections: corrections of the editor's statements, changes of published passages, and the editions of each document. */
import { listChanges, type RecordedChange } from '../ledger/show/corrections.ts';
import { getIndexes } from '../model/indexes.ts';
import { statementId } from '../model/statement-ids.ts';
import type { StatementCorrection } from '../model/editorial-content.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { REMOVED } from '../schemas/correction.ts';
import { formatDate } from '../text/dates.ts';
import { diffWords, type Segment } from '../text/word-diff.ts';
import { linkStatement } from './corrected-statement.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { letterLevel, yearLevel } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import { linkDocument, type Link } from './page-links.ts';
import { linkEvidence } from './work-links.ts';

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

/** A correction of a statement of the editor's. */
export interface StatementEntry {
  /** The id of the entry on the page, which the feed links. */
  readonly id: string;
  readonly date: FormattedDate;
  readonly subject: string;
  readonly said: string;
  /** The words that replaced the statement; undefined if it was removed. */
  readonly says: string | undefined;
  /** The page that has these words; undefined if the statement was removed. */
  readonly place: Link | undefined;
  readonly why: string;
  readonly evidence: readonly Link[];
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
  /** The newest correction first; corrections of one day are in the order of the file. */
  readonly statements: readonly StatementEntry[];
  readonly editions: readonly EditionsEntry[];
}

/** Makes the view of all corrections: of texts, of statements of the editor, and the editions of the documents. */
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
    statements: archive.corrections
      .toSorted((a, b) => (a.fields.date < b.fields.date ? 1 : a.fields.date > b.fields.date ? -1 : a.index - b.index))
      .map((correction) => describeStatement(correction, archive, paths)),
    editions: archive.documents.map((document) => describeEditions(document, paths)),
  };
}

/** An entry of the page, with its section. */
export type ListedCorrection =
  | { readonly section: 'statements'; readonly entry: StatementEntry }
  | { readonly section: 'changes'; readonly entry: ChangeEntry }
  | { readonly section: 'editions'; readonly entry: EditionsEntry };

const SECTIONS: Record<ListedCorrection['section'], string> = {
  statements: 'Statements of the editor',
  changes: 'Passages of the documents',
  editions: 'Editions',
};

/** The pages of the list: one, or if the entries do not fit, its sections, and their years or letters. */
export function divideCorrections(archive: Archive, paths: Paths): ListPage<ListedCorrection>[] {
  const { statements, changes, editions } = createCorrectionsPage(archive, paths);
  const entries: ListedCorrection[] = [
    ...statements.map((entry) => ({ section: 'statements' as const, entry })),
    ...changes.map((entry) => ({ section: 'changes' as const, entry })),
    ...editions.map((entry) => ({ section: 'editions' as const, entry })),
  ];
  const byYear = yearLevel<string>((date) => date);
  const byLetter = letterLevel<string>((title) => title);
  return divideList(entries, {
    levels: [
      ({ section }) => [{ step: section, label: SECTIONS[section] }],
      (listed) =>
        listed.section === 'editions' ? byLetter(listed.entry.title.label) : byYear(listed.entry.date.edtf ?? ''),
    ],
    hrefOf: (steps) => paths.part('corrections', ...steps),
  });
}

/** The entries of a page of the list, by section. */
export function groupCorrections(entries: readonly ListedCorrection[]): CorrectionsPage {
  return {
    statements: entries.flatMap(({ section, entry }) => (section === 'statements' ? entry : [])),
    changes: entries.flatMap(({ section, entry }) => (section === 'changes' ? entry : [])),
    editions: entries.flatMap(({ section, entry }) => (section === 'editions' ? entry : [])),
  };
}

function describeStatement({ fields, index }: StatementCorrection, archive: Archive, paths: Paths): StatementEntry {
  return {
    id: statementId(index, archive),
    date: describeDate(fields.date),
    subject: fields.subject,
    said: fields.said,
    says: fields.says === REMOVED ? undefined : fields.says,
    place: linkStatement(fields, archive, paths),
    why: fields.why,
    evidence: linkEvidence(fields.evidence, archive, paths),
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
