/** The body of a document in TEI: divisions with heads, openers, closers, and blocks. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { findPassage } from '../model/document-indexes.ts';
import type { Block, Passage } from '../model/model.ts';
import {
  joinWithLineEnds,
  partElement,
  renderBlock,
  renderContent,
  renderHead,
  renderPart,
  type TeiContext,
} from './tei-passages.ts';
import { xmlId } from './tei-inline.ts';

/** A division while it is filled. TEI allows divisions after blocks, no blocks after divisions, and a closer last. */
interface Division {
  /** 0 for a division without a heading; the level of its heading otherwise. */
  readonly level: number;
  readonly children: Element[];
  /** The last kind of content that was added. */
  state: 'top' | 'blocks' | 'divisions' | 'closer';
}

/** The parts that close a letter if text precedes them. */
const CLOSING = new Set(['closing', 'signatures']);

/** The body of a document. */
export function renderBody(context: TeiContext): Element {
  const body: Element[] = [];
  const open: Division[] = [];
  const find = ({ type, ...block }: Block): Passage | undefined =>
    type === 'passage' && 'id' in block ? findPassage(context.document, block.id) : undefined;

  /** The open division, after those are closed that cannot contain a division of a level. */
  const openDivision = (level: number): Division => {
    while (open.length > 0 && ((open.at(-1)?.level ?? 0) >= level || open.at(-1)?.state === 'closer')) open.pop();
    const division: Division = { level, children: [], state: 'top' };
    const parent = open.at(-1);
    const element = x('div', { type: level === 0 ? 'text' : 'section' });
    // The array is the division's own, so that what is added later is in the element.
    const shared = { ...element, children: division.children };
    if (parent === undefined) body.push(shared);
    else {
      parent.children.push(shared);
      parent.state = 'divisions';
    }
    open.push(division);
    return division;
  };
  const current = (): Division => {
    const division = open.at(-1);
    return division === undefined || division.state === 'closer' ? openDivision(division?.level ?? 0) : division;
  };
  const addBlock = (element: Element): void => {
    const division = current();
    const target = division.state === 'divisions' ? openDivision(division.level) : division;
    target.children.push(element);
    target.state = 'blocks';
  };
  const addParts = (parts: readonly (readonly [Passage, string])[]): void => {
    const rendered = parts.map(([passage, name]) => renderPart(context, passage, name));
    const last = open.at(-1);
    const isClosing = parts.some(([{ part }]) => CLOSING.has(part ?? ''));
    if (last !== undefined && last.state === 'closer') {
      const closer = last.children.at(-1);
      closer?.children.push({ type: 'text', value: '\n' }, ...joinWithLineEnds(rendered));
    } else if (last !== undefined && last.state !== 'top' && isClosing) {
      last.children.push(x('closer', joinWithLineEnds(rendered)));
      last.state = 'closer';
    } else {
      const division = last?.state === 'top' ? last : openDivision(last?.level ?? 0);
      division.children.push(x('opener', joinWithLineEnds(rendered)));
    }
  };

  for (let index = 0; index < context.document.blocks.length; index += 1) {
    const block = context.document.blocks[index] as Block;
    const passage = find(block);
    const name = passage && partElement(passage);
    if (passage === undefined || (name === undefined && (passage.kind !== 'heading' || passage.quoted))) {
      if (block.type === 'rule' && open.length > 0) open.at(-1)?.children.push(renderRule());
      else addBlock(renderBlockOf(context, block));
    } else if (passage.kind === 'heading') {
      openDivision(passage.level ?? 1).children.push(renderHead(context, passage));
    } else if (name === 'head') {
      const division = open.at(-1)?.state === 'top' ? open.at(-1) : openDivision(open.at(-1)?.level ?? 0);
      division?.children.push(renderPart(context, passage, name));
    } else {
      const parts: [Passage, string][] = [];
      for (; index < context.document.blocks.length; index += 1) {
        const next = find(context.document.blocks[index] as Block);
        const nextName = next && partElement(next);
        if (next === undefined || nextName === undefined || nextName === 'head') break;
        parts.push([next, nextName]);
      }
      index -= 1;
      addParts(parts);
    }
  }
  if (body.length === 0) body.push(x('div', { type: 'text' }, [x('p', [x('gap', { reason: 'withheld' })])]));
  return x('body', joinWithLineEnds(body));
}

/** A block that is not a part or a heading of a division. */
function renderBlockOf(context: TeiContext, block: Block): Element {
  switch (block.type) {
    case 'passage': {
      const passage = findPassage(context.document, block.id);
      if (passage === undefined) throw new Error(`Internal error: block ${block.id} has no passage`);
      return renderBlock(context, passage);
    }
    case 'list': {
      const items = block.items.map((item) => renderItem(context, item));
      return x('list', { rend: block.ordered ? 'numbered' : 'bulleted' }, joinWithLineEnds(items));
    }
    case 'quotation':
      return x(
        'quote',
        { rend: 'block' },
        joinWithLineEnds(block.blocks.map((child) => renderBlockOf(context, child))),
      );
    case 'rule':
      return renderRule();
  }
}

/** An item of a list. Its first passage is the text of the item. */
function renderItem(context: TeiContext, [first, ...rest]: readonly Block[]): Element {
  const passage = first?.type === 'passage' ? findPassage(context.document, first.id) : undefined;
  const others = rest.map((block) => renderBlockOf(context, block));
  const lines = others.flatMap((element): ElementContent[] => [{ type: 'text', value: '\n' }, element]);
  if (passage?.kind === 'item') {
    const attributes = { 'xml:id': xmlId(passage.id), n: passage.label || undefined, corresp: context.urlOf(passage) };
    return x('item', attributes, [...renderContent(context, passage), ...lines]);
  }
  return x('item', first === undefined ? lines : [renderBlockOf(context, first), ...lines]);
}

function renderRule(): Element {
  return x('milestone', { unit: 'section', rend: 'rule' });
}
