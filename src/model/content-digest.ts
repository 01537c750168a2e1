/** The digest of any part of the model. Equal digests mean equal content. */
import { sha256 } from '../text/digest.ts';
import { findDigest } from './item-digests.ts';

/**
 * The SHA-256 of plain data. An item that was read from a file is represented by the digest of what it was read from.
 *
 * @throws TypeError if the data contains a function, which has no digest
 */
export function digestContent(content: unknown): string {
  const known = typeof content === 'object' && content !== null ? findDigest(content, digestParts) : undefined;
  return known ?? sha256(JSON.stringify(content, represent));
}

/** Represents values that JSON cannot express. */
function represent(_key: string, value: unknown): unknown {
  if (value === undefined) return '\0undefined';
  if (typeof value === 'function') throw new TypeError('Unexpected function in the model, expected plain data');
  if (typeof value !== 'object' || value === null) return value;
  const digest = findDigest(value, digestParts);
  return digest === undefined ? listEntries(value) : `\0${digest}`;
}

/** The digest of what an object contains. */
function digestParts(content: object): string {
  // A copy, which has no digest of its own.
  const parts = listEntries(content);
  return digestContent(Array.isArray(parts) ? [...(parts as unknown[])] : { ...parts });
}

/** A Map or a Set as an array. */
function listEntries(content: object): object {
  if (content instanceof Map) return ['\0map', ...content];
  if (content instanceof Set) return ['\0set', ...content];
  return content;
}
