/** Reads the text of a built page in blocks, so that the search has exactly the words that the page shows. */

/** The text of a page. */
export interface PageText {
  /** Its first heading; its title if it has no heading. */
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** A paragraph, list item, table row, heading, or other block of a page. */
export interface PageBlock {
  /** The id of the nearest element that a link can lead to; empty if there is none. */
  readonly anchor: string;
  /** The last heading before the block; empty before the first heading below the title. */
  readonly heading: string;
  readonly words: string;
}

/** A tag: whether it is an end tag, the name, the attributes. Groups have numbers, because names take twice the time. */
const TAG = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /(?<=\s)(id|class|data-locator|hidden)(?:="([^"]*)")?(?=[\s/]|$)/g;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp span strong sub sup time u var wbr'.split(' '),
);
/** Interface, and elements without text. The answer to a search says that they are not searched. */
const SKIPPED = new Set('button fieldset form nav noscript script select style template textarea'.split(' '));

interface OpenElement {
  readonly name: string;
  readonly id: string;
  readonly skipped: boolean;
  readonly isExtract: boolean;
  /** Whether it is an editorial sign: the page shows its text in a passage, and it is not one of its words. */
  readonly isSign: boolean;
}

/**
 * Reads the body of a page, without its interface and without passages of documents: the index has those already.
 *
 * @param html a page that Astro wrote: attributes are in double quotation marks, and elements have end tags
 */
export function readPageBlocks(html: string): PageText {
  const blocks: PageBlock[] = [];
  const open: OpenElement[] = [];
  let [text, title, heading, anchor] = ['', '', '', ''];
  const isOpen = (name: string) => open.some((element) => element.name === name);
  const flush = () => {
    if (text === '') return;
    const words = text.replace(/\s+/g, ' ').replace(/(?:· )+(?=·)|^[\s·]+|[\s·]+$/g, '');
    text = '';
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const id = open.findLast((element) => element.id !== '')?.id;
    blocks.push({ anchor: id ?? anchor, heading, words });
  };
  /** Cells of a row and a term with its definition are one block. */
  const endBlock = (name: string, isEnd: boolean) => {
    if (isOpen('tr') && !(name === 'tr' && isEnd)) text += ' · ';
    else if (name === 'dt' && isEnd) text += ': ';
    else if (!(name === 'dd' && !isEnd)) flush();
  };
  const close = (name: string) => {
    const index = open.findLastIndex((element) => element.name === name);
    if (index === -1) return;
    if (!INLINE.has(name) || open[index]?.isSign) endBlock(name, true);
    const [element] = open.splice(index);
    if (!/^h[1-6]$/.test(name) || element?.skipped !== false) return;
    const last = blocks.pop();
    if (last === undefined) return;
    blocks.push({ ...last, heading: '' });
    if (name === 'h1') title ||= last.words;
    else {
      heading = last.words;
      anchor = element.id;
    }
  };

  const body = html.slice(Math.max(0, html.indexOf('<body')));
  let offset = 0;
  for (const { 0: tag, 1: slash, 2: writtenName, 3: attributes = '', index } of body.matchAll(TAG)) {
    if (index < offset) continue;
    if (open.at(-1)?.skipped === false) text += decodeEntities(body.slice(offset, index));
    offset = index + tag.length;
    const name = writtenName?.toLowerCase();
    if (name === undefined) continue;
    if (slash === '/') {
      close(name);
      continue;
    }
    const element = openElement(name, attributes, open.at(-1));
    if (name === 'br') text += ' ';
    else if (!INLINE.has(name) || element.isSign) endBlock(name, false);
    if (!VOID.has(name) && !attributes.endsWith('/')) open.push(element);
    // The content of a script is not HTML.
    if (name === 'script' || name === 'style') offset = Math.max(offset, body.indexOf(`</${name}`, offset));
  }
  const pageTitle = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return { title: title || decodeEntities(pageTitle), blocks };
}

function openElement(name: string, text: string, parent: OpenElement | undefined): OpenElement {
  const attributes = new Map<string, string | undefined>();
  // `matchAll` would copy the regular expression for each tag.
  for (let found = ATTRIBUTE.exec(text); found !== null; found = ATTRIBUTE.exec(text)) {
    attributes.set(found[1] ?? '', found[2]);
  }
  const classes = attributes.get('class')?.split(' ') ?? [];
  const isPassage = attributes.has('data-locator') || (name === 'p' && parent?.isExtract === true);
  const isSign = name === 'del' || classes.includes('gap') || classes.includes('page-mark');
  return {
    name,
    id: name === 'main' ? '' : decodeEntities(attributes.get('id') ?? ''),
    skipped: !isSign && ((parent?.skipped ?? false) || SKIPPED.has(name) || attributes.has('hidden') || isPassage),
    isExtract: classes.includes('extract'),
    isSign,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (entity, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return ENTITIES[name] ?? entity;
  });
}
