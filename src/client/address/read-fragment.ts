/** The fragment of the address of the page. */
import { decodeUri } from '../../text/decode-uri.ts';

/** Reads the fragment, decoded; as it is if it cannot be decoded. */
export function readFragment(): string {
  const fragment = location.hash.slice(1);
  return decodeUri(fragment) ?? fragment;
}
