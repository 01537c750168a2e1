/** Digests of readings: what a pinned address carries, and what the ledger keeps beside it. */
import { createHash } from 'node:crypto';
import { normalize } from './normal-form.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The length of a digest in an address; more where two readings of one passage share it. */
export const DIGEST_LENGTH = 5;

/** SHA-256 of a string's UTF-8 bytes, or of bytes as they are, in lower-case hexadecimal. */
export function sha256(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex');
}

/**
 * The digest of a reading: the first characters of the lower-case base-32 (RFC 4648, section 6)
 * SHA-256 of the normal form of its words.
 *
 * @param words the words of a passage, in any spelling of normal form
 * @param length how many characters, from 1 to 51
 */
export function digestOf(words: string, length: number = DIGEST_LENGTH): string {
  return digestOfNormal(normalize(words), length);
}

/** As {@link digestOf}, of words that are in normal form already. */
export function digestOfNormal(normal: string, length: number = DIGEST_LENGTH): string {
  const hash = createHash('sha256').update(normal).digest();
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of hash) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && out.length < length) {
      held -= 5;
      out += ALPHABET.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
  }
  return out;
}
