/** Reads a draft in HTML. */
import { decodeReferences } from './character-references.ts';
import type { DraftSource, Range } from './draft-source.ts';
import { ADDRESS, erase, NOTHING } from './masking.ts';

const BLOCKS =
  /^\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|section|article|header|footer|main|aside|figure|figcaption|blockquote|hr|pre|body)$/i;
/** The text of a link to a footnote: its number or sign. */
const NOTE_MARKER = /^[[(]?(?:\d{1,4}|[ivxlc]{1,7}|\p{L}|[*†‡§‖¶#]{1,4})[\])]?$/iu;

/** The elements with whose end the last footnote in them ends. */
const CONTAINER = /<(\/?)(ol|ul|section|aside|footer|table|body)\b/gi;

/** An attribute too long for TAG, such as the data of an image. */
const LONG_ATTRIBUTE = /=\s?(?:"[^"<]{2000,}"|'[^'<]{2000,}')/g;

const HIDDEN = /<!--[^]*?(?:-->|$)|<[!?][^>]{0,2000}>|<(script|style|head|template)\b[^]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?[a-z][a-z0-9-]{0,99})(?![a-z0-9-])((?:"[^"]{0,2000}"|'[^']{0,2000}'|\s+(?!\s)|[^"'<>\s]){0,2000})>/gi;

/** Reads a draft in HTML. Every offset is an offset in the file. */
export function readHtml(written: string): DraftSource {
  const links: (Range & { href: string })[] = [];
  const blocks: Range[] = [];
  const deleted: Range[] = [];
  const places = new Map<string, number>();
  let openLink: { start: number; href: string } | undefined;
  let deletion: number | undefined;
  const openBlocks: number[] = [];
  const masked = written
    .replace(HIDDEN, (all) => ' '.repeat(all.length))
    .replace(LONG_ATTRIBUTE, (all) => '=""'.padEnd(all.length))
    .replace(/[\n\r\t]/g, ' ');
  const text = masked.replace(TAG, (all, name: string, attributes: string, start: number) => {
    const tag = name.toLowerCase();
    const values = readAttributes(attributes);
    for (const attribute of ['id', 'name']) {
      const id = values.get(attribute) ?? '';
      if (id !== '' && !places.has(id)) places.set(id, start);
    }
    if (tag === 'a') {
      const href = values.get('href');
      openLink = href === undefined ? undefined : { start, href };
    } else if (tag === '/a' && openLink !== undefined) {
      links.push({ ...openLink, end: start + all.length });
      openLink = undefined;
    } else if (tag === 'blockquote') openBlocks.push(start + all.length);
    else if (tag === '/blockquote') {
      const from = openBlocks.pop();
      if (from !== undefined && openBlocks.length === 0) blocks.push({ start: from, end: start });
    } else if (tag === 'del') deletion ??= start;
    else if (tag === '/del' && deletion !== undefined) {
      deleted.push({ start: deletion, end: start });
      while ((links.at(-1)?.start ?? -1) >= deletion) links.pop();
      deletion = undefined;
    } else if (tag === 'q' || tag === '/q') return (tag === 'q' ? '“' : '”').padEnd(all.length, NOTHING);
    if (tag === 'br') return '\n'.padEnd(all.length, ' ');
    return BLOCKS.test(tag) ? '\n\n'.padEnd(all.length, ' ') : NOTHING.repeat(all.length);
  });
  const decoded = erase(decodeReferences(text), deleted);
  const calls = findCalls(decoded, links, places);
  const bare = erase(decoded, calls).replace(ADDRESS, (href: string, start: number) => {
    if (links.some((link) => link.start <= start && start < link.end)) return ' '.repeat(href.length);
    links.push({ start, end: start + href.length, href });
    return ' '.repeat(href.length);
  });
  links.sort((a, b) => a.start - b.start);
  return { written, text: bare, links, blocks, calls, notes: findNotes(masked, calls, places) };
}

const ATTRIBUTE = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes of a tag that are needed. */
function readAttributes(attributes: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, written = '', quoted, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    const value = quoted ?? single ?? bare;
    if (value === undefined || values.has(name) || !['id', 'name', 'href'].includes(name)) continue;
    values.set(name, decodeReferences(value).replaceAll(NOTHING, ''));
  }
  return values;
}

type Places = ReadonlyMap<string, number>;

/** The links to footnotes: their words are a number or a sign, and lead to a later place. Links back lead to an earlier one. */
function findCalls(text: string, links: DraftSource['links'], places: Places): DraftSource['calls'][number][] {
  return links.flatMap(({ start, end, href }) => {
    const label = href.startsWith('#') ? href.slice(1) : '';
    const marker = text.slice(start, end).replaceAll(NOTHING, '').trim();
    return (places.get(label) ?? -1) >= end && NOTE_MARKER.test(marker) ? [{ start, end, label }] : [];
  });
}

/** The footnotes that are called. Each ends where the next one begins, or with the list or section that it is in. */
function findNotes(masked: string, calls: DraftSource['calls'], places: Places): DraftSource['notes'] {
  const labels = [...new Set(calls.map(({ label }) => label))];
  const starts = labels.map((label) => ({ label, start: places.get(label) ?? 0 })).sort((a, b) => a.start - b.start);
  const ends = findEnds(
    masked,
    starts.map(({ start }) => start),
  );
  return starts.map(({ label, start }, order) => {
    const end = ends[order] ?? masked.length;
    return { label, start, end: Math.min(end, starts[order + 1]?.start ?? end) };
  });
}

/** Where the innermost list or section around each of some places ends. The places are in order. */
function findEnds(masked: string, starts: readonly number[]): (number | undefined)[] {
  const ends: (number | undefined)[] = starts.map(() => undefined);
  const outermost: { readonly name: string; inside: number[] } = { name: '', inside: [] };
  const open = [outermost];
  const opened = new Map<string, number>();
  let order = 0;
  for (const { 1: slash, 2: written = '', index } of masked.matchAll(CONTAINER)) {
    for (; (starts[order] ?? index) < index; order += 1) open.at(-1)?.inside.push(order);
    const name = written.toLowerCase();
    const count = opened.get(name) ?? 0;
    if (slash === '') {
      open.push({ name, inside: [] });
      opened.set(name, count + 1);
      continue;
    }
    // The end of an element ends the elements in it whose own ends are missing. An end without a beginning ends what is open.
    for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
      for (const place of level.inside) ends[place] = index;
      level.inside = [];
      if (count === 0) break;
      open.pop();
      opened.set(level.name, (opened.get(level.name) ?? 1) - 1);
      if (level.name === name) break;
    }
  }
  return ends;
}
