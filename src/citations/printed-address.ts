/** The address of this archive as citations print it: no address while it is reserved for examples. */
import { capitalize } from '../text/english.ts';
import { isReservedAddress } from '../text/reserved-address.ts';

/** What a citation says while the address of the archive is reserved for examples, so that it leads nowhere. */
export const UNASSIGNED = 'address not yet assigned';

/** A URL of this archive as a citation prints it. */
export function printedAddress(url: string): string {
  return isReservedAddress(url) ? UNASSIGNED : url;
}

/** An address after a period. A URL has no capital letter there. */
export function addressAfterPeriod(address: string): string {
  return address === UNASSIGNED ? capitalize(address) : address;
}

/** The URL of a cited work for data formats; undefined if its address is not yet assigned. */
export function assignedUrl({ url }: { readonly url: string | undefined }): string | undefined {
  return url === UNASSIGNED ? undefined : url;
}
