/** Drafts a transcription from a received text: paragraphs, bullets, numbered lists and notes recognised, every character kept. */
import { isMarker } from '../../dialect/note-labels.ts';
import { findBareLabels, toComparable } from '../../text/received-text.ts';

/** A draft: the Markdown, and the markers of its notes. */
export interface Draft {
  readonly body: string;
  readonly notes: readonly string[];
}

/** How much Markdown is kept of what looks like it: emphasis, or nothing at all. */
export type Caution = 'emphasis' | 'nothing';

const NUMBERED = /^(\d{1,3})([.)]) (?=\S)/;
const MARKER = /⟦([^⟧]+)⟧/;

/**
 * Drafts the transcription of a received text.
 *
 * @param received the text, decoded
 * @param caution with `nothing`, every sign that Markdown could take for its own stands behind a backslash
 */
export function draftTranscription(received: string, caution: Caution = 'emphasis'): Draft {
  const { body, notes } = toComparable(received, new Set([...findBareLabels(received)].filter(isMarker)));
  const paragraphs = body.split('\n\n').filter((paragraph) => paragraph !== '');
  const blocks = paragraphs.map((paragraph, index): string => {
    if (paragraph.startsWith('• ')) return `- ${writeLines(paragraph.slice(2), '  ', caution)}`;
    const number = NUMBERED.exec(paragraph);
    if (number !== null && isListed(paragraphs, index)) {
      const [marker] = number;
      return `${marker}${writeLines(paragraph.slice(marker.length), ' '.repeat(marker.length), caution)}`;
    }
    return writeLines(paragraph, '', caution);
  });
  const written = [...notes].map(([label, words]) => `[^${label}]: ${writeLines(words, '    ', caution)}`);
  return { body: [...blocks, ...written].join('\n\n') + '\n', notes: [...notes.keys()] };
}

/** Whether a numbered paragraph is an item of a list: its neighbour has the number before or after it, in the same form. */
function isListed(paragraphs: readonly string[], index: number): boolean {
  const here = NUMBERED.exec(paragraphs[index] ?? '');
  return [-1, 1].some((step) => {
    const there = NUMBERED.exec(paragraphs[index + step] ?? '');
    return there?.[2] === here?.[2] && Number(there?.[1]) === Number(here?.[1]) + step;
  });
}

/** Lines of a paragraph, each kept a line of its own. */
function writeLines(text: string, indent: string, caution: Caution): string {
  return text
    .split('\n')
    .map((line) => writeLine(line, caution))
    .join(`\\\n${indent}`);
}

function writeLine(line: string, caution: Caution): string {
  const [first = '', ...rest] = line.split(MARKER);
  let text = escape(first, caution);
  for (let at = 0; at < rest.length; at += 2) {
    const label = rest[at] ?? '';
    const after = escape(rest[at + 1] ?? '', caution);
    // A colon after the label at the start of a line would begin a note.
    text += isMarker(label)
      ? `[^${label}]${text === '' && after.startsWith(':') ? '\\' : ''}${after}`
      : `\\^${label}${after}`;
  }
  return escapeStart(text);
}

/** Puts a backslash before what Markdown would take for its own. */
function escape(text: string, caution: Caution): string {
  if (caution === 'nothing') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const kept = /(?<![\w*])\*{1,2}(?=[^\s*])([^*]*[^\s*])\*{1,2}(?![\w*])/g;
  let out = '';
  let from = 0;
  for (const match of text.matchAll(kept)) {
    const [all, inner = ''] = match;
    const stars = (all.length - inner.length) / 2;
    if (!Number.isInteger(stars)) continue;
    out += `${escapeInline(text.slice(from, match.index))}${'*'.repeat(stars)}${escapeInline(inner)}${'*'.repeat(stars)}`;
    from = match.index + all.length;
  }
  return out + escapeInline(text.slice(from));
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/_(?=\S)|(?<=\S)_/g, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/\|/g, '\\|');
}

/** What at the start of a line would begin a heading, quotation, list, rule or part. */
function escapeStart(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+$|-+$|:{3,}|~{3,})/, '\\$&')
    .replace(/^(-[ \t]*){3,}$/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
