/** Digests of readings, for pinned addresses and for the ledger. */
import { hash } from 'node:crypto';
import { normalize } from './normal-form.ts';

/** The base-32 alphabet of RFC 4648, section 6, in lower case. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The length of a digest in an address. The digest is longer if two readings of one passage share these characters. */
export const DIGEST_LENGTH = 5;

/** The SHA-256 of bytes, or of a string in UTF-8, in lower-case hexadecimal. */
export function sha256(input: string | Uint8Array): string {
  return hash('sha256', input);
}

/**
 * The digest of a reading: the first characters of the lower-case base-32 SHA-256 of the normal form of its words.
 *
 * @param words the words of a passage, not yet in normal form
 * @param length the number of characters, from 1 to 51
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-6
 */
export function digestOf(words: string, length: number = DIGEST_LENGTH): string {
  return digestOfNormal(normalize(words), length);
}

/** As {@link digestOf}, for words that are already in normal form. */
export function digestOfNormal(normal: string, length: number = DIGEST_LENGTH): string {
  let buffer = 0;
  let bitCount = 0;
  let digest = '';
  for (const byte of hash('sha256', normal, 'buffer')) {
    buffer = (buffer << 8) | byte;
    bitCount += 8;
    while (bitCount >= 5 && digest.length < length) {
      bitCount -= 5;
      digest += ALPHABET.charAt((buffer >> bitCount) & 31);
    }
    buffer &= (1 << bitCount) - 1;
  }
  return digest;
}
