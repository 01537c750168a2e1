/** Drafts a transcription from a received text: recognizes paragraphs, lists, and notes, and keeps every character. */
import { createWordJoiner, type Join, type WordJoiner } from './broken-words.ts';
import { findWraps } from './hard-wraps.ts';
import { createLabeler, NOTE_MARK, markNote, SUBDIVISION, type Paragraph } from '../../text/comparable-text.ts';
import { isLabel, labelOf } from '../../text/note-markers.ts';
import { EMPHASIS } from '../../text/printed-markers.ts';
import { assignCalls } from '../../text/printed-notes.ts';
import { findLabels, parseReceived } from '../../text/received-text.ts';

/** A draft. */
export interface Draft {
  /** The Markdown. */
  readonly body: string;
  /** The markers of its notes. */
  readonly notes: readonly string[];
}

/** What the draft keeps of signs that Markdown could interpret: emphasis, or nothing. Other signs are escaped. */
export type KeptMarkdown = 'emphasis' | 'nothing';

const NUMBERED = /^(\d{1,3})([.)]) (?=\S)/;
const NOTE_CALL = new RegExp(NOTE_MARK);
const CALLS = new RegExp(NOTE_CALL, 'g');

/**
 * Drafts the transcription of a received text.
 *
 * @param received the text, decoded; its soft hyphens show where words are broken
 */
export function draftTranscription(received: string, kept: KeptMarkdown = 'emphasis'): Draft {
  const paragraphs = labelNotes(rejoinSentences(parseReceived(received, findLabels(received), undefined, 'draft')));
  const body = paragraphs.filter(({ note }) => note === undefined).map(({ text }) => text);
  const notes: { readonly label: string; readonly texts: string[] }[] = [];
  for (const { note, continues, text } of paragraphs) {
    if (continues) notes.at(-1)?.texts.push(text);
    else if (note !== undefined) notes.push({ label: note, texts: [text] });
  }
  const isWrapped = findWraps(paragraphs.map(({ text }) => text));
  const joinWord = createWordJoiner(received);
  const write = (text: string, indent: string, marker = 0): string => {
    const marked = kept === 'emphasis' ? markEmphasis(text) : text;
    return (isWrapped(text) || isWrapped(text, marker) ? writeWrapped : writeLines)(marked, indent, kept, joinWord);
  };
  const blocks = body.map((paragraph, index): string => {
    if (paragraph.startsWith('• ')) return `- ${write(paragraph.slice(2), '  ', 2)}`;
    const number = NUMBERED.exec(paragraph);
    if (number !== null && isListItem(body, index)) {
      const [marker] = number;
      return `${marker}${write(paragraph.slice(marker.length), ' '.repeat(marker.length), marker.length)}`;
    }
    return write(paragraph, '');
  });
  const writtenNotes = notes.map(
    ({ label, texts }) =>
      `[^${label}]: ${texts.map((text, index) => write(text, '    ', index === 0 ? longestMarker(label) : 0)).join('\n\n    ')}`,
  );
  return { body: [...blocks, ...writtenNotes].join('\n\n') + '\n', notes: notes.map(({ label }) => label) };
}

/** The length of the longest printed form of a marker, which was on the first line of its note. */
function longestMarker(label: string): number {
  return `[Footnote ${label}: `.length;
}

/** The start of a paragraph that can be the first of a list, in more forms than its items: `§ 5, on boats,`, `(Signed) `. */
const LIST_START = /^(?:\(|§|S[Ee][Cc]|A[Rr][Tt])/;

/**
 * Joins a paragraph that begins with a number such as `(b)` to the paragraph of the line before it, if the number is
 * inside a sentence: `It is lawful (a) to row and⏎(b) to swim.`
 */
function rejoinSentences(paragraphs: readonly Paragraph[]): Paragraph[] {
  const groups: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isNextLine = before !== undefined && before.line + before.text.split('\n').length === paragraph.line;
    if (!isNextLine || before.note !== undefined || paragraph.note !== undefined || !SUBDIVISION.test(paragraph.text))
      groups.push([paragraph]);
    else if (/[.;:—–]$|--$|; (?:and|or)$/.test(before.text)) groups.push([paragraph]);
    else if (LIST_START.test(group?.[0].text ?? '') && /,(?: and| or)?$/.test(before.text)) groups.push([paragraph]);
    else group?.push(paragraph);
  }
  return groups.map((group) => ({ ...group[0], text: group.map(({ text }) => text).join('\n') }));
}

