/** Gives the passages of a document the ids and digests that its ledger has for them. */
import type { Block, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { namePart } from '../../text/locators.ts';
import { normalize } from '../../text/normal-form.ts';
import { align } from './align.ts';

/** What the sign says where a whole document is withheld: `[[withheld: document]]`. */
export const WHOLE_DOCUMENT = 'document';

/** What a transcription is made of, under the ids of the ledger. */
export interface Applied {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** Whether the whole document is withheld: it has no passages. */
  readonly withheld: boolean;
}

/**
 * Renames passages, their note calls and the blocks they stand in. Where text and ledger disagree each passage has the id that
 * aligning gives it, and what is open a new one, never that of other words; `checkLedger` says so.
 * A document withheld as a whole has no passages.
 *
 * @param ledger the ledger; without one all stays as it is
 * @param blocks, passages as `dividePassages` gave them
 */
export function applyLedger(
  ledger: Ledger | undefined,
  blocks: readonly Block[],
  passages: readonly Passage[],
): Applied {
  if (passages.length === 1 && passages[0]?.withheld === WHOLE_DOCUMENT)
    return { blocks: [], passages: [], withheld: true };
  if (ledger === undefined) return { blocks, passages, withheld: false };
  const { ids } = align(ledger, passages);
  const byId = new Map(ledger.addresses.map((address) => [address.id, address]));
  const renamed = new Map<string, string>();
  const applied = passages.map((passage, at) => {
    const id = ids[at] ?? passage.id;
    renamed.set(passage.id, id);
    const reading = byId
      .get(id)
      ?.readings.findLast(
        ({ digest, text }) =>
          digest.startsWith(passage.digest) && (text === passage.words || normalize(text) === passage.normal.text),
      );
    return renamePassage(passage, id, reading?.digest ?? passage.digest);
  });
  return { blocks: blocks.map((block) => renameBlock(block, renamed)), passages: applied, withheld: false };
}

/** A passage under another id, its locator and note calls following. */
function renamePassage(passage: Passage, id: string, digest: string): Passage {
  if (id === passage.id && digest === passage.digest) return passage;
  const { kind, printed, locator } = passage;
  const numbered = kind !== 'heading' && kind !== 'note' && (kind === 'part' || printed === undefined);
  const label = !numbered ? passage.label : kind === 'part' ? namePart(id) : id.replace(/^\D+/, '');
  return {
    ...passage,
    id,
    digest,
    label,
    locator: !numbered ? locator : kind === 'part' ? label : locator.replace(/\S+$/, label),
    calls: passage.calls.map((call) => ({ ...call, passage: id })),
  };
}

function renameBlock(block: Block, ids: ReadonlyMap<string, string>): Block {
  switch (block.type) {
    case 'passage':
      return { type: 'passage', id: ids.get(block.id) ?? block.id };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((each) => renameBlock(each, ids))) };
    case 'quotation':
      return { ...block, blocks: block.blocks.map((each) => renameBlock(each, ids)) };
    case 'rule':
      return block;
  }
}
