/** What says itself which address it is: an editor's answer, a sign, a marker, the name of a part, a printed number. */
import { ALIKE, likeness, PERHAPS } from './similarity.ts';
import { ask, familyOfAddress, familyOfPassage, labelOf, normalOf, openAddresses, openPassages, pair, type Decision, type Matching } from './matching.ts'; // prettier-ignore

/**
 * Applies the editor's answers.
 *
 * @returns what is wrong with them, a sentence each
 */
export function matchDecisions(matching: Matching, decisions: readonly Decision[]): string[] {
  return decisions.flatMap(({ line, id }) => {
    const passage = matching.passages.findIndex(({ place }) => place.line === line);
    if (passage < 0) return [`Unexpected line ${line}, expected the line on which a passage begins`];
    if (id === 'new') {
      matching.closed.add(passage);
      return [];
    }
    const address = matching.addresses.findIndex((each) => each.id === id);
    const [at, known] = [matching.passages[passage], matching.addresses[address]];
    if (at === undefined || known === undefined)
      return [`Unexpected address \`${id}\`, expected one of the ledger, or \`new\``];
    if (matching.found[address] !== undefined || matching.taken[passage] !== undefined) {
      return [`Unexpected second answer for \`${id}\` or line ${line}, expected one for each`];
    }
    if (familyOfAddress(known) !== familyOfPassage(at) || (at.kind === 'note' && at.id !== id)) {
      return [`Unexpected ${at.kind} on line ${line} for \`${id}\`, which is a ${known.kind}: expected the same kind`];
    }
    pair(matching, passage, address);
    return [];
  });
}

/** Passages withheld by a sign name their address; notes are their markers; parts are their names. */
export function matchLabels(matching: Matching): void {
  const indexOf = new Map(matching.addresses.map(({ id }, index) => [id, index]));
  matching.passages.forEach((passage, at) => {
    if (matching.taken[at] !== undefined) return;
    const address = indexOf.get(passage.withheld ?? (passage.kind === 'note' ? passage.id : ''));
    if (address === undefined) return;
    if (matching.found[address] !== undefined) matching.closed.add(at);
    else if (passage.withheld !== undefined) pair(matching, at, address);
    else matchNote(matching, at, address);
  });
  matchParts(matching);
  matchPrinted(matching);
}

/** A note's id is its marker, whatever it says; where it says something else, that is asked. */
function matchNote(matching: Matching, at: number, index: number): void {
  const [passage, address] = [matching.passages[at], matching.addresses[index]];
  if (passage === undefined || address === undefined || matching.questions.has(at)) return;
  const words = passage.normal.text;
  if (address.state === 'current' && normalOf(address) === words) pair(matching, at, index);
  else if (address.state === 'withheld') ask(matching, at, [index], 'its words were withheld');
  else if (address.state === 'withdrawn') {
    if (normalOf(address) === words) pair(matching, at, index);
    else ask(matching, at, [index], 'the note of this marker was withdrawn, with other words');
  } else {
    const other = matching.addresses.find(
      (each) => each !== address && each.kind === 'note' && each.state === 'current' && normalOf(each) === words,
    );
    if (other !== undefined) ask(matching, at, [index], `it has the words of \`${other.id}\``);
    else if (likeness(normalOf(address), words) >= PERHAPS) pair(matching, at, index);
    else ask(matching, at, [index], 'it has quite other words');
  }
}

/** The only part of its name is the part of that name. */
function matchParts(matching: Matching): void {
  const passages = openPassages(matching).filter((at) => matching.passages[at]?.kind === 'part');
  const addresses = openAddresses(matching).filter((at) => matching.addresses[at]?.kind === 'part');
  const nameOfPassage = (at: number) => matching.passages[at]?.part;
  const nameOfAddress = (at: number) => matching.addresses[at]?.label;
  for (const at of passages) {
    const name = nameOfPassage(at);
    const same = addresses.filter((index) => nameOfAddress(index) === name);
    const [index] = same;
    if (
      index === undefined ||
      same.length > 1 ||
      passages.some((other) => other !== at && nameOfPassage(other) === name)
    )
      continue;
    const [passage, address] = [matching.passages[at], matching.addresses[index]];
    if (passage === undefined || address === undefined) continue;
    if (likeness(normalOf(address), passage.normal.text) >= PERHAPS) pair(matching, at, index);
    else ask(matching, at, [index], 'it has quite other words');
  }
}

/** A printed number that stands once in the old text and once in the new, if the words are alike too. */
function matchPrinted(matching: Matching): void {
  const keyOf = (family: string, label: string | undefined) => (label === undefined ? undefined : `${family} ${label}`);
  const passages = Map.groupBy(openPassages(matching), (at) => {
    const passage = matching.passages[at];
    return passage && keyOf(familyOfPassage(passage), labelOf(passage));
  });
  const addresses = Map.groupBy(openAddresses(matching), (at) => {
    const address = matching.addresses[at];
    return address && keyOf(familyOfAddress(address), address.label);
  });
  for (const [key, [at, ...others]] of passages) {
    const [index, ...rivals] = addresses.get(key) ?? [];
    if (key === undefined || at === undefined || index === undefined || others.length + rivals.length > 0) continue;
    const [passage, address] = [matching.passages[at], matching.addresses[index]];
    if (passage && address && likeness(normalOf(address), passage.normal.text) >= ALIKE) pair(matching, at, index);
  }
}
