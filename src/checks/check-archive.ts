/** Everything that is wrong with an archive: what reading met, and what a pass over the model finds. */
import type { ArchiveDocument } from '../model/model.ts';
import type { ReadArchive } from '../load/read-archive.ts';
import { compareProblems, ruleOf, type Problem } from '../text/problem.ts';
import { checkLedger } from '../ledger/record/check-ledger.ts';
import { checkCollations } from './collations.ts';
import { checkFidelity } from './fidelity.ts';
import { checkLinks } from './dead-links.ts';
import { checkNames } from './name-forms.ts';
import { checkDeclared, checkNotes } from './notes-and-calls.ts';
import { checkQuotations } from './declared-quotations.ts';
import { checkReferences } from './item-references.ts';
import { checkShadows } from './fragment-collisions.ts';
import { createScope } from './check-scope.ts';
import { checkSources } from './cited-sources.ts';

/** The families of checks on what refers to something else. */
const checkReferring = [
  checkLinks,
  checkDeclared,
  checkSources,
  checkReferences,
  checkNames,
  checkQuotations,
  checkCollations,
  checkShadows,
];

/** What was found in a document by itself: while others are edited it is the same, and need not be compared again. */
const known = new WeakMap<ArchiveDocument, readonly Problem[]>();

function checkEdition(document: ArchiveDocument): readonly Problem[] {
  const problems = known.get(document) ?? [
    ...checkEmpty(document),
    ...checkFidelity([document]),
    ...checkLedger(document),
  ];
  known.set(document, problems);
  return problems;
}

function checkEmpty({ file, passages, withheld }: ArchiveDocument): Problem[] {
  if (passages.length > 0 || withheld) return [];
  return [
    {
      rule: 'document-empty',
      file,
      line: 1,
      column: 1,
      message: 'Unexpected end of the document, expected its words behind the front matter',
      fix: 'Transcribe the received text; a document that is kept back has the sign `[[withheld: document]]`',
    },
  ];
}

/**
 * All problems of an archive as read, in the order of a report. A mistake is not reported again as what follows from it.
 *
 * @param strict whether a document without a ledger, a draft, is a problem too
 */
export function checkArchive({ archive, unread, unplaced, problems }: ReadArchive, strict = false): Problem[] {
  const found = [...problems];
  if (archive !== undefined) {
    found.push(...checkNotes(archive, problems));
    const errors = found.filter(
      (problem) => ruleOf(problem).severity === 'error' && ruleOf(problem).keepsWords !== true,
    );
    const broken = new Set(errors.map(({ file }) => file));
    const scope = createScope(archive, unread, unplaced, broken);
    found.push(...checkReferring.flatMap((check) => check(scope)));
    // Only a sound text can be compared with another.
    found.push(
      ...archive.documents
        .filter(({ file }) => !broken.has(file))
        .flatMap(checkEdition)
        .filter(({ rule }) => strict || rule !== 'ledger-missing'),
    );
  }
  return found.sort(compareProblems);
}
