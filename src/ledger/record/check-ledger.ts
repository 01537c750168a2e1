/**
 * Checks that a document and its ledger agree: no address is lost, used twice, or given to other words without a
 * record.
 */
import type { ArchiveDocument, Passage } from '../../model/model.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { problem, startOfFile, type Place, type Problem } from '../../text/problem.ts';
import { normalize } from '../../text/normal-form.ts';
import type { RuleId } from '../../text/rules.ts';
import { contrast, excerpt } from '../../text/shorten.ts';
import { propose, type Proposal } from '../align/align.ts';
import type { Change } from '../align/changes.ts';
import type { Question } from '../align/matching.ts';
import { checkIntegrity } from './integrity.ts';

/**
 * Finds every disagreement between a document and its ledger. Rules: `ledger-missing`, `ledger-altered`, `ledger-unsealed`,
 * `address-lost`, `address-new`, `address-moved`, `address-reused`, `address-unsettled`, `reading-changed`,
 * `typography-changed`, `withheld-unrecorded`, `withheld-unknown`, `withheld-misplaced`.
 */
export function checkLedger(document: ArchiveDocument): Problem[] {
  const { file, id, ledger, passages } = document;
  const start = startOfFile(file);
  if (ledger === undefined) {
    const message = 'The document has no ledger: it is a draft, and its addresses are not recorded';
    return [problem('ledger-missing', start, message, `Record its first edition: \`npm run ledger -- ${id}\``)];
  }
  // An altered ledger cannot be compared with the text.
  const altered = checkIntegrity(document);
  if (altered.length > 0) return altered;
  const proposal = propose(document);
  const fix = `If this is intended, record it: \`npm run ledger -- ${id} --reason "…"\``;
  return [
    ...checkSigns(passages, proposal, ledger),
    ...proposal.changes.map((change) => {
      const { rule, place, message } = describeChange(change, ledger, passages, start);
      return problem(rule, place, message, fix);
    }),
    ...proposal.questions.map((question) => describeQuestion(question, id, ledger)),
  ];
}

function describeQuestion({ passage, candidates, why }: Question, document: string, ledger: Ledger): Problem {
  const [first = 'new', ...others] = candidates;
  const ended = ledger.addresses.some(({ id, state }) => id === first && state !== 'current');
  const ids = candidates.map((id) => `\`${id}\``).join(' or ');
  const { line } = passage.place;
  const command = `npm run ledger -- ${document} --reason "…" --line ${line}`;
  return problem(
    ended && others.length === 0 ? 'address-reused' : 'address-unsettled',
    passage.place,
    `The passage ${excerpt(passage.words)} may be ${ids}: ${why}`,
    `Say which it is: \`${command}=${first}\`, or \`${command}=new\``,
  );
}

function describeChange(
  change: Change,
  ledger: Ledger,
  passages: readonly Passage[],
  start: Place,
): { rule: RuleId; place: Place; message: string } {
  const { id } = change;
  switch (change.type) {
    case 'inserted': {
      const origin = change.splitFrom === undefined ? '' : `, split from \`${change.splitFrom}\``;
      const message = `The passage ${excerpt(change.passage.words)} is not recorded; it would be \`${id}\`${origin}`;
      return { rule: 'address-new', place: change.passage.place, message };
    }
    case 'typography':
    case 'corrected': {
      const [old, fresh] = contrast(change.old.text, change.passage.words);
      const typography = change.type === 'typography';
      const message = `Unexpected ${typography ? 'typography' : 'words'} in \`${id}\`: ${fresh}, expected ${old} as recorded`;
      return { rule: typography ? 'typography-changed' : 'reading-changed', place: change.passage.place, message };
    }
    case 'restored': {
      const message = `The passage ${excerpt(change.passage.words)} is at \`${id}\`, which was withdrawn or withheld`;
      return { rule: 'address-reused', place: change.passage.place, message };
    }
    case 'moved': {
      const { from, to, passage } = change;
      const message = `\`${id}\` ${excerpt(passage.words)} is after \`${to}\`, expected it after \`${from}\``;
      return { rule: 'address-moved', place: passage.place, message };
    }
    case 'removed': {
      const words = excerpt(change.address.readings.at(-1)?.text ?? '');
      const ids = change.forwards.map((forward) => `\`${forward}\``).join(', ');
      const message = `\`${id}\` ${words} was published and is missing${ids === '' ? '' : `; its words are in ${ids}`}`;
      return { rule: 'address-lost', place: findPlaceOfLost(id, ledger, passages, start), message };
    }
    case 'withheld': {
      const message = `\`${id}\` is withheld in the text, and the ledger still has its words`;
      return { rule: 'withheld-unrecorded', place: change.passage.place, message };
    }
    case 'document-renamed': {
      const message = `The document was published as \`${change.from}\` and is now \`${change.to}\`, which is not recorded`;
      return { rule: 'rename-unrecorded', place: start, message };
    }
    case 'document-withheld': {
      const message = 'The document is withheld, and the ledger still has its words';
      return { rule: 'withheld-unrecorded', place: start, message };
    }
  }
}

/** The place of the last passage before a lost one that the text still has. */
function findPlaceOfLost(id: string, { addresses }: Ledger, passages: readonly Passage[], start: Place): Place {
  const places = new Map(passages.map((passage) => [passage.id, passage.place]));
  const lost = addresses.findIndex((address) => address.id === id);
  const before = addresses.slice(0, lost).findLast((address) => places.has(address.id));
  return (before && places.get(before.id)) ?? passages[0]?.place ?? start;
}

/** A passage with the words of an address, if the text has these words as often as the ledger. */
function findStillThere(id: string, passages: readonly Passage[], addresses: Ledger['addresses']): Passage | undefined {
  const wordsOf = (address: Ledger['addresses'][number]) =>
    address.state === 'current' ? normalize(address.readings.at(-1)?.text ?? '') : undefined;
  const words = addresses.map(wordsOf)[addresses.findIndex((address) => address.id === id)];
  if (words === undefined) return undefined;
  const same = passages.filter(({ normal, withheld }) => withheld === undefined && normal === words);
  return same.length >= addresses.filter((address) => wordsOf(address) === words).length ? same[0] : undefined;
}

function checkSigns(passages: readonly Passage[], { ids }: Proposal, { addresses }: Ledger): Problem[] {
  const known = new Set(addresses.map(({ id }) => id));
  return passages.flatMap(({ withheld, words, printed = '', place }, index): Problem[] => {
    if (withheld === undefined) return [];
    // A printed number belongs to the list, and stays.
    const others = words.startsWith(printed) ? words.slice(printed.length) : words;
    if (others.trim() !== '') {
      const message = `Unexpected words ${excerpt(others)} with the sign \`[[withheld: ${withheld}]]\`, expected the sign alone`;
      return [problem('withheld-misplaced', place, message, 'Replace the whole passage with the sign')];
    }
    const other = findStillThere(withheld, passages, addresses);
    if (other !== undefined) {
      const message = `The sign names \`${withheld}\`, whose words ${excerpt(other.words)} are on line ${other.place.line}`;
      return [problem('withheld-unknown', place, message, 'Name the address of the passage that the sign replaces')];
    }
    if (ids[index] === withheld) return [];
    const message = known.has(withheld)
      ? `The sign for \`${withheld}\` occurs twice, expected it once`
      : `The sign names \`${withheld}\`, which is not an address of the ledger`;
    return [problem('withheld-unknown', place, message, 'Name the address of the passage, as in `[[withheld: p4]]`')];
  });
}
