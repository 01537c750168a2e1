/** The digest of any part of the model. Equal digests mean equal content. */
import { sha256 } from '../text/digest.ts';
import { findDigest, hasDigest } from './item-digests.ts';

/**
 * The SHA-256 of plain data. An item that was read from a file is represented by the digest of what it was read from.
 *
 * @throws TypeError if the data contains a function, which has no digest
 */
export function digestContent(content: unknown): string {
  const known = typeof content === 'object' && content !== null ? findDigest(content, digestParts) : undefined;
  // Without a function for each value, JSON takes half the time.
  return known ?? sha256(isJson(content) ? JSON.stringify(content) : JSON.stringify(content, represent));
}

/** Whether {@link represent} would change nothing in a value. */
function isJson(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return true;
  if (typeof value !== 'object' || hasDigest(value) || value instanceof Map || value instanceof Set) return false;
  // A loop finds the elements that an array does not have; `every` leaves them out.
  for (const part of Array.isArray(value) ? value : Object.values(value)) if (!isJson(part)) return false;
  return true;
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
