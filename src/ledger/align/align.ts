/** A text against its ledger: which passage is which address, what changed, and what only the editor can say. */
import type { ArchiveDocument, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { changesOf, moves, removals, type Change } from './changes.ts';
import { inventId } from './new-ids.ts';
import { matchDecisions, matchLabels } from './match-labels.ts';
import { matchJoins, type Joins } from './match-splits-and-merges.ts';
import { matchRows } from './match-row-by-row.ts';
import { matchAlike, matchFormer, matchSame, matchUnchanged, settleCopies } from './match-words.ts';
import { familyOfPassage, startMatching, type Decision, type Matching, type Question } from './matching.ts';

/** What a text is, told in addresses. */
export interface Proposal {
  /** For each passage the id it has, or would get. */
  readonly ids: readonly string[];
  /** In the order of the text; what was removed last. */
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** What is wrong with the editor's answers. */
  readonly faults: readonly string[];
}

/**
 * What a document as read would record: nothing, where its ledger agrees with it.
 *
 * @param document a document; where it is withheld as a whole there is one change at most
 * @param decisions the editor's answers to questions of an earlier proposal
 */
export function propose(document: ArchiveDocument, decisions: readonly Decision[] = []): Proposal {
  if (!document.withheld) return align(document.ledger, document.passages, decisions);
  const recorded = document.ledger === undefined || document.ledger.withheld !== undefined;
  return {
    ids: [],
    changes: recorded ? [] : [{ type: 'document-withheld', id: 'document' }],
    questions: [],
    faults: [],
  };
}

/**
 * Aligns a text with its ledger. Ids of passages are looked at for notes only, where they are the markers.
 *
 * @param ledger the ledger; without one every passage is inserted under the id it has
 * @param passages the passages, in the order of the text
 * @param decisions the editor's answers to questions of an earlier alignment
 */
export function align(
  ledger: Ledger | undefined,
  passages: readonly Passage[],
  decisions: readonly Decision[] = [],
): Proposal {
  if (ledger === undefined) {
    const ids = passages.map(({ id }) => id);
    const changes = passages.flatMap((passage, at): Change[] =>
      ids.indexOf(passage.id) < at ? [] : [{ type: 'inserted', id: passage.id, passage, splitFrom: undefined }],
    );
    return { ids, changes, questions: [], faults: [] };
  }

  let matching = startMatching(ledger.addresses, passages);
  let joins: Joins = { splits: new Map(), merges: new Map() };
  let faults: string[] = [];
  if (decisions.length > 0 || !matchUnchanged(matching)) {
    matching = startMatching(ledger.addresses, passages);
    faults = matchDecisions(matching, decisions);
    matchLabels(matching);
    matchSame(matching);
    matchFormer(matching);
    joins = matchJoins(matching);
    settleCopies(matching);
    matchRows(matching);
    matchAlike(matching);
  }
  const ids = giveIds(matching);
  const changes = [
    ...passages.flatMap((_, at) => changesOf(matching, joins, ids, at)),
    ...moves(matching, ids),
    ...removals(matching, joins, ids),
  ];
  return { ids, changes, questions: [...matching.questions.values()], faults };
}

function giveIds({ addresses, passages, taken }: Matching): string[] {
  const used = new Set(addresses.map(({ id }) => id));
  const last = new Map<string, string>();
  return passages.map((passage, at) => {
    const family = familyOfPassage(passage);
    const index = taken[at];
    const id =
      (index === undefined ? undefined : addresses[index]?.id) ??
      (passage.kind === 'note' ? passage.id : inventId(family, last.get(family), used));
    used.add(id);
    last.set(family, id);
    return id;
  });
}
