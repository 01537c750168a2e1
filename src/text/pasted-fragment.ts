/** Removes from a pasted link what is around it in a sentence: `#p2.k7f2q).`, `#p2.k7f2q”`, `#p2.k7f2q&gt;`, `##p2`. */

/** Signs that programs encode when they take them for a part of the link. */
const ENCODED_END = /(?:%[0-9A-F]{2}|&(?:[a-z]+|#\d+|#x[0-9A-F]+);?|[^\p{L}\p{N}\p{M}])+$/iu;

/** The beginning of a text directive, in which a program has encoded the signs. */
const ENCODED_DIRECTIVE = /%3A~%3Atext(?:=|%3D)/i;

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
  const decoded = fragment.replace(ENCODED_DIRECTIVE, ':~:text=');
  const [written = ''] = decoded.split(':~:');
  const id = written.replace(/^(?:%23|[^\p{L}\p{N}%])+/iu, '');
  // A text directive is encoded, and its period at the end is too.
  const words = decoded.slice(written.length).replace(/[^\p{L}\p{N}\p{M}%]+$/u, '');
  const bare = id.slice(0, -MAX_END) + id.slice(-MAX_END).replace(ENCODED_END, '');
  const [beginning = ''] = /^[a-z](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9]+)?/i.exec(bare) ?? [];
  return { bare: bare + words, beginning: beginning + words };
}

/** Characters that no reader sees, and that programs add to a long link so that its line can end there. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** From the beginning of a word, so that a long word is read once. */
const ENCODED_LINK = /(?<!\S)\S*%2Fdocuments%2F\S*?(?=%23|[\s&]|$)/giu;

/** The most characters between `documents/` and `#`, so that a long text is read once. */
const ENCODED_HASH = /(\/documents\/[^\s#]{0,500}?)(?:%23|\\#)/giu;

/**
 * Text in which a link is written as in the address bar of a browser. Programs encode the signs of a link that is part
 * of another one (`?url=https%3A%2F%2F…%23p4`), and word processors replace its hyphens.
 */
export function cleanLink(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[‐‑]/g, '-')
    .replace(ENCODED_LINK, (link) => link.replace(/%3A/gi, ':').replace(/%2F/gi, '/'))
    .replace(ENCODED_HASH, '$1#');
}
