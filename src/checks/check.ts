/** Everything that is wrong with an archive: what reading met, and what a pass over the model finds. */
import type { Edition } from '../edition/model.ts';
import type { ReadArchive } from '../edition/read.ts';
import { compareProblems, type Problem } from '../text/problem.ts';
import { checkLedger } from '../ledger/verify.ts';
import { checkCollations } from './collations.ts';
import { checkFidelity } from './fidelity.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkNotes } from './notes.ts';
import { checkQuotations } from './quotations.ts';
import { checkReferences } from './references.ts';
import { checkShadows } from './shadows.ts';
import { severityOf } from './rules.ts';
import { checkSources } from './sources.ts';

/** The families of checks on the editor's apparatus. */
const checkApparatus = [checkReferences, checkNames, checkQuotations, checkCollations, checkShadows];

/** What was found in a document by itself: while others are edited it is the same, and need not be compared again. */
const known = new WeakMap<Edition, readonly Problem[]>();

function checkEdition(edition: Edition): readonly Problem[] {
  const problems = known.get(edition) ?? [...checkEmpty(edition), ...checkFidelity([edition]), ...checkLedger(edition)];
  known.set(edition, problems);
  return problems;
}

function checkEmpty({ file, passages, withheld }: Edition): Problem[] {
  if (passages.length > 0 || withheld) return [];
  return [
    {
      rule: 'document-empty',
      file,
      line: 1,
      column: 1,
      message: 'Unexpected end of the document, expected its words behind the front matter',
      mend: 'Transcribe the received text; a document that is kept back has the sign `[[withheld: document]]`',
    },
  ];
}

/**
 * All problems of an archive as read, in the order of a report. A mistake is not reported again as what follows from it.
 *
 * @param strict whether a document without a ledger, a draft, is a problem too
 */
export function checkArchive({ archive, whole, problems }: ReadArchive, strict = false): Problem[] {
  const found = [...problems];
  if (archive !== undefined) {
    found.push(...checkNotes(archive));
    if (whole) found.push(...checkLinks(archive));
    const broken = new Set(found.filter(({ rule }) => severityOf(rule) === 'error').map(({ file }) => file));
    const sound = archive.documents.filter(({ file }) => !broken.has(file));
    // Only where every document is sound is it known what is cited, and what its apparatus speaks of.
    if (whole && sound.length === archive.documents.length) {
      found.push(...checkSources(archive), ...checkApparatus.flatMap((check) => check(archive)));
    }
    // Only a sound text can be compared with another.
    found.push(...sound.flatMap(checkEdition).filter(({ rule }) => strict || rule !== 'ledger-missing'));
  }
  return found.sort(compareProblems);
}
