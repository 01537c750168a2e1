/** Whether a document and its ledger agree: no address lost, used twice, or silently given to other words. */
import type { ArchiveDocument, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import type { Place, Problem } from '../../text/problem.ts';
import { propose, type Proposal } from '../align/align.ts';
import type { Change } from '../align/changes.ts';
import { contrast, excerpt } from '../../text/shorten.ts';
import { checkIntegrity } from './integrity.ts';

/**
 * Finds every disagreement between a document and its ledger. Rules: `ledger-missing`, `ledger-altered`,
 * `address-lost`, `address-new`, `address-moved`, `address-reused`, `address-unsettled`, `reading-changed`,
 * `typography-changed`, `withheld-unrecorded`, `withheld-unknown`, `withheld-misplaced`.
 */
export function checkLedger(document: ArchiveDocument): Problem[] {
  const { file, id, ledger, passages } = document;
  const start: Place = { file, line: 1, column: 1 };
  if (ledger === undefined) {
    const message = 'Unexpected document without a ledger, expected its addresses recorded: it is a draft';
    return [
      { rule: 'ledger-missing', ...start, message, fix: `\`npm run ledger -- ${id}\` records its first edition` },
    ];
  }
  // With a ledger that does not hold together nothing can be compared.
  const broken = checkIntegrity(ledger, `${file.replace(/\.md$/, '')}.ledger.json`);
  if (broken.length > 0) return broken;
  const proposal = propose(document);
  const fix = `If that is right: \`npm run ledger -- ${id} --reason "…"\``;
  return [
    ...checkSigns(passages, proposal, ledger),
    ...proposal.changes.map((change) => ({ ...describeChange(change, ledger, passages, start), fix })),
    ...proposal.questions.map(({ passage, candidates, why }): Problem => {
      const only =
        candidates.length === 1 ? ledger.addresses.find((address) => address.id === candidates[0]) : undefined;
      const reused = only !== undefined && only.state !== 'current';
      return {
        rule: reused ? 'address-reused' : 'address-unsettled',
        ...passage.place,
        message: `Unexpected passage ${excerpt(passage.words)} that may be ${candidates.map((each) => `\`${each}\``).join(' or ')}, expected one it clearly is: ${why}`,
        fix: `Say which: \`npm run ledger -- ${id} --line ${passage.place.line}=${candidates[0] ?? 'new'} --reason "…"\`, or \`--line ${passage.place.line}=new\``,
      };
    }),
  ];
}

function describeChange(change: Change, ledger: Ledger, passages: readonly Passage[], start: Place): Problem {
  switch (change.type) {
    case 'inserted': {
      const from = change.splitFrom === undefined ? '' : `, split from \`${change.splitFrom}\``;
      const message = `Unexpected passage ${excerpt(change.passage.words)}, which no address was recorded for; it would be \`${change.id}\`${from}`;
      return { rule: 'address-new', ...change.passage.place, message };
    }
    case 'typography':
    case 'corrected': {
      const [old, fresh] = contrast(change.old.text, change.passage.words);
      const typography = change.type === 'typography';
      const message = `Unexpected ${typography ? 'typography' : 'words'} in \`${change.id}\`: ${fresh}, expected ${old} as recorded`;
      return { rule: typography ? 'typography-changed' : 'reading-changed', ...change.passage.place, message };
    }
    case 'restored': {
      const message = `Unexpected passage ${excerpt(change.passage.words)} at \`${change.id}\`, expected nothing there: it was withdrawn or withheld`;
      return { rule: 'address-reused', ...change.passage.place, message };
    }
    case 'moved': {
      const message = `Unexpected place of \`${change.id}\` ${excerpt(change.passage.words)} after \`${change.to}\`, expected it after \`${change.from}\``;
      return { rule: 'address-moved', ...change.passage.place, message };
    }
    case 'removed': {
      const words = change.address.readings.at(-1)?.text ?? '';
      const where =
        change.forwards.length > 0
          ? `; its words are in ${change.forwards.map((each) => `\`${each}\``).join(', ')}`
          : '';
      const message = `Unexpected loss of \`${change.id}\`, expected the passage ${excerpt(words)} or a recorded removal${where}`;
      return { rule: 'address-lost', ...placeOfLost(change.id, ledger, passages, start), message };
    }
    case 'withheld': {
      const message = `Unexpected words of \`${change.id}\` in the ledger, expected them out of it: the passage is withheld`;
      return { rule: 'withheld-unrecorded', ...change.passage.place, message };
    }
    case 'document-withheld':
      return {
        rule: 'withheld-unrecorded',
        ...start,
        message: 'Unexpected words in the ledger, expected them out of it: the document is withheld',
      };
  }
}

/** Where a lost passage stood: at the one before it that still stands. */
function placeOfLost(id: string, { addresses }: Ledger, passages: readonly Passage[], start: Place): Place {
  const places = new Map(passages.map((passage) => [passage.id, passage.place]));
  const before = addresses.slice(
    0,
    addresses.findIndex((address) => address.id === id),
  );
  const near = before.findLast((address) => places.has(address.id));
  return (near && places.get(near.id)) ?? passages[0]?.place ?? start;
}

function checkSigns(passages: readonly Passage[], { ids }: Proposal, { addresses }: Ledger): Problem[] {
  const known = addresses.map(({ id }) => id);
  return passages.flatMap(({ withheld, words, place }, at): Problem[] => {
    if (withheld === undefined) return [];
    if (words.trim() !== '') {
      const message = `Unexpected words ${excerpt(words)} beside the sign \`[[withheld: ${withheld}]]\`, expected it alone`;
      return [{ rule: 'withheld-misplaced', ...place, message, fix: 'Replace the whole passage by the sign' }];
    }
    if (ids[at] === withheld) return [];
    const message = known.includes(withheld)
      ? `Unexpected second sign for \`${withheld}\`, expected one`
      : `Unexpected address \`${withheld}\` in a sign, expected one of the ledger`;
    return [
      {
        rule: 'withheld-unknown',
        ...place,
        message,
        fix: 'Name the address that the passage had: `[[withheld: p4]]`',
      },
    ];
  });
}
