/** From a Markdown tree to passages: what is citable, what it is called, and how it stands in the document. */
import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { digestOfNormal } from '../text/digest.ts';
import { namePart } from '../text/locators.ts';
import { normalizeWithMap } from '../text/normal-form.ts';
import type { Place, Problem } from '../text/problem.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Block, NoteCall, Passage, PassageKind } from '../model/model.ts';
import { placeOfNode } from './node-place.ts';
import { gatherText } from './tree-text.ts';

/** Parts of a document that are not numbered paragraphs, and the directive that gives verse. */
export const partNames = [
  'letterhead', 'titleblock', 'dateline', 'address', 'salutation', 'closing', 'signatures', 'verse',
] as const; // prettier-ignore

/** Note markers that are signs, as ids have them. */
const SIGN_IDS = new Map([
  ['*', 'asterisk'],
  ['†', 'dagger'],
  ['‡', 'double-dagger'],
  ['§', 'section'],
]);

/** A number printed before a paragraph: `5.`, `(a)`, `§ 33`, `Article V`. */
const PRINTED = /^(?:§+ ?\d+\w*|Article [IVXLC\d]+\.?|\((?:\d{1,3}[a-z]?|[a-z]|[ivxl]+)\)|\d{1,3}(?:\.\d+)*[.)])(?= )/;

/** The id of the passage that a note's marker names. */
export function noteId(label: string): string {
  return `note-${SIGN_IDS.get(label) ?? label}`;
}

