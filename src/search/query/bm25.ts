/** BM25, the formula that ranks passages: how much a word counts in a passage, and how much it counts in the archive. */

/** How soon repetitions of a word stop counting, and how much the length of a passage counts. */
const [K1, B] = [1.2, 0.75];

/** The limit that the weight of a word approaches in a passage that repeats it. */
export const MAX_WEIGHT = K1 + 1;

/**
 * The weight of a word in a passage.
 *
 * @param frequency the number of times that the passage has the word
 * @param relativeLength the length of the passage divided by the mean length
 * @returns 0 to {@link MAX_WEIGHT}
 * @see https://doi.org/10.1561/1500000019
 */
export function weighFrequency(frequency: number, relativeLength: number): number {
  return frequency === 0 ? 0 : (frequency * MAX_WEIGHT) / (frequency + K1 * (1 - B + B * relativeLength));
}

/** The inverse document frequency of a word, where each passage is a document. */
export function inverseFrequency(passagesWithWord: number, passages: number): number {
  return Math.log(1 + (passages - passagesWithWord + 0.5) / (passagesWithWord + 0.5));
}
