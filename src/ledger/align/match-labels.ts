/**
 * Matches passages that name their address: by the editor's answer, a withheld sign, a note's marker, the name of a
 * part, or a printed number.
 */
import type { Address } from '../../schemas/ledger-record.ts';
import { SIMILAR, similarityOf, POSSIBLE } from './similarity.ts';
import {
  askEditor,
  familyOfAddress,
  familyOfPassage,
  printedLabelOf,
  normalOf,
  unmatchedAddresses,
  unmatchedPassages,
  pair,
  type Answer,
  type Matching,
} from './matching.ts';

/**
 * Applies the editor's answers.
 *
 * @returns the mistakes in them, a sentence each
 */
export function matchAnswers(matching: Matching, answers: readonly Answer[]): string[] {
  return answers.flatMap(({ line, id }) => {
    const passageIndex = matching.passages.findIndex(({ place }) => place.line === line);
    const passage = matching.passages[passageIndex];
    if (passage === undefined) return [`No passage begins on line ${line}`];
    if (id === 'new') {
      matching.excluded.add(passageIndex);
      matching.answeredNew.add(passageIndex);
      return [];
    }
    const addressIndex = matching.addresses.findIndex((address) => address.id === id);
    const address = matching.addresses[addressIndex];
    if (address === undefined)
      return [`The ledger has no address \`${id}\`; answer with an address of the ledger, or \`new\``];
    if (matching.passageOf[addressIndex] !== undefined || matching.addressOf[passageIndex] !== undefined)
      return [`Two answers for \`${id}\` or for line ${line}; give one answer for each`];
    if (
      familyOfAddress(address) !== familyOfPassage(passage) ||
      (passage.kind === 'note' && passage.label !== address.label)
    )
      return [`The ${passage.kind} on line ${line} cannot be \`${id}\`, which is a ${address.kind}`];
    pair(matching, passageIndex, addressIndex);
    return [];
  });
}

/**
 * Matches withheld passages by the address in their sign, notes by their marker, parts by their name, and others by
 * their printed number.
 */
export function matchLabels(matching: Matching): void {
  const indexOf = new Map(matching.addresses.map(({ id }, addressIndex) => [id, addressIndex]));
  const noteOf = findNotesByMarker(matching.addresses);
  matching.passages.forEach((passage, passageIndex) => {
    if (matching.addressOf[passageIndex] !== undefined || matching.answeredNew.has(passageIndex)) return;
    const address =
      passage.withheld !== undefined
        ? indexOf.get(passage.withheld)
        : passage.kind === 'note'
          ? noteOf.get(passage.label)
          : undefined;
    if (address === undefined) return;
    if (matching.passageOf[address] !== undefined) matching.excluded.add(passageIndex);
    else if (passage.withheld !== undefined) pair(matching, passageIndex, address);
    else matchNote(matching, passageIndex, address);
  });
  matchParts(matching);
  matchPrinted(matching);
}

/** The index of the note with each marker: the current one, or the last that ended. */
function findNotesByMarker(addresses: readonly Address[]): Map<string | undefined, number> {
  const notes = new Map<string | undefined, number>();
  addresses.forEach(({ kind, label, state }, addressIndex) => {
    const known = notes.get(label);
    if (kind !== 'note' || (known !== undefined && addresses[known]?.state === 'current' && state !== 'current'))
      return;
    notes.set(label, addressIndex);
  });
  return notes;
}

/** Matches a note with the address of its marker, or asks the editor if its words are very different. */
function matchNote(matching: Matching, passageIndex: number, addressIndex: number): void {
  const [passage, address] = [matching.passages[passageIndex], matching.addresses[addressIndex]];
  if (passage === undefined || address === undefined || matching.questions.has(passageIndex)) return;
  const words = passage.normal;
  if (address.state === 'current' && normalOf(address) === words) pair(matching, passageIndex, addressIndex);
  else if (address.state === 'withheld') askEditor(matching, passageIndex, [addressIndex], 'its words were withheld');
  else if (address.state === 'withdrawn') {
    if (normalOf(address) === words) pair(matching, passageIndex, addressIndex);
    else
      askEditor(matching, passageIndex, [addressIndex], 'the note with this marker was withdrawn, and had other words');
  } else {
    const other = matching.addresses.find(
      (candidate) =>
        candidate !== address &&
        candidate.kind === 'note' &&
        candidate.state === 'current' &&
        normalOf(candidate) === words,
    );
    if (other !== undefined) askEditor(matching, passageIndex, [addressIndex], `it has the words of \`${other.id}\``);
    else if (similarityOf(normalOf(address), words) >= POSSIBLE) pair(matching, passageIndex, addressIndex);
    else askEditor(matching, passageIndex, [addressIndex], 'its words are very different');
  }
}

/** Matches a part with the address of its name, if the text and the ledger each have one part of that name. */
function matchParts(matching: Matching): void {
  const passages = unmatchedPassages(matching).filter(
    (passageIndex) => matching.passages[passageIndex]?.kind === 'part',
  );
  const addresses = unmatchedAddresses(matching).filter(
    (addressIndex) => matching.addresses[addressIndex]?.kind === 'part',
  );
  const nameOfPassage = (passageIndex: number) => matching.passages[passageIndex]?.part;
  const nameOfAddress = (addressIndex: number) => matching.addresses[addressIndex]?.label;
  for (const passageIndex of passages) {
    const name = nameOfPassage(passageIndex);
    const same = addresses.filter((addressIndex) => nameOfAddress(addressIndex) === name);
    const [addressIndex] = same;
    if (
      addressIndex === undefined ||
      same.length > 1 ||
      passages.some((other) => other !== passageIndex && nameOfPassage(other) === name)
    )
      continue;
    const [passage, address] = [matching.passages[passageIndex], matching.addresses[addressIndex]];
    if (passage === undefined || address === undefined) continue;
    if (similarityOf(normalOf(address), passage.normal) >= POSSIBLE) pair(matching, passageIndex, addressIndex);
    else askEditor(matching, passageIndex, [addressIndex], 'its words are very different');
  }
}

/**
 * Matches passages by a printed number that occurs once in the ledger and once in the text, if the words are similar
 * too.
 */
function matchPrinted(matching: Matching): void {
  const keyOf = (family: string, label: string | undefined) => (label === undefined ? undefined : `${family} ${label}`);
  const passages = Map.groupBy(unmatchedPassages(matching), (passageIndex) => {
    const passage = matching.passages[passageIndex];
    return passage && keyOf(familyOfPassage(passage), printedLabelOf(passage));
  });
  const addresses = Map.groupBy(unmatchedAddresses(matching), (addressIndex) => {
    const address = matching.addresses[addressIndex];
    return address && keyOf(familyOfAddress(address), address.label);
  });
  for (const [key, [passageIndex, ...others]] of passages) {
    const [addressIndex, ...rivals] = addresses.get(key) ?? [];
    if (
      key === undefined ||
      passageIndex === undefined ||
      addressIndex === undefined ||
      others.length + rivals.length > 0
    )
      continue;
    const [passage, address] = [matching.passages[passageIndex], matching.addresses[addressIndex]];
    if (passage && address && similarityOf(normalOf(address), passage.normal) >= SIMILAR)
      pair(matching, passageIndex, addressIndex);
  }
}
