/** Decodes parts of URLs. People type and cut URLs, so a part may be invalid. */

/** Decodes percent-encoding. @returns undefined if it is broken: `%`, `%4`, `%FF` */
export function decodeUri(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
