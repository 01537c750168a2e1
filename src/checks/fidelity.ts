/** Is every transcription, set back into the form of its received text, the same text? */
import type { Nodes } from 'mdast';
import type { Block, Edition, Passage } from '../edition/model.ts';
import { placeOf } from '../edition/yaml.ts';
import type { Problem } from '../text/problem.ts';
import { compareReceived, divide, findDifference, markNote, type Comparable } from '../text/received.ts';

/** Compares each document with its base, and the base with its recorded hash. */
export function checkFidelity(documents: readonly Edition[]): Problem[] {
  return documents.flatMap((edition) => [...checkHash(edition), ...checkText(edition)]);
}

function checkHash({ fields, received, places }: Edition): Problem[] {
  const index = fields.witnesses.findIndex(({ siglum }) => siglum === fields.base);
  const recorded = fields.witnesses[index]?.sha256 ?? '';
  if (recorded === received.sha256) return [];
  return [
    {
      rule: 'received-changed',
      ...placeOf(places, `witnesses.${index}.sha256`),
      message: `Unexpected SHA-256 ${recorded.slice(0, 8)}…, expected ${received.sha256.slice(0, 8)}…, the hash of ${received.file}`,
      mend: `Put the received text back as it was; or, if this field was mistaken, write ${received.sha256}`,
    },
  ];
}

function checkText(edition: Edition): Problem[] {
  const ours = compareTranscription(edition);
  const theirs = compareReceived(edition.received.text, new Set(edition.notes.map(({ label }) => label)));
  const problems: Problem[] = [];
  const compare = (mine: string, received: string, passages: readonly Passage[], what: string) => {
    const at = findDifference(mine, received);
    if (at === undefined) return;
    problems.push({
      rule: 'transcription-differs',
      ...placeOfWords(edition, passages, mine, at),
      message: `Unexpected ${shown(mine, at)} in ${what}, expected ${shown(received, at)} as in ${edition.received.file}`,
      mend: 'Transcribe what the received text has, under the conventions of docs/fidelity.md',
    });
  };
  const isNote = ({ kind }: Passage) => kind === 'note';
  compare(ours.body, theirs.body, edition.passages.filter((passage) => !isNote(passage)), 'the text'); // prettier-ignore
  for (const label of new Set([...ours.notes.keys(), ...theirs.notes.keys()])) {
    const passages = edition.passages.filter((passage) => passage.locator === `note ${label}`);
    compare(ours.notes.get(label) ?? '', theirs.notes.get(label) ?? '', passages, `note ${label}`);
  }
  return problems;
}

function shown(text: string, at: number): string {
  const from = Math.max(0, at - 12);
  const words = text.slice(from, at + 20).replaceAll('\n', '⏎');
  return words === '' || at >= text.length
    ? `the end of it (after \`${text.slice(-20).replaceAll('\n', '⏎')}\`)`
    : `\`${from > 0 ? '…' : ''}${words}…\``;
}

/** The place of the passage in which the text at an offset stands. */
function placeOfWords(edition: Edition, passages: readonly Passage[], text: string, at: number) {
  let best = passages[0]?.place;
  let from = 0;
  for (const passage of passages) {
    const first = passage.words.slice(0, 12);
    const found = text.indexOf(first, from);
    if (found < 0 || found > at) break;
    from = found;
    best = passage.place;
  }
  return best ?? placeOf(edition.places, '');
}

/** A transcription in comparable form. */
export function compareTranscription(edition: Edition): Comparable {
  const passages = new Map(edition.passages.map((passage) => [passage.id, passage]));
  const lines: string[] = [];
  const emit = (block: Block, bullet = ''): void => {
    if (block.type === 'passage') {
      const passage = passages.get(block.id);
      if (passage !== undefined) lines.push(...`${bullet}${writeWords(passage)}`.split('\n'), '');
    } else if (block.type === 'quotation') {
      for (const child of block.blocks) emit(child);
    } else if (block.type === 'list') {
      for (const item of block.items) {
        for (const [index, child] of item.entries()) emit(child, index === 0 && !block.ordered ? '• ' : '');
      }
    }
  };
  for (const block of edition.blocks) emit(block);
  for (const passage of edition.passages) {
    if (passage.kind !== 'note') continue;
    lines.push(...`${markNote(passage.locator.replace(/^note /, ''))} ${writeWords(passage)}`.split('\n'), '');
  }
  return divide(lines.map((line) => line.normalize('NFC').replace(/^[ \t]+|\s+$/g, '')));
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
