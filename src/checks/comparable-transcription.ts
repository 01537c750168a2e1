/** Writes a transcription in the form in which it is compared with its received text, with the place of each word. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { findPassage } from '../model/document-indexes.ts';
import type { ArchiveDocument, Block, Passage } from '../model/model.ts';
import {
  continueNote,
  EXCEPT_SIGNS,
  joinParagraphs,
  markNote,
  NOTHING,
  parseParagraphs,
  unifyNumber,
  type ComparableText,
  type Paragraph,
} from '../text/comparable-text.ts';
import { markerOf } from '../text/note-markers.ts';
import { startOfFile, type Place } from '../text/problem.ts';
import { removeInvisible, type MarkedPages } from '../text/received-text.ts';

/** A transcription in comparable form. */
export interface Transcription {
  readonly paragraphs: readonly Paragraph[];
  /** Returns the place of the word at an offset (UTF-16 units) of a paragraph. */
  readonly placeAt: (paragraph: Paragraph, offset: number) => Place;
}

/** A line in comparable form. */
interface Line {
  readonly text: string;
  /** The passage of the line; undefined for an empty line between passages. */
  readonly passage: Passage | undefined;
  /** Where the line begins in the text of its passage, in UTF-16 units. */
  readonly offset: number;
}

const EMPTY_LINE: Line = { text: '', passage: undefined, offset: 0 };

/** Writes a document in comparable form. */
export function writeTranscription(document: ArchiveDocument): Transcription {
  const lines: Line[] = [];
  const addPassage = (passage: Passage, bullet = '', marker = '') => {
    // A spread would put every line of a long passage on the stack.
    for (const line of [...writeLines(passage, bullet, marker), EMPTY_LINE]) lines.push(line);
  };
  const addBlock = (block: Block, bullet = ''): void => {
    if (block.type === 'passage') {
      const passage = findPassage(document, block.id);
      if (passage !== undefined) addPassage(passage, bullet);
    } else if (block.type === 'quotation') {
      for (const child of block.blocks) addBlock(child);
    } else if (block.type === 'list') {
      for (const item of block.items) {
        for (const [index, child] of item.entries()) addBlock(child, index === 0 && !block.ordered ? '• ' : '');
      }
    }
  };
  for (const block of document.blocks) addBlock(block);
  for (const passage of document.passages) {
    if (passage.kind === 'note') addPassage(passage, '', `${markNote(markerOf(passage.label))} `);
  }
  return {
    paragraphs: parseParagraphs(lines.map(({ text }) => text)),
    placeAt: (paragraph, offset) => {
      const before = paragraph.text.slice(0, offset).split('\n');
      const line = lines[paragraph.line + before.length - 1] ?? EMPTY_LINE;
      if (line.passage === undefined) return startOfFile(document.file);
      return placeInPassage(line.passage, line.offset + (before.at(-1)?.length ?? 0));
    },
  };
}

/** Finds the pages that a transcription marks, and whether each mark is inside a passage or between two passages. */
export function findMarkedPages({ passages }: ArchiveDocument): MarkedPages {
  const pages = new Map<string, 'inside' | 'between'>();
  for (const { tree } of passages) {
    let hasWords = false;
    let marksAfterWords: string[] = [];
    for (const root of tree) {
      visit(root, (node: Nodes) => {
        if (node.type === 'sign' && node.name === 'page') {
          pages.set(node.value, 'between');
          if (hasWords) marksAfterWords.push(node.value);
        } else if ('value' in node && node.value.trim() !== '') {
          for (const page of marksAfterWords) pages.set(page, 'inside');
          [hasWords, marksAfterWords] = [true, []];
        }
      });
    }
  }
  return pages;
}

/** Writes a document in comparable form, as one text and its notes. */
export function compareTranscription(document: ArchiveDocument): ComparableText {
  return joinParagraphs(writeTranscription(document).paragraphs);
}

/** `removeInvisible` would also remove the signs around labels. */
const EXCEPT_MARKS = new RegExp(`${EXCEPT_SIGNS}+`, 'g');

