/** The list of a frequent stem takes fewer bytes because its weights are rounded, and ranks passages as before. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../../../tests/support/random-change.ts';
import { inverseFrequency, MAX_WEIGHT, weighFrequency } from '../query/bm25.ts';
import { MAX_LEVEL, parsePostings } from '../query/postings.ts';
import { formatColumns } from './posting-columns.ts';
import { formatDistance, formatOccurrence } from './posting-text.ts';

const PASSAGES = 100_000;
/** Half the distance of two of the 64 levels: the error of a weight that is not rounded. */
const ERROR = MAX_WEIGHT / MAX_LEVEL / 2;

interface Occurrence {
  readonly place: number;
  readonly weight: number;
  readonly position: number;
}

/** A stem in a share of the passages. @param share 0 to 1 */
function createStem(share: number, seed: number): Occurrence[] {
  const random = createRandom(seed);
  return Array.from({ length: PASSAGES }, (_, place) => place).flatMap((place) => {
    if (random() >= share) return [];
    const frequency = random() < 0.01 ? 0 : 1 + Math.floor(-Math.log(1 - random()) * 0.8);
    return [{ place, weight: weighFrequency(frequency, 0.3 + random() * 1.4), position: Math.floor(random() * 60) }];
  });
}

function write(stem: readonly Occurrence[], passages = PASSAGES): string {
  const postings = stem.map(
    ({ place, weight, position }, index) =>
      formatDistance(place - (stem[index - 1]?.place ?? -1)) + formatOccurrence(weight, position),
  );
  return formatColumns(postings.join(''), passages);
}

const frequent = createStem(0.5, 1);
const rare = createStem(0.001, 2);

test('places and positions of a list survive, however long it is', () => {
  for (const stem of [[], rare, frequent]) {
    const { places, positions } = parsePostings(write(stem));
    const different = stem === frequent ? 32 : 64;
    assert.deepEqual(places, stem.map(({ place }) => place)); // prettier-ignore
    assert.deepEqual(positions, stem.map(({ position }) => position % different)); // prettier-ignore
  }
});

test('the error in the score of a passage is not larger than that of the rarest stem', () => {
  const largest = ERROR * inverseFrequency(1, PASSAGES);
  for (const share of [0.03, 0.1, 0.5, 0.9]) {
    const stem = createStem(share, 3);
    const idf = inverseFrequency(stem.length, PASSAGES);
    const { weights } = parsePostings(write(stem));
    for (const [index, { weight }] of stem.entries()) {
      const read = weights[index] ?? NaN;
      // A rounded level is an integer, whose own error is added.
      assert.ok(Math.abs(read - weight) * idf <= largest + ERROR * idf, `${weight}, read as ${read}`);
      assert.equal(read === 0, weight === 0);
    }
  }
});

test('a frequent stem has fewer levels, a rare stem has all, and the size is that of the levels', () => {
  const levelsOf = (text: string) => new Set(parsePostings(text).weights).size;
  // Without rounding, there are more than thirty.
  assert.ok(levelsOf(write(frequent)) < 16);
  const unrounded = new Set(rare.map(({ weight }) => formatOccurrence(weight, 0))).size;
  assert.equal(levelsOf(write(rare)), unrounded);
  // With more passages in the archive, the same stem is rare, and its levels are not rounded.
  const size = (passages: number) => gzipSync(write(frequent, passages)).length;
  assert.ok(size(PASSAGES) < 0.85 * size(1e12), `${size(PASSAGES)} of ${size(1e12)} bytes`);
});

test('a search for a frequent stem alone begins with the passages in which it weighs most', () => {
  const rank = (weights: readonly number[]) =>
    [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, 50);
  const { weights } = parsePostings(write(frequent));
  const unrounded = parsePostings(write(frequent, 1e12)).weights;
  assert.deepEqual(rank(weights), rank(unrounded));
});

test('a search for a frequent and a rarer stem begins with passages that score as much as without rounding', () => {
  const stems = [frequent, createStem(0.2, 4)];
  const score = (stem: readonly Occurrence[], weights: readonly number[], scores: Map<number, number>) => {
    const idf = inverseFrequency(stem.length, PASSAGES);
    for (const [index, { place }] of stem.entries()) {
      scores.set(place, (scores.get(place) ?? 0) + idf * (weights[index] ?? 0));
    }
  };
  const [exact, read] = [new Map<number, number>(), new Map<number, number>()];
  for (const stem of stems) {
    score(stem, stem.map(({ weight }) => weight), exact); // prettier-ignore
    score(stem, parsePostings(write(stem)).weights, read);
  }
  const best = (scores: Map<number, number>) => [...scores].sort((a, b) => b[1] - a[1]).slice(0, 10);
  const sum = (scores: readonly number[]) => scores.reduce((a, b) => a + b, 0);
  const possible = sum(best(exact).map(([, found]) => found));
  const reached = sum(best(read).map(([place]) => exact.get(place) ?? 0));
  assert.ok(reached > 0.97 * possible, `${reached} of ${possible}`);
});
