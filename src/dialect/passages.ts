/** Divides a transcription into passages, its citable blocks. */
import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { digestOfNormal } from '../text/digest.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { normalize } from '../text/normal-form.ts';
import { problem, type Place, type Problem } from '../text/problem.ts';
import type { Block, NoteCall, Passage } from '../model/model.ts';
import type { PassageKind } from '../schemas/ledger-record.ts';
import { numberOfItem, reportLostNumber, writeListNumbers, writeNumber } from './list-numbers.ts';
import { placeOfNode } from './node-place.ts';
import { noteCallId, noteId } from './note-labels.ts';
import { disambiguateLocators, locatorOf } from './passage-locators.ts';
import { recognizeNumbers, type RecognizedNumber } from './printed-sequences.ts';
import { gatherText, type GatheredText } from './tree-text.ts';

/** The names of directives: parts that are not numbered paragraphs, and verse. */
// prettier-ignore
const partNames = [
  'letterhead', 'titleblock', 'dateline', 'address', 'salutation', 'closing', 'signatures', 'verse',
] as const;

/** The passages of a document, with the ids that they have without a ledger. */
export interface DividedText {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

/** A passage before its words are gathered. */
interface Draft {
  readonly id: string;
  readonly kind: PassageKind;
  readonly tree: readonly Nodes[];
  readonly place: Place;
  readonly quoted: boolean;
  readonly part?: string;
  readonly level?: number;
  readonly printed?: string | undefined;
  readonly label?: string;
}

type BlockNode = RootContent | BlockContent | DefinitionContent;

/**
 * Divides a transcription into passages.
 *
 * @param root the parsed transcription
 * @param source the text that `root` was parsed from
 * @param file the name of the file, for messages
 */
export function dividePassages(root: Root, source: string, file: string): DividedText {
  const drafts: Draft[] = [];
  const notes: Draft[] = [];
  const problems: Problem[] = [];
  const treeSource = { source, file, problems };
  const counts = new Map<string, number>();
  const outline: number[] = [];

  const countOf = (stem: string): number => {
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return count;
  };
  const nextId = (stem: string) => `${stem}${countOf(stem)}`;
  /** The level of a heading in the outline: 1 at the top, and at most one more than the heading above it. */
  const levelOf = (depth: number): number => {
    while ((outline.at(-1) ?? 0) >= depth) outline.pop();
    return outline.push(depth);
  };
  const add = (draft: Draft): Block => {
    drafts.push(draft);
    return { type: 'passage', id: draft.id };
  };

  const readBlocks = (nodes: readonly BlockNode[], quoted: boolean): Block[] =>
    nodes.flatMap((node) => readBlock(node, quoted));

  const readBlock = (node: BlockNode, quoted: boolean): Block[] => {
    const place = placeOfNode(node, file);
    switch (node.type) {
      case 'paragraph':
        return [add({ kind: 'paragraph', id: nextId('p'), tree: node.children, place, quoted })];
      case 'code':
        return [add({ kind: 'preformatted', id: nextId('p'), tree: [node], place, quoted })];
      case 'heading': {
        const level = levelOf(node.depth);
        return [add({ kind: 'heading', id: nextId('h'), tree: node.children, place, quoted, level })];
      }
      case 'table':
        return [add({ kind: 'table', id: nextId('t'), tree: [node], place, quoted })];
      case 'list': {
        const items = node.children.map((item) => readItem(item, node, quoted));
        return [{ type: 'list', ordered: node.ordered === true, items }];
      }
      case 'blockquote':
        return [{ type: 'quotation', blocks: readBlocks(node.children, true) }];
      case 'containerDirective':
        return readPart(node, quoted);
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'footnoteDefinition': {
        const label = node.label ?? node.identifier;
        const [first, ...others] = node.children;
        const tree =
          first?.type === 'paragraph' && others.length === 0
            ? first.children
            : writeListNumbers(node.children, treeSource);
        notes.push({ kind: 'note', id: noteId(label), label, tree, place, quoted: false });
        return [];
      }
      default:
        return [];
    }
  };

  const readItem = (item: ListItem, list: List, quoted: boolean): Block[] => {
    const [first, ...rest] = item.children;
    const printed = numberOfItem(item, list.ordered === true, treeSource);
    if (first?.type !== 'paragraph') {
      if (printed !== undefined) reportLostNumber(item, printed, treeSource);
      return readBlocks(item.children, quoted);
    }
    const tree = writeNumber(printed, first);
    const block = add({ kind: 'item', id: nextId('p'), tree, place: placeOfNode(first, file), quoted, printed });
    return [block, ...readBlocks(rest, quoted)];
  };

  const readPart = (node: ContainerDirective, quoted: boolean): Block[] => {
    const place = placeOfNode(node, file);
    if (!(partNames as readonly string[]).includes(node.name)) {
      const message = `Unexpected part \`${node.name}\`${didYouMean(node.name, partNames)}`;
      const fix = `Use one of the parts ${partNames.map((name) => `\`:::${name}\``).join(', ')}`;
      problems.push(problem('part-unknown', place, message, fix));
      return readBlocks(node.children, quoted);
    }
    const tree = writeListNumbers(node.children, treeSource);
    if (node.name === 'verse') return [add({ kind: 'verse', id: nextId('v'), tree, place, quoted })];
    const count = countOf(node.name);
    const id = count === 1 ? node.name : `${node.name}-${count}`;
    return [add({ kind: 'part', id, tree, place, quoted, part: node.name })];
  };

  const blocks = readBlocks(root.children, false);
  const numbered = drafts.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'preformatted');
  const lists = blocks.filter(({ type }) => type === 'list');
  const isOneList = lists.length === 1 && numbered.length > 0 && numbered.every(({ kind }) => kind === 'item');
  const unit = isOneList ? 'bullet' : 'para.';
  const callCounts = new Map<string, number>();
  const texts = drafts.map((draft) => ({ ...draft, text: gatherText(draft.tree) }));
  const numbers = recognizeNumbers(texts.map(({ kind, printed, text }) => ({ kind, printed, words: text.words })));
  const passages = [
    ...texts.map((draft, index) => finishPassage(draft, draft.text, numbers[index], unit, callCounts)),
    ...notes.map((draft) => finishPassage(draft, gatherText(draft.tree), undefined, unit, callCounts)),
  ];
  return { blocks, passages: disambiguateLocators(passages), problems };
}

/**
 * @param number the number printed before the passage
 * @param unit the unit of a passage without a printed number
 * @param callCounts the number of calls of each note so far
 */
function finishPassage(
  draft: Draft,
  { words, leaves, marks }: GatheredText,
  number: RecognizedNumber | undefined,
  unit: string,
  callCounts: Map<string, number>,
): Passage {
  const normal = normalize(words);
  const calls = marks.flatMap(({ node, offset }): NoteCall[] => {
    if (node.type !== 'footnoteReference') return [];
    const label = node.label ?? node.identifier;
    const count = (callCounts.get(label) ?? 0) + 1;
    callCounts.set(label, count);
    return [{ label, note: noteId(label), offset, id: noteCallId(label, count), passage: draft.id }];
  });
  const { id, kind, part, level, quoted, place, tree } = draft;
  return {
    id,
    kind,
    part,
    level,
    quoted,
    printed: number?.printed,
    ...locatorOf({ id, kind, noteLabel: draft.label, number, words }, unit),
    words,
    normal,
    withheld: marks.flatMap(({ node }) => (node.type === 'sign' && node.name === 'withheld' ? [node.value] : []))[0],
    digest: digestOfNormal(normal),
    place,
    tree,
    leaves,
    calls,
    callNodes: marks.flatMap(({ node }) => (node.type === 'footnoteReference' ? [node] : [])),
  };
}
