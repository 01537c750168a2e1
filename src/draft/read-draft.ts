/**
 * Reads a draft: text, Markdown, or HTML. Markup is masked, so that only words remain and every offset is an offset in
 * the file.
 */
import { decodeReferences } from './character-references.ts';
import { readHtml } from './draft-html.ts';
import { DraftError, MOST_CHARACTERS, type DraftFormat, type DraftSource, type Range } from './draft-source.ts';
import { findLinkDefinitions, foldLabel } from './link-definitions.ts';
import { ADDRESS, erase, NOTHING } from './masking.ts';

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

/** A link whose address is in a definition: `[words][label]`, `[words][]`, `[words]`. */
const REFERENCE_LINK = /!?\[((?:[^[\]\n]|\n(?!\n)|\[[^[\]\n]{0,200}\]){0,1000})\](?:\[([^[\]\n]{0,200})\])?/g;

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
  const definitions = findLinkDefinitions(text);
  if (definitions.length > 0) {
    // The first of several definitions of a label counts.
    const byLabel = new Map(definitions.toReversed().map((definition) => [definition.label, definition]));
    const starts = new Set(definitions.map(({ start }) => start));
    const used = new Set<Range>();
    const marks: Range[] = [];
    const pattern = new RegExp(REFERENCE_LINK);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [{ length }, words = '', label = ''] = match;
      const start = match[0].indexOf('[') + 1 + match.index;
      const end = match.index + length;
      const definition = byLabel.get(foldLabel(label || words));
      if (definition === undefined || starts.has(match.index)) {
        // Brackets that are no link may contain one.
        pattern.lastIndex = start;
        continue;
      }
      used.add(definition);
      links.push({ start: match.index, end, href: definition.href });
      marks.push({ start: match.index, end: start }, { start: start + words.length, end });
    }
    text = erase(text, marks);
    text = erase(text, definitions.filter((definition) => used.has(definition))); // prettier-ignore
  }
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
  text = decodeReferences(text);
  links.sort((a, b) => a.start - b.start);
  return { written, text, links, blocks, calls, notes };
}
