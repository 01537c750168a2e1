/**
 * Reads a draft: text, Markdown, or HTML. Markup is masked, so that only words remain and every offset is an offset in
 * the file.
 */
export type DraftFormat = 'text' | 'html';

/** A range in UTF-16 units of the draft, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A draft without its markup. */
export interface DraftSource {
  /** The draft as written. */
  readonly written: string;
  /** As long as the draft; markup is spaces, line ends, or invisible characters. */
  readonly text: string;
  /** Links; the range includes the linked words. */
  readonly links: readonly (Range & { readonly href: string })[];
  /** Block quotations. */
  readonly blocks: readonly Range[];
  /** The calls of footnotes, and the footnotes. */
  readonly calls: readonly (Range & { readonly label: string })[];
  readonly notes: readonly (Range & { readonly label: string })[];
}

/** A draft that cannot be checked. `message` is a sentence. */
export class DraftError extends Error {}

/** The most characters of a draft, in UTF-16 units. */
export const MOST_CHARACTERS = 5_000_000;

/** An invisible character, which the normal form removes: words around it stay joined. */
const NOTHING = '\u200B';

/**
 * Reads a draft.
 *
 * @throws DraftError if it is too long or not a text
 */
export function readDraft(written: string, format: DraftFormat): DraftSource {
  if (written.length > MOST_CHARACTERS) {
    throw new DraftError(
      `The draft has ${written.length} characters. The limit is ${MOST_CHARACTERS}: divide the draft.`,
    );
  }
  if (written.includes('\0'))
    throw new DraftError('The draft contains NUL bytes, so it is not a text. Save it as plain text.');
  return format === 'html' ? readHtml(written) : readText(written);
}

/** An address in a sentence: the signs after its last letter or digit are not a part of it. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»\u0000-\u001F]*[\p{L}\p{N}/]/giu;

function readText(written: string): DraftSource {
  const links: (Range & { href: string })[] = [];
  const blocks: Range[] = [];
  const calls: (Range & { label: string })[] = [];
  const notes: (Range & { label: string })[] = [];
  let text = written;
  const mask = (pattern: RegExp, replace: (match: RegExpExecArray) => string) => {
    text = text.replace(pattern, (...args: unknown[]) => {
      const groups = args.slice(0, -2) as string[];
      const match = Object.assign(groups, { index: args.at(-2) as number, input: text }) as unknown as RegExpExecArray;
      return replace(match);
    });
  };
  mask(/(?:^[ \t]{0,3}>.*(?:\r?\n|$))+/gm, (match) => {
    const lines = match[0].split(/(?<=\n)/);
    // A line after a dash names the source of the quotation.
    const end = lines.findIndex((line) => /^[ \t]*>\s*[—–]\s*\S/.test(line));
    const quoted = lines.slice(0, end === -1 ? undefined : end).join('');
    blocks.push({ start: match.index, end: match.index + quoted.trimEnd().length });
    return match[0].replace(/^[ \t]*>/gm, (marker) => ' '.repeat(marker.length));
  });
  mask(
    /!?\[((?:[^[\]\n]|\n(?!\n)|\[[^[\]\n]{0,200}\]){0,1000})\]\(\s{0,9}<?([^()\s<>]{1,2000})>?(?:\s{1,9}"[^"\n]{0,200}")?\s{0,9}\)/g,
    (match) => {
      const [all, words = '', href = ''] = match;
      const head = all.indexOf('[') + 1;
      links.push({ start: match.index, end: match.index + all.length, href });
      return NOTHING.repeat(head) + words + NOTHING.repeat(all.length - head - words.length);
    },
  );
  mask(ADDRESS, (match) => {
    links.push({ start: match.index, end: match.index + match[0].length, href: match[0] });
    return ' '.repeat(match[0].length);
  });
  mask(/^\[\^([^\]\s]{1,100})\]:(?:.*(?:\n(?=[ \t]+\S))?)+/gm, (match) => {
    const label = match[1] ?? '';
    notes.push({ start: match.index, end: match.index + match[0].length, label });
    return ' '.repeat(label.length + 4) + match[0].slice(label.length + 4);
  });
  mask(/\[\^([^\]\s]{1,100})\]/g, (match) => {
    calls.push({ start: match.index, end: match.index + match[0].length, label: match[1] ?? '' });
    return NOTHING.repeat(match[0].length);
  });
  mask(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gu, (match) => NOTHING.repeat(match[0].length));
  links.sort((a, b) => a.start - b.start);
  return { written, text, links, blocks, calls, notes };
}

const BLOCKS =
  /^\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|section|article|header|footer|main|aside|figure|figcaption|blockquote|hr|pre|body)$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  bdquo: '„', laquo: '«', raquo: '»', hellip: '…', mdash: '—', ndash: '–', shy: '\u00AD', para: '¶', sect: '§',
}; // prettier-ignore

function readHtml(written: string): DraftSource {
  const links: (Range & { href: string })[] = [];
  const blocks: Range[] = [];
  let openLink: { start: number; href: string } | undefined;
  const openBlocks: number[] = [];
  const hidden = /<!--[^]*?(?:-->|$)|<(script|style|head|template)\b[^]*?(?:<\/\1\s*>|$)/gi;
  const masked = written.replace(hidden, (all) => ' '.repeat(all.length)).replace(/[\n\r\t]/g, ' ');
  const text = masked.replace(
    /<(\/?[a-z][a-z0-9-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,2000})>/gi,
    (all, name: string, attributes: string, start: number) => {
      const tag = name.toLowerCase();
      if (tag === 'a') {
        const [, quotedHref, href = quotedHref] =
          /\bhref\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/i.exec(attributes) ?? [];
        openLink = href === undefined ? undefined : { start, href: decodeEntities(href).replaceAll(NOTHING, '') };
      } else if (tag === '/a' && openLink !== undefined) {
        links.push({ ...openLink, end: start + all.length });
        openLink = undefined;
      } else if (tag === 'blockquote') openBlocks.push(start + all.length);
      else if (tag === '/blockquote') {
        const from = openBlocks.pop();
        if (from !== undefined && openBlocks.length === 0) blocks.push({ start: from, end: start });
      } else if (tag === 'q' || tag === '/q') return (tag === 'q' ? '“' : '”').padEnd(all.length, NOTHING);
      if (tag === 'br') return '\n'.padEnd(all.length, ' ');
      return BLOCKS.test(tag) ? '\n\n'.padEnd(all.length, ' ') : NOTHING.repeat(all.length);
    },
  );
  const decoded = decodeEntities(text);
  const bare = decoded.replace(ADDRESS, (href: string, start: number) => {
    if (links.some((link) => link.start <= start && start < link.end)) return ' '.repeat(href.length);
    links.push({ start, end: start + href.length, href });
    return ' '.repeat(href.length);
  });
  links.sort((a, b) => a.start - b.start);
  return { written, text: bare, links, blocks, calls: [], notes: [] };
}

/** Replaces each entity by its character, and invisible characters up to the length of the entity. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      const character =
        name === undefined ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : ENTITIES[name];
      return character === undefined ? all : character.padEnd(all.length, NOTHING);
    },
  );
}
