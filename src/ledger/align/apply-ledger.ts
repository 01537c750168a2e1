/** Gives the passages of a document the ids and digests that its ledger has for them. */
import type { Block, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { namePart } from '../../text/locators.ts';
import { normalize } from '../../text/normal-form.ts';
import { align } from './align.ts';

/** The name in the sign of a document that is withheld as a whole: `[[withheld: document]]`. */
export const WHOLE_DOCUMENT = 'document';

/** The blocks and passages of a transcription, under the ids of the ledger. */
export interface AppliedLedger {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** Whether the whole document is withheld: it has no passages. */
  readonly withheld: boolean;
}

/**
 * Gives passages, their note calls, and their blocks the ids of the ledger. If text and ledger disagree, a passage
 * has the id that the alignment gives it. A passage that raises a question has a new id, never that of other words;
 * `checkLedger` reports the question. A document that is withheld as a whole has no passages.
 *
 * @param ledger the ledger; without it nothing changes
 * @param blocks, passages the results of `dividePassages`
 */
export function applyLedger(
  ledger: Ledger | undefined,
  blocks: readonly Block[],
  passages: readonly Passage[],
): AppliedLedger {
  if (passages.length === 1 && passages[0]?.withheld === WHOLE_DOCUMENT)
    return { blocks: [], passages: [], withheld: true };
  if (ledger === undefined) return { blocks, passages, withheld: false };
  const { ids } = align(ledger, passages);
  const byId = new Map(ledger.addresses.map((address) => [address.id, address]));
  const renamed = new Map(passages.map((passage, index) => [passage.id, ids[index] ?? passage.id]));
  const applied = passages.map((passage, index) => {
    const id = ids[index] ?? passage.id;
    const reading = byId
      .get(id)
      ?.readings.findLast(
        ({ digest, text }) =>
          digest.startsWith(passage.digest) && (text === passage.words || normalize(text) === passage.normal),
      );
    return renamePassage(passage, id, reading?.digest ?? passage.digest, renamed);
  });
  return { blocks: blocks.map((block) => renameBlock(block, renamed)), passages: applied, withheld: false };
}

/** A passage under another id, with its label, locator, and note calls. */
function renamePassage(passage: Passage, id: string, digest: string, ids: ReadonlyMap<string, string>): Passage {
  const calls = passage.calls.map((call) => ({ ...call, passage: id, note: ids.get(call.note) ?? call.note }));
  const hasOldCalls = calls.every(({ note }, index) => note === passage.calls[index]?.note);
  if (id === passage.id && digest === passage.digest && hasOldCalls) return passage;
  const { kind, printed, locator } = passage;
  const numbered = kind !== 'heading' && kind !== 'note' && (kind === 'part' || printed === undefined);
  const label = !numbered ? passage.label : kind === 'part' ? namePart(id) : id.replace(/^\D+/, '');
  return {
    ...passage,
    id,
    digest,
    label,
    locator: kind === 'part' ? label : renameLocator(locator, passage.id, id, numbered ? label : undefined),
    calls,
  };
}

/**
 * A locator with another number and id: `para. 4`, or `Article I, para. 4 [p4]` if it is not unique without its id.
 *
 * @param number the new number; undefined if the number is printed
 */
function renameLocator(locator: string, oldId: string, id: string, number: string | undefined): string {
  const suffix = ` [${oldId}]`;
  const hasId = locator.endsWith(suffix);
  const place = hasId ? locator.slice(0, -suffix.length) : locator;
  return `${number === undefined ? place : place.replace(/\S+$/, number)}${hasId ? ` [${id}]` : ''}`;
}

function renameBlock(block: Block, ids: ReadonlyMap<string, string>): Block {
  switch (block.type) {
    case 'passage':
      return { type: 'passage', id: ids.get(block.id) ?? block.id };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => renameBlock(inner, ids))) };
    case 'quotation':
      return { ...block, blocks: block.blocks.map((inner) => renameBlock(inner, ids)) };
    case 'rule':
      return block;
  }
}
