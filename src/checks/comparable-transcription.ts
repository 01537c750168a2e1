/** A transcription set back into the form of its received text, and the place in its file of all that is written so. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, ArchiveDocument, Passage } from '../model/model.ts';
import type { Place } from '../text/problem.ts';
import {
  joinParagraphs,
  markNote,
  parseParagraphs,
  type ComparableText,
  type Paragraph,
} from '../text/comparable-text.ts';
import { removeInvisible, type MarkedPages } from '../text/received-text.ts';

/** A transcription in comparable form. */
export interface Transcription {
  readonly paragraphs: readonly Paragraph[];
  /** The place of the word that stands at an offset (UTF-16 units) of a paragraph. */
  readonly placeAt: (paragraph: Paragraph, at: number) => Place;
}

/** A line, the passage it was written from, and where it begins in what that passage gave. */
interface Line {
  readonly text: string;
  readonly passage: Passage | undefined;
  readonly offset: number;
}

const EMPTY: Line = { text: '', passage: undefined, offset: 0 };

/** Writes a document in comparable form. */
export function writeTranscription(document: ArchiveDocument): Transcription {
  const passages = new Map(document.passages.map((passage) => [passage.id, passage]));
  const lines: Line[] = [];
  const write = (passage: Passage, bullet = '', marker = '') =>
    lines.push(...writeLines(passage, bullet, marker), EMPTY);
  const emit = (block: Block, bullet = ''): void => {
    if (block.type === 'passage') {
      const passage = passages.get(block.id);
      if (passage !== undefined) write(passage, bullet);
    } else if (block.type === 'quotation') {
      for (const child of block.blocks) emit(child);
    } else if (block.type === 'list') {
      for (const item of block.items) {
        for (const [index, child] of item.entries()) emit(child, index === 0 && !block.ordered ? '• ' : '');
      }
    }
  };
  for (const block of document.blocks) emit(block);
  for (const passage of document.passages) {
    if (passage.kind === 'note') write(passage, '', `${markNote(passage.label)} `);
  }
  return {
    paragraphs: parseParagraphs(lines.map(({ text }) => text)),
    placeAt: (paragraph, at) => {
      const before = paragraph.text.slice(0, at).split('\n');
      const { passage, offset } = lines[paragraph.line + before.length - 1] ?? EMPTY;
      if (passage === undefined) return { file: document.file, line: 1, column: 1 };
      return placeInPassage(passage, offset + (before.at(-1)?.length ?? 0));
    },
  };
}

/** The pages that a transcription marks, and whether words of the same passage stand on both sides. */
export function findMarkedPages({ passages }: ArchiveDocument): MarkedPages {
  const pages = new Map<string, 'inside' | 'between'>();
  for (const { tree } of passages) {
    let spoken = false;
    let open: string[] = [];
    for (const root of tree) {
      visit(root, (node: Nodes) => {
        if (node.type === 'sign' && node.name === 'page') {
          pages.set(node.value, 'between');
          if (spoken) open.push(node.value);
        } else if ('value' in node && node.value.trim() !== '') {
          for (const page of open) pages.set(page, 'inside');
          [spoken, open] = [true, []];
        }
      });
    }
  }
  return pages;
}

/** A transcription in comparable form, as one text and its notes. */
export function compareTranscription(document: ArchiveDocument): ComparableText {
  return joinParagraphs(writeTranscription(document).paragraphs);
}

/** A note's marker is no part of a paragraph's text; a bullet is. */
function writeLines(passage: Passage, bullet: string, marker: string): Line[] {
  let from = 0;
  return writeWords(passage)
    .split('\n')
    .map((line, index) => {
      const words = removeInvisible(line)
        .normalize('NFC')
        .replace(/^[ \t]+|\s+$/g, '');
      const offset = from + line.search(/[^ \t]|$/) - (index === 0 ? bullet.length : 0);
      from += line.length + 1;
      return { text: index === 0 ? `${marker}${bullet}${words}`.trim() : words, passage, offset };
    });
}

/** The place of the word at an offset of what a passage gave; of the passage, where no word of it is found there. */
function placeInPassage(passage: Passage, at: number): Place {
  const written = writeWords(passage);
  let place = passage.place;
  let end = 0;
  for (const { node } of passage.leaves) {
    if (node.type !== 'text' || node.position === undefined || node.value.trim() === '') continue;
    const lead = node.value.search(/\S/);
    const found = written.indexOf(node.value.trim(), end);
    if (found < 0) continue;
    if (found > at) break;
    end = found + node.value.trim().length;
    const before = node.value.slice(0, lead + Math.min(at, end) - found).replace(/\S+$/, '');
    const { start } = node.position;
    const lines = before.split('\n');
    // Where Markdown has more than the words, an escape, how far a word is from the beginning is not known.
    const exact = node.value.length === (node.position.end.offset ?? 0) - (start.offset ?? 0);
    const column = lines.length > 1 ? 1 : exact ? start.column + before.length : start.column;
    place = { file: passage.place.file, line: start.line + lines.length - 1, column };
  }
  return place;
}

/** Stands where a sign gives nothing, until it is taken out with one of the spaces beside it. */
const NOTHING = '\uFDD0';

/** The words of a passage as the received text has them. */
function writeWords(passage: Passage): string {
  return writeBlocks(passage.tree)
    .replace(new RegExp(` ${NOTHING}(?= |\n|$)|(^|\n)${NOTHING} `, 'g'), '$1')
    .replaceAll(NOTHING, '');
}

const BLOCKS = new Set<string>(['paragraph', 'heading', 'list', 'blockquote', 'table', 'code']);

/** A tree as a plain-text file has it: asterisks for emphasis, a line for each line, an empty line between blocks. */
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
      return markNote(node.label ?? node.identifier);
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
      return ['uncertain', 'added', 'deleted'].includes(node.name) ? node.value : NOTHING;
    default:
      return 'children' in node ? node.children.map(writeNode).join('') : '';
  }
}
