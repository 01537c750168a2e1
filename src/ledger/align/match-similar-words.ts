/** Matches passages with words that are similar to those that an address has, or had. */
import {
  askEditor,
  countSameNeighbors,
  familyOfAddress,
  familyOfPassage,
  normalsOf,
  pair,
  unmatchedAddresses,
  unmatchedPassages,
  type Matching,
} from './matching.ts';
import { MARGIN, POSSIBLE, SIMILAR, similarityOf } from './similarity.ts';

/** A passage and an address with similar words. */
interface Candidate {
  readonly passageIndex: number;
  readonly addressIndex: number;
  readonly similarity: number;
}

/**
 * Pairs the most similar passages and addresses first. A pair with a rival that is nearly as similar is accepted only
 * if it shares both neighbors and the rival does not; otherwise the editor is asked.
 */
export function matchSimilar(matching: Matching): void {
  const candidates = findCandidates(matching);
  const byPassage = Map.groupBy(candidates, ({ passageIndex }) => passageIndex);
  const byAddress = Map.groupBy(candidates, ({ addressIndex }) => addressIndex);
  const isOpen = ({ passageIndex, addressIndex }: Candidate) =>
    matching.addressOf[passageIndex] === undefined && matching.passageOf[addressIndex] === undefined;
  const isInPlace = ({ passageIndex, addressIndex }: Candidate) =>
    countSameNeighbors(matching, passageIndex, addressIndex) === 2;
  const hasRival = (candidate: Candidate) => {
    const inPlace = isInPlace(candidate);
    const rivals = [...(byPassage.get(candidate.passageIndex) ?? []), ...(byAddress.get(candidate.addressIndex) ?? [])];
    return rivals.some(
      (rival) =>
        rival !== candidate &&
        isOpen(rival) &&
        rival.similarity > candidate.similarity - MARGIN &&
        !(inPlace && rival.similarity < candidate.similarity + MARGIN && !isInPlace(rival)),
    );
  };
  for (let progress = true; progress;) {
    progress = false;
    for (const candidate of candidates) {
      if (candidate.similarity < SIMILAR || !isOpen(candidate) || hasRival(candidate)) continue;
      pair(matching, candidate.passageIndex, candidate.addressIndex);
      progress = true;
    }
  }
  for (const [passageIndex, group] of Map.groupBy(candidates.filter(isOpen), (candidate) => candidate.passageIndex)) {
    const addressIndices = group.map(({ addressIndex }) => addressIndex);
    const why =
      group.length > 1
        ? 'several passages had similar words'
        : 'its words are only partly similar, or another passage is similar too';
    askEditor(matching, passageIndex, addressIndices, why);
  }
}

/** Every possible pair, the most similar first. */
function findCandidates(matching: Matching): Candidate[] {
  const addresses = unmatchedAddresses(matching);
  const candidates = unmatchedPassages(matching).flatMap((passageIndex) => {
    const passage = matching.passages[passageIndex];
    return addresses.flatMap((addressIndex) => {
      const address = matching.addresses[addressIndex];
      if (!passage || !address || familyOfPassage(passage) !== familyOfAddress(address)) return [];
      const similarity = normalsOf(address).reduce(
        (most, words) => Math.max(most, similarityOf(words, passage.normal)),
        0,
      );
      return similarity >= POSSIBLE ? [{ passageIndex, addressIndex, similarity }] : [];
    });
  });
  return candidates.toSorted((a, b) => b.similarity - a.similarity);
}