/** Gives notes that have the same printed marker, and their calls, the labels `1`, `1/2`, `1/3`. */
function labelNotes(paragraphs: readonly Paragraph[]): Paragraph[] {
  const indexed = paragraphs.map((paragraph, index) => ({ ...paragraph, index }));
  const notesByMarker = Map.groupBy(
    indexed.filter(({ note, continues }) => note !== undefined && !continues),
    ({ note }) => note ?? '',
  );
  const callsByMarker = Map.groupBy(
    indexed.flatMap(({ text, index }) => [...text.matchAll(CALLS)].map(([, marker = '']) => ({ marker, index }))),
    ({ marker }) => marker,
  );
  const labels = new Map<string, Iterator<string>>();
  for (const [marker, notes] of notesByMarker) {
    if (notes.length === 1) continue;
    const calls = (callsByMarker.get(marker) ?? []).map(({ index }) => index);
    const assigned = assignCalls(
      calls,
      notes.map(({ index }) => index),
    );
    labels.set(marker, calls.map((_, call) => labelOf(marker, (assigned?.[call] ?? 0) + 1)).values());
  }
  const labelParagraph = createLabeler();
  return paragraphs.map((paragraph): Paragraph => {
    const text = paragraph.text.replace(CALLS, (call, marker: string) => {
      const next = labels.get(marker)?.next();
      return next === undefined || next.done === true ? call : markNote(next.value);
    });
    return { ...paragraph, note: labelParagraph(paragraph), text };
  });
}

/** Whether a numbered paragraph is an item of a list: the paragraph before or after it has the neighboring number. */
function isListItem(paragraphs: readonly string[], index: number): boolean {
  const item = NUMBERED.exec(paragraphs[index] ?? '');
  return [-1, 1].some((step) => {
    const neighbor = NUMBERED.exec(paragraphs[index + step] ?? '');
    return neighbor?.[2] === item?.[2] && Number(neighbor?.[1]) === Number(item?.[1]) + step;
  });
}

/** Writes the lines of a paragraph with line breaks between them. A word that is broken at a line end becomes one word. */
function writeLines(text: string, indent: string, kept: KeptMarkdown, joinWord: WordJoiner): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return writeLine(line, kept);
      return writeBrokenWord(line, kept, joinWord(line, next)) ?? `${writeLine(line, kept)}\\`;
    })
    .join(`\n${indent}`);
}

/** Writes the lines of a wrapped paragraph without line breaks. A word that is broken at a line end becomes one word. */
function writeWrapped(text: string, indent: string, kept: KeptMarkdown, joinWord: WordJoiner): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const join = joinWord(line, lines[index + 1] ?? '');
      if (join === 'no space') return `${writeLine(line, kept)}[[break]]`;
      return writeBrokenWord(line, kept, join) ?? writeLine(line, kept);
    })
    .join(`\n${indent}`);
}

/** Writes a line whose last word continues on the next line; undefined if the word ends there. */
function writeBrokenWord(line: string, kept: KeptMarkdown, join: Join): string | undefined {
  if (join === 'whole word') return `${writeLine(line, kept)}[[break]]`;
  if (join !== 'one word') return undefined;
  return `${writeLine(line.slice(0, -1), kept)}[[break: ${line.slice(-1)}]]`;
}

function writeLine(line: string, kept: KeptMarkdown): string {
  // Texts and labels alternate. A transcription has no soft hyphens.
  const [first = '', ...parts] = line.replace(/\u00AD$/, '').split(NOTE_CALL);
  let text = escapeMarkdown(first, kept);
  for (let index = 0; index < parts.length; index += 2) {
    const label = parts[index] ?? '';
    const after = escapeMarkdown(parts[index + 1] ?? '', kept);
    // A colon after a label at the start of a line would begin a note.
    text += isLabel(label)
      ? `[^${label}]${text === '' && after.startsWith(':') ? '\\' : ''}${after}`
      : `\\^${label}${after}`;
  }
  return escapeLineStart(text);
}

/** An asterisk of emphasis while other signs are escaped. Unicode reserves the character; no received text has it. */
const EMPHASIS_SIGN = '\uFDD2';

/** Marks the asterisks of emphasis in a paragraph. Emphasis can continue on the next line. */
function markEmphasis(paragraph: string): string {
  return paragraph.replace(EMPHASIS, (_, sign: string, words: string) => {
    const marked = EMPHASIS_SIGN.repeat(sign.length);
    return `${marked}${words}${marked}`;
  });
}

/** Puts a backslash before each sign that Markdown could interpret. */
function escapeMarkdown(text: string, kept: KeptMarkdown): string {
  if (kept === 'nothing') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return escapeInline(text).replaceAll(EMPHASIS_SIGN, '*');
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/_(?=\S)|(?<=\S)_/g, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/\|/g, '\\|');
}

/** Escapes a sign that would begin a heading, quotation, list, rule, code block, or part at the start of a line. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+$|-+$|:{3,}|~{3,})/, '\\$&')
    .replace(/^(-[ \t]*){3,}$/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
