/** The digest of any part of the model. Equal digests mean equal content. */
import { sha256 } from '../text/digest.ts';
import { findDigest } from './item-digests.ts';

/**
 * The SHA-256 of plain data. An item that was read from a file is represented by the digest of what it was read from.
 *
 * @throws TypeError if the data contains a function, which has no digest
 */
export function digestContent(content: unknown): string {
  return sha256(JSON.stringify(content, represent));
}

/** Represents values that JSON cannot express. */
function represent(_key: string, value: unknown): unknown {
  if (value === undefined) return '\0undefined';
  if (typeof value === 'function') throw new TypeError('Unexpected function in the model, expected plain data');
  if (typeof value !== 'object' || value === null) return value;
  const digest = findDigest(value);
  if (digest !== undefined) return `\0${digest}`;
  if (value instanceof Map) return ['\0map', ...value];
  if (value instanceof Set) return ['\0set', ...value];
  return value;
}
