/**
 * Aligns a text with its ledger: which passage is which address, what changed, and which questions only the editor
 * can answer.
 */
import type { ArchiveDocument, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { findChanges, findMoves, findRemovals, type Change } from './changes.ts';
import { inventId } from './new-ids.ts';
import { matchAnswers, matchLabels } from './match-labels.ts';
import { matchSplitsAndMerges, type Joins } from './match-splits-and-merges.ts';
import { matchRowByRow } from './match-row-by-row.ts';
import { matchCopies, matchFormer, matchSame, matchUnchanged } from './match-same-words.ts';
import { matchSimilar } from './match-similar-words.ts';
import { familyOfPassage, createMatching, type Answer, type Matching, type Question } from './matching.ts';

/** What a text would record. */
export interface Proposal {
  /** For each passage its id, or the id that it would be given. */
  readonly ids: readonly string[];
  /** In the order of the text; removals last. */
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** Mistakes in the editor's answers, a sentence each. */
  readonly answerErrors: readonly string[];
}

/**
 * Compares a document with its ledger. If they agree, there is nothing to record.
 *
 * @param document a document; if it is withheld as a whole, there is at most one change
 * @param answers the editor's answers to questions of an earlier proposal
 */
export function propose(document: ArchiveDocument, answers: readonly Answer[] = []): Proposal {
  const proposal = proposeText(document, answers);
  const { id, ledger } = document;
  if (ledger === undefined || ledger.document === id) return proposal;
  const renamed: Change = { type: 'document-renamed', id: 'document', from: ledger.document, to: id };
  return { ...proposal, changes: [renamed, ...proposal.changes] };
}

function proposeText(document: ArchiveDocument, answers: readonly Answer[]): Proposal {
  if (!document.withheld) return align(document.ledger, document.passages, answers);
  const recorded = document.ledger === undefined || document.ledger.withheld !== undefined;
  return {
    ids: [],
    changes: recorded ? [] : [{ type: 'document-withheld', id: 'document' }],
    questions: [],
    answerErrors: [],
  };
}

/**
 * Aligns a text with its ledger. The ids of passages count only for notes, whose ids are their markers.
 *
 * @param ledger the ledger; without a ledger, every passage is inserted under the id that it has
 * @param passages the passages, in the order of the text
 * @param answers the editor's answers to questions of an earlier alignment
 */
export function align(
  ledger: Ledger | undefined,
  passages: readonly Passage[],
  answers: readonly Answer[] = [],
): Proposal {
  if (ledger === undefined) {
    const ids = passages.map(({ id }) => id);
    const changes = passages.flatMap((passage, passageIndex): Change[] =>
      ids.indexOf(passage.id) < passageIndex
        ? []
        : [{ type: 'inserted', id: passage.id, passage, splitFrom: undefined }],
    );
    return { ids, changes, questions: [], answerErrors: [] };
  }

  let matching = createMatching(ledger.addresses, passages);
  let joins: Joins = { splits: new Map(), merges: new Map() };
  let answerErrors: string[] = [];
  if (answers.length > 0 || !matchUnchanged(matching)) {
    matching = createMatching(ledger.addresses, passages);
    answerErrors = matchAnswers(matching, answers);
    matchLabels(matching);
    matchSame(matching);
    matchFormer(matching);
    joins = matchSplitsAndMerges(matching);
    matchCopies(matching);
    matchRowByRow(matching);
    matchSimilar(matching);
  }
  const ids = assignIds(matching);
  const changes = [
    ...passages.flatMap((_, passageIndex) => findChanges(matching, joins, ids, passageIndex)),
    ...findMoves(matching, ids),
    ...findRemovals(matching, joins, ids),
  ];
  return { ids, changes, questions: [...matching.questions.values()], answerErrors };
}

/** For each passage the id of its address, or a new id. */
function assignIds({ addresses, passages, addressOf, answeredNew }: Matching): string[] {
  const used = new Set(addresses.map(({ id }) => id));
  const last = new Map<string, string>();
  return passages.map((passage, passageIndex) => {
    const family = familyOfPassage(passage);
    const addressIndex = addressOf[passageIndex];
    const id =
      (addressIndex === undefined ? undefined : addresses[addressIndex]?.id) ??
      (passage.kind !== 'note'
        ? inventId(family, last.get(family), used)
        : answeredNew.has(passageIndex)
          ? inventId(passage.id, undefined, used)
          : passage.id);
    used.add(id);
    last.set(family, id);
    return id;
  });
}