/** The passages of a document, before the ledger has a say in their ids. */
export interface Divided {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

interface Draft {
  kind: PassageKind;
  tree: readonly Nodes[];
  place: Place;
  part?: string;
  level?: number;
  quoted: boolean;
  printed?: string;
  label?: string;
  id: string;
}

/**
 * Divides a transcription into passages.
 *
 * @param root the parsed transcription
 * @param source the text it was parsed from
 * @param file its name, for messages
 */
export function dividePassages(root: Root, source: string, file: string): Divided {
  const drafts: Draft[] = [];
  const notes: Draft[] = [];
  const problems: Problem[] = [];
  const counts = new Map<string, number>();

  const placeOf = (node: Nodes): Place => placeOfNode(node, file);
  const next = (stem: string): number => {
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return count;
  };
  const outline: number[] = [];
  /** Where a heading stands in the outline: 1 at the top, never more than one below the heading it belongs to. */
  const levelOf = (depth: number): number => {
    while ((outline.at(-1) ?? 0) >= depth) outline.pop();
    return outline.push(depth);
  };
  const add = (draft: Draft): Block => {
    drafts.push(draft);
    return { type: 'passage', id: draft.id };
  };

  const readBlocks = (nodes: readonly (RootContent | BlockContent | DefinitionContent)[], quoted: boolean): Block[] =>
    nodes.flatMap((node) => readBlock(node, quoted));

  const readBlock = (node: RootContent | BlockContent | DefinitionContent, quoted: boolean): Block[] => {
    const place = placeOf(node);
    switch (node.type) {
      case 'paragraph':
        return [add({ kind: 'paragraph', id: `p${next('p')}`, tree: node.children, place, quoted })];
      case 'code':
        return [add({ kind: 'preformatted', id: `p${next('p')}`, tree: [node], place, quoted })];
      case 'heading':
        return [
          add({ kind: 'heading', id: `h${next('h')}`, tree: node.children, place, quoted, level: levelOf(node.depth) }),
        ];
      case 'table':
        return [add({ kind: 'table', id: `t${next('t')}`, tree: [node], place, quoted })];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => readItem(item, node, quoted)),
          },
        ];
      case 'blockquote':
        return [{ type: 'quotation', blocks: readBlocks(node.children, true) }];
      case 'containerDirective':
        return readPart(node, quoted);
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'footnoteDefinition': {
        const label = node.label ?? node.identifier;
        const [only, ...others] = node.children;
        const tree = only?.type === 'paragraph' && others.length === 0 ? only.children : node.children;
        notes.push({ kind: 'note', id: noteId(label), label, tree, place, quoted: false });
        return [];
      }
      default:
        return [];
    }
  };

  const readItem = (item: ListItem, list: List, quoted: boolean): Block[] => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return readBlocks(item.children, quoted);
    const printed = list.ordered ? /^\d+[.)]/.exec(source.slice(item.position?.start.offset))?.[0] : undefined;
    const tree: Nodes[] =
      printed === undefined ? first.children : [{ type: 'text', value: `${printed} ` }, ...first.children];
    const draft: Draft = { kind: 'item', id: `p${next('p')}`, tree, place: placeOf(first), quoted };
    if (printed !== undefined) draft.printed = printed;
    return [add(draft), ...readBlocks(rest, quoted)];
  };

  const readPart = (node: ContainerDirective, quoted: boolean): Block[] => {
    const place = placeOf(node);
    if (!(partNames as readonly string[]).includes(node.name)) {
      problems.push({
        rule: 'part-unknown',
        ...place,
        message: `Unexpected part \`${node.name}\`${didYouMean(node.name, partNames)}`,
        fix: `Parts are ${partNames.map((name) => `\`:::${name}\``).join(', ')}`,
      });
      return readBlocks(node.children, quoted);
    }
    if (node.name === 'verse') return [add({ kind: 'verse', id: `v${next('v')}`, tree: node.children, place, quoted })];
    const count = next(node.name);
    const id = count === 1 ? node.name : `${node.name}-${count}`;
    return [add({ kind: 'part', id, tree: node.children, place, quoted, part: node.name })];
  };

  const blocks = readBlocks(root.children, false);
  const numbered = drafts.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'preformatted');
  const lists = blocks.filter(({ type }) => type === 'list');
  const oneList = lists.length === 1 && numbered.length > 0 && numbered.every(({ kind }) => kind === 'item');
  const calls = new Map<string, number>();
  const passages = tellApart([...drafts, ...notes].map((draft) => finish(draft, oneList ? 'bullet' : 'para.', calls)));
  return { blocks, passages, problems };
}

function finish(draft: Draft, unit: string, counts: Map<string, number>): Passage {
  const { words, leaves, marks } = gatherText(draft.tree);
  const normal = normalizeWithMap(words);
  const printed = draft.printed ?? (draft.kind === 'paragraph' ? PRINTED.exec(words)?.[0] : undefined);
  const calls = marks.flatMap(({ node, offset }): NoteCall[] => {
    if (node.type !== 'footnoteReference') return [];
    const label = node.label ?? node.identifier;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    const stem = noteId(label).replace(/^note-/, 'noteref-');
    return [{ node, label, offset, id: count === 1 ? stem : `${stem}.${count}`, passage: draft.id }];
  });
  return {
    id: draft.id,
    kind: draft.kind,
    part: draft.part,
    level: draft.level,
    quoted: draft.quoted,
    printed,
    ...locatorOf(draft, unit, printed, words),
    words,
    normal,
    withheld: marks.flatMap(({ node }) => (node.type === 'sign' && node.name === 'withheld' ? [node.value] : []))[0],
    digest: digestOfNormal(normal.text),
    place: draft.place,
    tree: draft.tree,
    leaves,
    calls,
  };
}

/** A heading longer than this is no part of a locator. */
const SHORT = 60;

/** Locators that would lead to several passages are told apart by their heading (`Article V, para. 1`), else by their id. */
function tellApart(passages: readonly Passage[]): Passage[] {
  const repeated = (locators: readonly string[]) => {
    const seen = new Set<string>();
    return new Set(locators.filter((locator) => seen.size === seen.add(locator).size));
  };
  let heading = '';
  const under = passages.map((passage) => {
    if (passage.kind === 'heading') heading = passage.words.length <= SHORT ? passage.words : '';
    return passage.kind === 'heading' || heading === '' ? passage.locator : `${heading}, ${passage.locator}`;
  });
  const plain = repeated(passages.map(({ locator }) => locator));
  const fuller = repeated(under);
  return passages.map((passage, index) => {
    const { locator, kind, id } = passage;
    if (!plain.has(locator) || kind === 'note') return passage;
    const full = under[index] ?? locator;
    return { ...passage, locator: fuller.has(full) ? `${full} [${id}]` : full };
  });
}

/** How a passage is pointed to: its label alone, and its locator, which is the label with its unit. */
function locatorOf(
  draft: Draft,
  unit: string,
  printed: string | undefined,
  words: string,
): Pick<Passage, 'label' | 'locator'> {
  const number = draft.id.replace(/^\D+/, '');
  const counted = (unitName: string, label: string) => ({ label, locator: `${unitName} ${label}` });
  const plain = (label: string) => ({ label, locator: label });
  switch (draft.kind) {
    case 'part':
      return plain(namePart(draft.id));
    case 'heading':
      return plain(words);
    case 'table':
      return counted('table', number);
    case 'verse':
      return counted('verse', number);
    case 'note':
      return counted('note', draft.label ?? '');
    default:
      return printed === undefined
        ? counted(unit, number)
        : counted('para.', printed.startsWith('(') ? printed : printed.replace(/[.)]$/, ''));
  }
}