/** The marker of a note does not belong to the text of its paragraph; a bullet does. */
function writeLines(passage: Passage, bullet: string, marker: string): Line[] {
  let start = 0;
  let isFurther = false;
  return writeWords(passage)
    .split('\n')
    .map((line, index) => {
      const words = unifyNumber(
        line
          .replace(EXCEPT_MARKS, (part) => removeInvisible(part))
          .normalize('NFC')
          .trim(),
      );
      const offset = start + line.search(/\S|$/) - (index === 0 ? bullet.length : 0);
      start += line.length + 1;
      isFurther ||= marker !== '' && words === '';
      const further = isFurther ? continueNote(words) : words;
      return { text: index === 0 ? `${marker}${bullet}${words}`.trim() : further, passage, offset };
    });
}

/** The place of the word at an offset of the text of a passage. If the word is not found, the place of the passage. */
function placeInPassage(passage: Passage, offset: number): Place {
  const text = writeWords(passage);
  let place = passage.place;
  let end = 0;
  for (const { node } of passage.leaves) {
    if (node.type !== 'text' || node.position === undefined || node.value.trim() === '') continue;
    const words = node.value.trim();
    const found = text.indexOf(words, end);
    if (found < 0) continue;
    if (found > offset) break;
    end = found + words.length;
    const offsetInNode = node.value.search(/\S/) + Math.min(offset, end) - found;
    place = placeOfWord(node.value, offsetInNode, node.position, passage.place.file);
  }
  return place;
}

/** The place of the word at an offset of a text node. */
function placeOfWord(
  value: string,
  offset: number,
  { start, end }: NonNullable<Nodes['position']>,
  file: string,
): Place {
  const before = value.slice(0, offset).replace(/\S+$/, '');
  const word = /^\S*/.exec(value.slice(before.length))?.[0] ?? '';
  const lines = before.split('\n');
  const line = start.line + lines.length - 1;
  if (lines.length > 1) {
    // Spaces at the start of a line are not in the value, so the column in the file is unknown.
    return { file, line, column: 1 };
  }
  // If Markdown contains more than the words, such as an escape, the column of the word is unknown.
  const isVerbatim = value.length === (end.offset ?? 0) - (start.offset ?? 0);
  if (!isVerbatim) return { file, line, column: start.column };
  const column = start.column + before.length;
  return { file, line, column, endLine: line, endColumn: column + word.length };
}

/**
 * Writes the words of a passage as the received text has them. The placeholder of a sign without words is removed
 * together with one of the spaces around it.
 */
function writeWords(passage: Passage): string {
  return writeBlocks(passage.tree)
    .replace(new RegExp(` ${NOTHING}(?= |\n|$)|(^|\n)${NOTHING} `, 'g'), '$1')
    .replaceAll(NOTHING, '');
}

const BLOCKS = new Set<string>(['paragraph', 'heading', 'list', 'blockquote', 'table', 'code']);

/** Writes a tree as plain text: emphasis in asterisks, lines as lines, and an empty line between blocks. */
function writeBlocks(tree: readonly Nodes[]): string {
  let text = '';
  for (const node of tree) {
    if (BLOCKS.has(node.type) && text !== '') text += '\n\n';
    text += writeNode(node);
  }
  return text;
}

function writeNode(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'inlineCode':
      return node.value;
    case 'emphasis':
      return `*${node.children.map(writeNode).join('')}*`;
    case 'strong':
      return `**${node.children.map(writeNode).join('')}**`;
    case 'break':
      return '\n';
    case 'footnoteReference':
      return markNote(markerOf(node.label ?? node.identifier));
    case 'list':
      return node.children
        .map((item) => `${node.ordered === true ? '' : '• '}${writeBlocks(item.children)}`)
        .join('\n\n');
    case 'blockquote':
      return writeBlocks(node.children);
    case 'table':
      return node.children.map(writeNode).join('\n');
    case 'tableRow':
      return node.children.map(writeNode).join('\t');
    case 'sign':
      if (node.name === 'withheld') return `[[withheld: ${node.value}]]`;
      // The received text has the hyphen and the line end.
      if (node.name === 'break') return `${node.value}\n`;
      return ['uncertain', 'added', 'deleted'].includes(node.name) ? node.value : NOTHING;
    default:
      return 'children' in node ? node.children.map(writeNode).join('') : '';
  }
}
