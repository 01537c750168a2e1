/** Reads `documents/<id>.claims.yaml`, the claims of a document. */
import { claimsSchema, type ClaimsFields } from '../schemas/claims.ts';
import type { Places } from '../text/places.ts';
import type { ReadResult } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import { readChecked } from './checked-file.ts';
import { readYaml } from './yaml.ts';

/** How the name of a file of claims ends. A document need not have one. */
export const CLAIMS_EXTENSION = '.claims.yaml';

/** The fields of a file of claims, with their places. */
export interface WrittenClaims extends ClaimsFields {
  readonly places: Places;
}

const NO_CLAIMS: WrittenClaims = { claims: [], unknown: [], places: new Map() };

/** Reads the claims of a document. Without a file, or from a file with mistakes, there are no claims. */
export function readClaims(
  claimsFile: Pick<ContentFile, 'text' | 'file'> | undefined,
): ReadResult<WrittenClaims> & { readonly value: WrittenClaims } {
  if (claimsFile === undefined) return { value: NO_CLAIMS, problems: [] };
  const { value, problems } = readChecked(claimsFile, (text) => {
    const { value: fields, places, problems } = readYaml(text, claimsFile.file, claimsSchema);
    return { value: fields && { ...fields, places }, problems };
  });
  return { value: value ?? NO_CLAIMS, problems };
}
