/** Recognizes addresses that are reserved for examples and tests, where no site can be published. */

/** Top-level names of RFC 2606, section 2, and second-level names of its section 3. */
const RESERVED = new Set(['test', 'example', 'invalid', 'localhost', 'example.com', 'example.net', 'example.org']);

const known = new Map<string, boolean>();

/**
 * Whether the host of an address is reserved, so that the address leads nowhere.
 *
 * @param url an absolute URL; a string that is not a URL is not reserved
 * @see https://www.rfc-editor.org/info/rfc2606
 * @see https://www.rfc-editor.org/info/rfc6761
 */
export function isReservedAddress(url: string): boolean {
  // Most addresses are those of one archive: their hosts are parsed once.
  const origin = /^https?:\/\/[\w.-]+(?=\/)/.exec(url)?.[0];
  if (origin === undefined) return isReservedHost(URL.parse(url)?.hostname);
  const isReserved = known.get(origin) ?? isReservedHost(URL.parse(origin)?.hostname);
  known.set(origin, isReserved);
  return isReserved;
}

function isReservedHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  // A full domain name may end in a dot.
  const labels = host.replace(/\.$/, '').split('.');
  return RESERVED.has(labels.slice(-1).join('.')) || RESERVED.has(labels.slice(-2).join('.'));
}
