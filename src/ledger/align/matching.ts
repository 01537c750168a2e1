/** Which passage of a text is which address of its ledger: by label, then by words, then by likeness; else a question. */
import type { Passage } from '../../model/model.ts';
import type { Address } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';
import { familyOf } from './new-ids.ts';

/** An editor's answer: the passage that begins on a line is an address of the ledger, or `new`. */
export interface Decision {
  readonly line: number;
  readonly id: string;
}

/** What cannot be settled without the editor. */
export interface Question {
  readonly passage: Passage;
  /** The addresses it may be. */
  readonly candidates: readonly string[];
  /** Why it is asked, as the end of a sentence. */
  readonly why: string;
}

/** Passages and addresses as they find each other. Indices count in `passages` and in `addresses`. */
export interface Matching {
  readonly passages: readonly Passage[];
  readonly addresses: readonly Address[];
  /** For each passage its address. */
  readonly taken: (number | undefined)[];
  /** For each address its passage. */
  readonly found: (number | undefined)[];
  /** Passages that are not to be matched: the editor said that they are new, or a marker stands there twice. */
  readonly closed: Set<number>;
  readonly questions: Map<number, Question>;
}

/** A matching in which nothing is matched. */
export function startMatching(addresses: readonly Address[], passages: readonly Passage[]): Matching {
  return {
    passages,
    addresses,
    taken: Array.from<number | undefined>({ length: passages.length }),
    found: Array.from<number | undefined>({ length: addresses.length }),
    closed: new Set(),
    questions: new Map(),
  };
}

/** Takes a passage for an address. */
export function pair(matching: Matching, passage: number, address: number): void {
  matching.taken[passage] = address;
  matching.found[address] = passage;
}

/** Leaves it to the editor what a passage is. */
export function ask(matching: Matching, passage: number, addresses: readonly number[], why: string): void {
  const at = matching.passages[passage];
  if (at === undefined) return;
  const candidates = addresses.flatMap((index) => matching.addresses[index]?.id ?? []);
  matching.questions.set(passage, { passage: at, candidates, why });
}

/** The passages that are neither matched nor settled otherwise. */
export function openPassages({ passages, taken, closed, questions }: Matching): number[] {
  return [...passages.keys()].filter(
    (at) => taken[at] === undefined && !closed.has(at) && !questions.has(at) && passages[at]?.withheld === undefined,
  );
}

/** The addresses that stand in the ledger's text and are not found. */
export function openAddresses({ addresses, found, questions }: Matching): number[] {
  const pending = new Set([...questions.values()].flatMap(({ candidates }) => candidates));
  return [...addresses.keys()].filter((at) => {
    const address = addresses[at];
    return address?.state === 'current' && found[at] === undefined && !pending.has(address.id);
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

/** The number, marker or name that a passage bears in print. */
export function labelOf(passage: Passage): string | undefined {
  if (passage.kind === 'part') return passage.part;
  return passage.kind === 'note' ? passage.label : passage.printed;
}

/** The words of an address as the ledger last had them, in normal form. */
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

/** 2 where a passage stands between the same passages as the address did, 1 where one neighbour is the same, else 0. */
export function samePlace({ taken, found }: Matching, passage: number, address: number): number {
  const agrees = (step: 1 | -1) => {
    const beside = findBeside(taken, passage, step);
    return (beside === undefined ? undefined : taken[beside]) === findBeside(found, address, step);
  };
  return Number(agrees(-1)) + Number(agrees(1));
}

function findBeside(list: readonly (number | undefined)[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < list.length; at += step) if (list[at] !== undefined) return at;
  return undefined;
}
