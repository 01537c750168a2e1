/** Removes from a pasted link what follows it in a sentence: `#p2.k7f2q).`, `#p2.k7f2q”`, `#p2.k7f2q&gt;`. */

/** Signs that programs encode when they take them for a part of the link. */
const ENCODED_END = /(?:%[0-9A-F]{2}|&(?:[a-z]+|#\d+|#x[0-9A-F]+);?|[^\p{L}\p{N}\p{M}])+$/iu;

/** The most characters after an address that are read, so that a long fragment takes no time. */
const MAX_END = 100;

/** A fragment without what was pasted after it. */
export interface PastedFragment {
  /** Up to the last letter or digit: ids and digests end in one. */
  readonly bare: string;
  /**
   * Only the beginning in letters of ids: in Chinese or Japanese, the next word may follow without a space. It is meant
   * if nothing has the address `bare`.
   */
  readonly beginning: string;
}

/**
 * Reads a fragment that may have been pasted with what follows it.
 *
 * @param fragment the part of a URL after `#`, with or without a text directive
 */
export function readPastedFragment(fragment: string): PastedFragment {
  const [id = '', ...directive] = fragment.split(/(?=:~:)/);
  // A text directive is encoded, and its full stop at the end is too.
  const words = directive.join('').replace(/[^\p{L}\p{N}\p{M}%]+$/u, '');
  const bare = id.slice(0, -MAX_END) + id.slice(-MAX_END).replace(ENCODED_END, '');
  const [beginning = ''] = /^[a-z](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9]+)?/i.exec(bare) ?? [];
  return { bare: bare + words, beginning: beginning + words };
}
