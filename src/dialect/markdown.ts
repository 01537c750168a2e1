/** The Markdown parser for all content: CommonMark, GFM, container directives, and editorial signs. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { ConstructRecord } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { signFromMarkdown, signSyntax } from './sign-syntax.ts';

const COLON = 58;

/** The constructs of GFM that give plain text a meaning: bare addresses become links, and `[x]` becomes a check box. */
const AUTOMATIC_CONSTRUCTS: ReadonlySet<string | undefined> = new Set([
  'emailAutolink',
  'protocolAutolink',
  'tasklistCheck',
  'wwwAutolink',
]);
/** The tokens of these constructs. */
const AUTOMATIC_TOKENS = ['literalAutolink', 'taskListCheckValueChecked'];
const TABLE: ReadonlySet<string | undefined> = new Set(['table']);
/** What every table has: the line below its head has a vertical bar, or a colon next to a hyphen. */
const TABLE_SIGN = /\||:-|-:/;

/**
 * Removes the automatic constructs from GFM: in a document an address and a check box are words, and only its author
 * makes links. They are removed from the parser, because the search for addresses takes a third of the parsing time.
 */
function withoutAutomaticConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: removeConstructs(extension.text ?? {}, AUTOMATIC_CONSTRUCTS),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter, exit }) => !AUTOMATIC_TOKENS.some((token) => token in { ...enter, ...exit }));
}

/** Removes tables from GFM. */
function withoutTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    flow: removeConstructs(extension.flow ?? {}, TABLE),
  }));
}

function removeConstructs(record: ConstructRecord, names: ReadonlySet<string | undefined>): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([code, constructs = []]) => {
      const kept = [constructs].flat().filter(({ name }) => !names.has(name));
      return kept.length > 0 ? [[code, kept]] : [];
    }),
  );
}

/** Adds container directives (`:::name`) and signs. Other directives are not added: a colon in prose is a colon. */
function withContainersAndSigns(this: Processor): void {
  const { flow } = directive();
  const constructs = flow?.[COLON];
  const container = Array.isArray(constructs) ? constructs[0] : constructs;
  if (container === undefined) {
    throw new Error('Internal error: micromark-extension-directive has no construct for containers');
  }
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: container } }, signSyntax());
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown(), signFromMarkdown());
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutAutomaticConstructs)
  .use(withContainersAndSigns)
  .freeze();
/** With tables, the parser reads the first line of each paragraph as a head, which takes a fifth of the parsing time. */
const processorWithoutTables = processor().use(withoutTables).freeze();

/** Removes the line end after the sign of a line end: the word continues on the next line of the file. */
function joinBrokenWords(root: Root): void {
  visit(root, 'sign', (node, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    if (node.name === 'break' && next?.type === 'text') next.value = next.value.replace(/^\n/, '');
  });
}

/**
 * Parses the Markdown of a file of content.
 *
 * @param source the text; the positions in the tree count from its start
 */
export function parseMarkdown(source: string): Root {
  const root = (TABLE_SIGN.test(source) ? processor : processorWithoutTables).parse(source);
  if (source.includes('[[break')) joinBrokenWords(root);
  return root;
}
