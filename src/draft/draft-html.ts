/** Reads a draft in HTML. */
import { decodeReferences } from './character-references.ts';
import type { DraftSource, Range } from './draft-source.ts';
import { ADDRESS, erase, NOTHING } from './masking.ts';

const BLOCKS =
  /^\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|section|article|header|footer|main|aside|figure|figcaption|blockquote|hr|pre|body)$/i;
/** The text of a link to a footnote: its number or sign. */
const NOTE_MARKER = /^[[(]?(?:\d{1,4}|[ivxlc]{1,7}|\p{L}|[*†‡§‖¶#]{1,4})[\])]?$/iu;

/** Where the last footnote ends. */
const END_OF_NOTES = /<\/(?:ol|ul|section|aside|footer|table|body)\b/gi;

/** An attribute that is longer than the attributes of a tag that is read, such as the data of an image. */
const LONG_ATTRIBUTE = /=\s?(?:"[^"<]{2000,}"|'[^'<]{2000,}')/g;

const HIDDEN = /<!--[^]*?(?:-->|$)|<[!?][^>]{0,2000}>|<(script|style|head|template)\b[^]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?[a-z][a-z0-9-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|\s+(?!\s)|[^"'<>\s]){0,2000})>/gi;

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
    .replace(LONG_ATTRIBUTE, (all) => '='.padEnd(all.length))
    .replace(/[\n\r\t]/g, ' ');
  const text = masked.replace(TAG, (all, name: string, attributes: string, start: number) => {
    const tag = name.toLowerCase();
    for (const attribute of ['id', 'name']) {
      const id = readAttribute(attributes, attribute);
      if (id !== undefined && !places.has(id)) places.set(id, start);
    }
    if (tag === 'a') {
      const href = readAttribute(attributes, 'href');
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

function readAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?<![^\\s"'])${name}\\s*=\\s*(?:["']([^"']*)["']|([^\\s"'>]+))`, 'i');
  const [, quoted, bare = quoted] = pattern.exec(attributes) ?? [];
  return bare === undefined ? undefined : decodeReferences(bare).replaceAll(NOTHING, '');
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
  return starts.map(({ label, start }, order) => {
    END_OF_NOTES.lastIndex = start;
    const end = END_OF_NOTES.exec(masked)?.index ?? masked.length;
    return { label, start, end: Math.min(end, starts[order + 1]?.start ?? end) };
  });
}
