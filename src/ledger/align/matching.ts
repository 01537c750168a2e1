/**
 * A matching between the passages of a text and the addresses of its ledger, and the steps that every matcher takes.
 */
import type { Passage } from '../../model/model.ts';
import type { Address } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';
import { familyOf } from './new-ids.ts';

/** An editor's answer: the passage that begins on a line is this address of the ledger, or `new`. */
export interface Answer {
  readonly line: number;
  readonly id: string;
}

/** A question that only the editor can answer. */
export interface Question {
  readonly passage: Passage;
  /** The addresses that the passage may be. */
  readonly candidates: readonly string[];
  /** The reason for the question, as the end of a sentence. */
  readonly why: string;
}

/** A matching in progress. Indices are those of `passages` and of `addresses`. */
export interface Matching {
  readonly passages: readonly Passage[];
  readonly addresses: readonly Address[];
  /** For each passage the index of its address. */
  readonly addressOf: (number | undefined)[];
  /** For each address the index of its passage. */
  readonly passageOf: (number | undefined)[];
  /** Passages that must not be matched: the editor said that they are new, or a marker occurs twice. */
  readonly excluded: Set<number>;
  /** Passages that the editor said are new. */
  readonly answeredNew: Set<number>;
  readonly questions: Map<number, Question>;
}

/** Creates a matching without any pair. */
export function createMatching(addresses: readonly Address[], passages: readonly Passage[]): Matching {
  return {
    passages,
    addresses,
    addressOf: Array.from<number | undefined>({ length: passages.length }),
    passageOf: Array.from<number | undefined>({ length: addresses.length }),
    excluded: new Set(),
    answeredNew: new Set(),
    questions: new Map(),
  };
}

/** Matches a passage with an address, by their indices. */
export function pair(matching: Matching, passageIndex: number, addressIndex: number): void {
  matching.addressOf[passageIndex] = addressIndex;
  matching.passageOf[addressIndex] = passageIndex;
}

/** Asks the editor which of some addresses a passage is. */
export function askEditor(
  matching: Matching,
  passageIndex: number,
  addressIndices: readonly number[],
  why: string,
): void {
  const passage = matching.passages[passageIndex];
  if (passage === undefined) return;
  const candidates = addressIndices.flatMap((addressIndex) => matching.addresses[addressIndex]?.id ?? []);
  matching.questions.set(passageIndex, { passage, candidates, why });
}

/** The indices of passages that are still to be matched. */
export function unmatchedPassages({ passages, addressOf, excluded, questions }: Matching): number[] {
  return [...passages.keys()].filter(
    (passageIndex) =>
      addressOf[passageIndex] === undefined &&
      !excluded.has(passageIndex) &&
      !questions.has(passageIndex) &&
      passages[passageIndex]?.withheld === undefined,
  );
}

/** The indices of current addresses that are still to be matched. */
export function unmatchedAddresses({ addresses, passageOf, questions }: Matching): number[] {
  const pending = new Set([...questions.values()].flatMap(({ candidates }) => candidates));
  return [...addresses.keys()].filter((addressIndex) => {
    const address = addresses[addressIndex];
    return address?.state === 'current' && passageOf[addressIndex] === undefined && !pending.has(address.id);
  });
}

/** The family of a passage (see `familyOf`). */
export function familyOfPassage({ kind, part }: Passage): string {
  return familyOf(kind, part);
}

/** The family of an address. */
export function familyOfAddress({ kind, label }: Address): string {
  return familyOf(kind, label);
}

/** The printed number or marker of a passage, or the name of a part; undefined if it has none. */
export function printedLabelOf(passage: Passage): string | undefined {
  if (passage.kind === 'part') return passage.part;
  return passage.kind === 'note' ? passage.label : passage.printed;
}

/** The words of the last reading of an address, in normal form. */
export function normalOf(address: Address): string {
  return normalsOf(address).at(-1) ?? '';
}

/** The words of every reading of an address, oldest first, in normal form. */
export function normalsOf(address: Address): readonly string[] {
  const known = normals.get(address);
  if (known !== undefined) return known;
  const fresh = address.readings.map(({ text }) => normalize(text));
  normals.set(address, fresh);
  return fresh;
}

const normals = new WeakMap<Address, readonly string[]>();

/** How many matched neighbors a passage and an address share: 2, 1, or 0. */
export function countSameNeighbors(
  { addressOf, passageOf }: Matching,
  passageIndex: number,
  addressIndex: number,
): number {
  const agrees = (step: 1 | -1) => {
    const neighbor = findMatchedNeighbor(addressOf, passageIndex, step);
    return (
      (neighbor === undefined ? undefined : addressOf[neighbor]) === findMatchedNeighbor(passageOf, addressIndex, step)
    );
  };
  return Number(agrees(-1)) + Number(agrees(1));
}

function findMatchedNeighbor(list: readonly (number | undefined)[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < list.length; index += step)
    if (list[index] !== undefined) return index;
  return undefined;
}
