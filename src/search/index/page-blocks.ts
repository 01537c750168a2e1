/** Reads the text of a built page in blocks, so that the search has exactly the words that the page shows. */
import { type StartTag, visitHtml } from './html-tags.ts';

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

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp span strong sub sup time u var wbr'.split(' '),
);
/** Interface, and elements without text. The answer to a search says that they are not searched. */
const SKIPPED = new Set('button fieldset form nav noscript script select style template textarea'.split(' '));

/** What follows from the name of an element. */
interface ElementKind {
  readonly name: string;
  readonly isVoid: boolean;
  readonly isInline: boolean;
  readonly isSkipped: boolean;
  readonly isHeading: boolean;
}

/** By the name as it is written. Pages have few different elements. */
const kinds = new Map<string, ElementKind>();

function kindOf(written: string): ElementKind {
  const known = kinds.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  const [isVoid, isInline, isSkipped] = [VOID.has(name), INLINE.has(name), SKIPPED.has(name)];
  const kind = { name, isVoid, isInline, isSkipped, isHeading: /^h[1-6]$/.test(name) };
  kinds.set(written, kind);
  return kind;
}

interface OpenElement {
  readonly kind: ElementKind;
  readonly id: string;
  /** The id of the element, or of the nearest element around it that has one; empty if there is none. */
  readonly anchor: string;
  readonly isSkipped: boolean;
  readonly isExtract: boolean;
  /** Whether it is an editorial sign: the page shows its text in a passage, and it is not one of its words. */
  readonly isSign: boolean;
  /** Whether it is the row of a table, or in one. */
  readonly isInRow: boolean;
}

/**
 * Reads the body of a page, without its interface and without passages of documents: the index has those already.
 *
 * @param html a page that Astro wrote: attributes are in quotation marks, and elements have end tags
 */
export function readPageBlocks(html: string): PageText {
  const blocks: PageBlock[] = [];
  const open: OpenElement[] = [];
  let inner: OpenElement | undefined;
  let [text, title, heading, anchor] = ['', '', '', ''];
  /** Whether another sign between cells would follow no text. */
  let isDivided = true;
  const flush = () => {
    const words = tidy(text);
    if (/[\p{L}\p{N}]/u.test(words)) blocks.push({ anchor: inner?.anchor || anchor, heading, words });
    text = '';
    isDivided = true;
  };
  const add = (added: string, divides = false) => {
    text += added;
    isDivided = divides;
  };
  /** Cells of a row and a term with its definition are one block. */
  const endBlock = ({ name }: ElementKind, isEnd: boolean) => {
    if (inner?.isInRow === true && !(name === 'tr' && isEnd)) {
      if (!isDivided) add(' · ', true);
    } else if (name === 'dt' && isEnd) add(': ');
    else if (!(name === 'dd' && !isEnd) && text !== '') flush();
  };
  visitHtml(html, Math.max(0, html.indexOf('<body')), {
    text(start, end) {
      if (end > start && inner?.isSkipped === false) add(decodeEntities(html.slice(start, end)));
    },
    startTag(tag) {
      const element = openElement(tag, inner);
      const { kind, isSign } = element;
      if (kind.name === 'br') add(' ');
      else if (!kind.isInline || isSign) endBlock(kind, false);
      if (kind.isVoid || tag.isClosed) return;
      open.push(element);
      inner = element;
    },
    endTag(name) {
      const kind = kindOf(name);
      const index = open.findLastIndex((element) => element.kind.name === kind.name);
      const element = open[index];
      if (element === undefined) return;
      if (!kind.isInline || element.isSign) endBlock(kind, true);
      open.length = index;
      inner = open.at(-1);
      if (!kind.isHeading || element.isSkipped) return;
      const last = blocks.pop();
      if (last === undefined) return;
      blocks.push({ ...last, heading: '' });
      if (kind.name === 'h1') title ||= last.words;
      else {
        heading = last.words;
        anchor = element.id;
      }
    },
  });
  const pageTitle = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return { title: title || decodeEntities(pageTitle), blocks };
}

function openElement({ name, id, classes, isHidden, hasLocator }: StartTag, parent?: OpenElement): OpenElement {
  const kind = kindOf(name);
  const ownId = kind.name === 'main' ? '' : decodeEntities(id);
  const isPassage = hasLocator || (kind.name === 'p' && parent?.isExtract === true);
  const isSign = kind.name === 'del' || (classes !== '' && /(?:^| )(?:gap|page-mark)(?: |$)/.test(classes));
  return {
    kind,
    id: ownId,
    anchor: ownId || (parent?.anchor ?? ''),
    isSkipped: !isSign && (parent?.isSkipped === true || kind.isSkipped || isHidden || isPassage),
    isExtract: classes !== '' && /(?:^| )extract(?: |$)/.test(classes),
    isSign,
    isInRow: kind.name === 'tr' || parent?.isInRow === true,
  };
}

/** Text without white space and signs between cells that no words follow. */
function tidy(text: string): string {
  const spaced = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return spaced.replace(/(?:· )+(?=·)|^[\s·]+|[\s·]+$/g, '');
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
