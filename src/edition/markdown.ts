/** The one Markdown pipeline: CommonMark, GFM, container directives and editorial signs. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit, SKIP } from 'unist-util-visit';
import { signFromMarkdown, signSyntax } from './signs.ts';

const COLON = 58;

/** Only `:::name` blocks: a colon in prose stays a colon, so notes and links beside it are not lost. */
function containersAndSigns(this: Processor): void {
  const { flow } = directive();
  const constructs = flow?.[COLON];
  const container = Array.isArray(constructs) ? constructs[0] : constructs;
  if (container === undefined) throw new Error('Our fault: micromark-extension-directive has no container construct');
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: container } }, signSyntax());
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown(), signFromMarkdown());
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(containersAndSigns).freeze();

/**
 * Parses Markdown as all content is written.
 *
 * @param source the text; positions count from its start
 */
export function parseMarkdown(source: string): Root {
  const root = processor.parse(source);
  unlinkBareAddresses(root, source);
  restoreBoxes(root, source);
  return root;
}

/** GFM makes ticked boxes of `[x]` at the start of an item, and takes it out of the text; in a document it is text. */
function restoreBoxes(root: Root, source: string): void {
  visit(root, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    delete item.checked;
    const [first] = item.children;
    if (first?.type !== 'paragraph') return;
    const start = first.position?.start;
    const box = /\[[ xX\t\n]\][ \t]*$/.exec(source.slice(item.position?.start.offset, start?.offset))?.[0] ?? '[ ] ';
    first.children.unshift({ type: 'text', value: box });
  });
}

/** GFM makes links of bare addresses; only a link that the author wrote is one. */
function unlinkBareAddresses(root: Root, source: string): void {
  visit(root, 'link', (node, index, parent) => {
    const start = node.position?.start.offset;
    const opens = start === undefined ? '' : source.charAt(start);
    if (opens === '[' || opens === '<' || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
