/** Reads the fragment of the address of the page, decoded; as it is if it cannot be decoded. */
export function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
