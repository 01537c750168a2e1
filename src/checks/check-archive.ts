/** Finds every problem of an archive: those from reading it, and those that only the whole archive shows. */
import type { ReadArchive } from '../load/read-archive.ts';
import { checkLedger } from '../ledger/record/check-ledger.ts';
import { findDigest } from '../model/item-digests.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { compareProblems, problem, ruleOf, startOfFile, type Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { checkIntegrity } from '../ledger/record/integrity.ts';
import { checkPublished } from './published-documents.ts';
import { createScope } from './check-scope.ts';
import { checkSources } from './cited-sources.ts';
import { checkCollations } from './collations.ts';
import { checkCorrections } from './statement-corrections.ts';
import { checkClaims } from './document-claims.ts';
import { checkLinks } from './dead-links.ts';
import { checkQuotations } from './declared-quotations.ts';
import { checkFidelity } from './fidelity.ts';
import { checkCollisions, checkHeadnote } from './fragment-collisions.ts';
import { checkReferences } from './item-references.ts';
import { checkJoinedNames } from './joined-names.ts';
import { checkNames } from './name-forms.ts';
import { checkShortTitles } from './short-titles.ts';
import { checkNotes, checkNotesOf, checkUnsourcedNotes } from './notes-and-calls.ts';

/** The checks of one item of content against other items. */
const referenceChecks = [
  checkLinks,
  checkUnsourcedNotes,
  checkSources,
  checkReferences,
  checkNames,
  checkCollations,
  checkClaims,
  checkCollisions,
  checkCorrections,
  checkShortTitles,
  checkJoinedNames,
];

/** Rules about what must be recorded before publication. Drafts break them. */
export const strictRules: ReadonlySet<RuleId> = new Set(['ledger-missing', 'published-missing']);

/**
 * Finds the problems of an archive, in the order of a report. A mistake is reported only once: what follows from the
 * mistake is not reported as well.
 *
 * @param strict whether to report what is not recorded: drafts, and documents that are not in the list of published documents
 * @param onDocument called after each document that is checked by itself
 * @param saved the problems that earlier runs found in documents by themselves. Those that this run finds are added
 */
export function checkArchive(
  { archive, unread, unplaced, problems }: ReadArchive,
  strict = false,
  onDocument: () => void = () => undefined,
  saved: CheckedDocuments = new Map(),
): Problem[] {
  let found = [...problems];
  if (archive !== undefined) {
    const notes = checkNotes(archive, problems, (document) => checkOnce('notes', document, checkNotesOf, saved));
    found = found.concat(notes);
    // The ids of passages are in the ledger, so a mistake in it is one in the document.
    const broken = new Set(found.filter(changesWords).map(({ file }) => file.replace(/\.ledger\.json$/, '.md')));
    const scope = createScope(archive, unread, unplaced, broken);
    const intact = archive.documents.filter(({ file }) => !broken.has(file));
    found = found.concat(
      referenceChecks.flatMap((check) => check(scope)),
      intact.flatMap((document) => {
        const ofDocument = checkOnce('document', document, checkDocument, saved);
        onDocument();
        return ofDocument;
      }),
      archive.deleted.flatMap(checkIntegrity),
      checkPublished(scope),
    );
  }
  return found.filter(({ rule }) => strict || !strictRules.has(rule)).sort(compareProblems);
}

/** Whether a mistake can change the words or ids of passages, so that checks that refer to them would find more. */
function changesWords(mistake: Problem): boolean {
  const { severity, keepsWords } = ruleOf(mistake);
  return severity === 'error' && keepsWords !== true;
}

/** The problems that documents have by themselves, by a key that contains the digest of everything that the document is read from. */
interface CheckedDocuments {
  get(key: string): readonly Problem[] | undefined;
  set(key: string, problems: readonly Problem[]): void;
}

/** The checks of a document by itself. The ids of passages depend on its notes, so they are checked first. */
type OwnCheck = 'notes' | 'document';

/** The problems of documents by themselves. A document that `npm run dev` did not read again is not checked again. */
const checked: Readonly<Record<OwnCheck, WeakMap<ArchiveDocument, readonly Problem[]>>> = {
  notes: new WeakMap(),
  document: new WeakMap(),
};

/** Checks a document by itself, unless its problems are known. */
function checkOnce(
  name: OwnCheck,
  document: ArchiveDocument,
  check: (document: ArchiveDocument) => readonly Problem[],
  saved: CheckedDocuments,
): readonly Problem[] {
  const digest = findDigest(document);
  const key = digest === undefined ? undefined : `${name} ${digest}`;
  const known = checked[name].get(document) ?? (key === undefined ? undefined : saved.get(key));
  const problems = known ?? check(document);
  checked[name].set(document, problems);
  if (key !== undefined) saved.set(key, problems);
  return problems;
}

function checkDocument(document: ArchiveDocument): readonly Problem[] {
  return [
    ...checkEmpty(document),
    ...checkFidelity([document]),
    ...checkLedger(document),
    ...checkQuotations(document),
    ...checkHeadnote(document),
  ];
}

function checkEmpty({ file, passages, withheld }: ArchiveDocument): Problem[] {
  if (passages.length > 0 || withheld) return [];
  return [
    problem(
      'document-empty',
      startOfFile(file),
      'Unexpected end of the file, expected the text of the document after the front matter',
      'Transcribe the received text. If the document is withheld, write `[[withheld: document]]`',
    ),
  ];
}
