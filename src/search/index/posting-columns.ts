/**
 * Writes a list of postings in columns, because columns compress better than postings one after the other: places,
 * weights, positions. The weights of a stem that many passages have are rounded.
 */
import { inverseFrequency } from '../query/bm25.ts';
import { BASE, countPositions, DIGITS, MAX_LEVEL, POSITIONS, SEPARATOR, VALUES } from '../query/postings.ts';

/** The precision with which an index knows the number of its passages. */
const DIGITS_OF_PASSAGES = 2;

/** Shorter lists have few bytes, and are not rounded. */
const LONG_LIST = 2000;

/** The largest step between two levels. It leaves at least four levels. */
const MAX_STEP = 16;

/** The number of passages with the highest weights that keep their levels: a search for the stem alone begins with them. */
const KEPT = 100;

const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));

/**
 * Rounds the number of passages for {@link formatColumns}, so that a new passage does not change how lists are written.
 */
export function approximate(passages: number): number {
  return Number(passages.toPrecision(DIGITS_OF_PASSAGES));
}

/**
 * Formats a list for a file of stems.
 *
 * @param postings for each passage with the stem, its distance and its occurrence, as in `posting-text.ts`
 * @param passages about the number of all passages, see {@link approximate}
 */
export function formatColumns(postings: string, passages: number): string {
  // Bytes, because an index has a million postings in each thousand documents. Distances move to the front.
  const distances = Buffer.from(postings, 'latin1');
  const levels = Buffer.alloc(distances.length);
  const positions = Buffer.alloc(distances.length);
  let length = 0;
  let count = 0;
  for (let index = 0; index < distances.length; count += 1) {
    let code: number;
    do {
      code = distances[index] ?? 0;
      distances[length] = code;
      length += 1;
      index += 1;
    } while ((VALUES[code] ?? 0) >= BASE);
    levels[count] = distances[index] ?? 0;
    positions[count] = distances[index + 1] ?? 0;
    index += 2;
  }
  roundLevels(levels.subarray(0, count), passages);
  if (countPositions(count) < POSITIONS) roundPositions(positions.subarray(0, count));
  const columns = [distances.subarray(0, length), levels.subarray(0, count), positions.subarray(0, count)];
  return columns.map((column) => column.toString('latin1')).join(SEPARATOR);
}

/**
 * Rounds the levels of a long list. A weight counts as much as the IDF of its stem, so that the error in the score of a
 * passage is no larger than that of the rarest stem, whose levels are not rounded. Level 0, which means that a passage
 * has only another form of a name, remains, and no other level becomes 0.
 */
function roundLevels(levels: Uint8Array, passages: number): void {
  if (levels.length < LONG_LIST) return;
  const step = chooseStep(levels.length, passages);
  if (step === 1) return;
  const lowestKept = findLowestKept(levels);
  const rounded = new Uint8Array(VALUES.length);
  for (const [level, code] of CODES.entries()) {
    const nearest = Math.max(Math.min(level, 1), Math.round(level / step) * step);
    rounded[code] = CODES[level >= lowestKept ? level : Math.min(nearest, lowestKept)] ?? code;
  }
  for (let index = 0; index < levels.length; index += 1) levels[index] = rounded[levels[index] ?? 0] ?? 0;
}

/** Writes the positions of a long list with fewer digits. */
function roundPositions(positions: Uint8Array): void {
  const different = countPositions(positions.length);
  for (let index = 0; index < positions.length; index += 1) {
    positions[index] = CODES[(VALUES[positions[index] ?? 0] ?? 0) % different] ?? 0;
  }
}

/** The distance of the levels that remain. */
function chooseStep(passagesWithStem: number, passages: number): number {
  const ratio = inverseFrequency(1, passages) / inverseFrequency(passagesWithStem, passages);
  return Math.min(MAX_STEP, Math.max(1, Math.floor(ratio)));
}

/** The level from which on the levels are kept. */
function findLowestKept(levels: Uint8Array): number {
  const counts = new Uint32Array(DIGITS.length);
  for (let index = 0; index < levels.length; index += 1) {
    const level = VALUES[levels[index] ?? 0] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  let kept = 0;
  for (let level = MAX_LEVEL; level > 0; level -= 1) {
    kept += counts[level] ?? 0;
    if (kept >= KEPT) return level;
  }
  return 0;
}
