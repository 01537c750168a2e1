/**
 * The list of passages that have a stem, with its weight and its first position in each. It is read from a short string,
 * which search/index/posting-columns.ts writes.
 */
import { MAX_WEIGHT } from './bm25.ts';
import { EngineFault } from './engine-fault.ts';

/** The largest number of passages in a record of a large archive: the place of a passage is computed with it. */
export const PASSAGES_PER_RECORD = 32;

/** A passage: the number of its record × {@link PASSAGES_PER_RECORD} + its index in the record. */
export type Place = number;

/** The number of the record that has a passage. */
export function recordOf(place: Place): number {
  return Math.floor(place / PASSAGES_PER_RECORD);
}

/** The passages with a stem, in the order of their places: one column for each property, because a list can be long. */
export interface Postings {
  readonly places: readonly Place[];
  /** BM25's weight of the stem in each passage; 0 if the stem is only in another form of a name. */
  readonly weights: readonly number[];
  /** The index of the first word with the stem in each passage, modulo {@link countPositions}. */
  readonly positions: readonly number[];
}

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The value of each digit, by its character code. */
export const VALUES = Array.from({ length: 128 }, (_, code) => Math.max(0, DIGITS.indexOf(String.fromCharCode(code))));
/** The highest of the levels of weights. */
export const MAX_LEVEL = DIGITS.length - 1;
/** The number of different positions that are written. */
export const POSITIONS = DIGITS.length;
/**
 * A list of so many passages has fewer different positions. Positions are most of the bytes of a list, and those of a
 * frequent word say little.
 */
const LONG_LIST = 20_000;

/** The number of different positions in a list with so many passages. */
export function countPositions(passages: number): number {
  return passages < LONG_LIST ? POSITIONS : POSITIONS / 2;
}

/** A digit of a distance has five bits, and a sixth bit that says whether another digit follows. */
export const BASE = 32;
/** Separates the columns of a list. */
export const SEPARATOR = ' ';

/**
 * Parses a list of postings, in the order of their places.
 *
 * @param text the distances from each place to the next, the levels, and the positions, separated by {@link SEPARATOR}
 * @throws EngineFault if the list does not have these columns: another archive has an index of another version
 */
export function parsePostings(text: string): Postings {
  const [distances = '', levels, firsts] = text.split(SEPARATOR);
  if (levels === undefined || firsts === undefined) throw new EngineFault('index', 'The index is of another version');
  const places = parsePlaces(distances);
  const weights: number[] = [];
  const positions: number[] = [];
  for (let index = 0; index < levels.length; index += 1) {
    weights.push((valueAt(levels, index) / MAX_LEVEL) * MAX_WEIGHT);
  }
  for (let index = 0; index < firsts.length; index += 1) positions.push(valueAt(firsts, index));
  return { places, weights, positions };
}

/** Parses places. @param distances the distances from each place to the next; from −1 for the first place */
export function parsePlaces(distances: string): Place[] {
  const places: Place[] = [];
  let place = -1;
  for (let index = 0; index < distances.length; index += 1) {
    let distance = 0;
    let unit = 1;
    let value = valueAt(distances, index);
    for (; value >= BASE; value = valueAt(distances, index)) {
      distance += (value - BASE) * unit;
      unit *= BASE;
      index += 1;
    }
    place += distance + value * unit;
    places.push(place);
  }
  return places;
}

function valueAt(text: string, index: number): number {
  return VALUES[text.charCodeAt(index)] ?? 0;
}

/**
 * Visits every place that at least one of some lists has, in the order of the places.
 *
 * @param visit gets, for each list, the index of the place in the list, or −1 if the list does not have the place. The
 *   array of indexes is reused.
 */
export function visitPlaces(
  lists: readonly Postings[],
  visit: (place: Place, indexes: readonly number[]) => void,
): void {
  const columns = lists.map(({ places }) => places);
  const next = lists.map(() => 0);
  const indexes = lists.map(() => -1);
  for (;;) {
    let place = Infinity;
    // Loops by number: a query of common words visits tens of thousands of places.
    for (let number = 0; number < columns.length; number += 1) {
      const candidate = columns[number]?.[next[number] ?? 0] ?? Infinity;
      if (candidate < place) place = candidate;
    }
    if (place === Infinity) return;
    for (let number = 0; number < columns.length; number += 1) {
      const index = next[number] ?? 0;
      const hasPlace = columns[number]?.[index] === place;
      indexes[number] = hasPlace ? index : -1;
      if (hasPlace) next[number] = index + 1;
    }
    visit(place, indexes);
  }
}
