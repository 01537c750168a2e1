/** The one Markdown pipeline: CommonMark, GFM, container directives and editorial signs. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { ConstructRecord } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { signFromMarkdown, signSyntax } from './signs.ts';

const COLON = 58;

/** What GFM makes of plain text, by the names of its constructs: links of bare addresses, ticked boxes of `[x]`. */
const GUESSES: ReadonlySet<string | undefined> = new Set([
  'emailAutolink',
  'protocolAutolink',
  'tasklistCheck',
  'wwwAutolink',
]);
/** The same, by the tokens of which a tree is made. */
const GUESSED = ['literalAutolink', 'taskListCheckValueChecked'];

/**
 * Takes out of GFM what it guesses: in a document an address and a box are words, and only what its author wrote as a link
 * is one. It is taken out before parsing, because looking for addresses at every letter is a third of the time.
 */
function withoutGuesses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: withoutConstructs(extension.text ?? {}),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter, exit }) => !GUESSED.some((token) => token in { ...enter, ...exit }));
}

function withoutConstructs(record: ConstructRecord): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([code, constructs = []]) => {
      const kept = [constructs].flat().filter(({ name }) => !GUESSES.has(name));
      return kept.length > 0 ? [[code, kept]] : [];
    }),
  );
}

/** Only `:::name` blocks: a colon in prose stays a colon, so notes and links beside it are not lost. */
function containersAndSigns(this: Processor): void {
  const { flow } = directive();
  const constructs = flow?.[COLON];
  const container = Array.isArray(constructs) ? constructs[0] : constructs;
  if (container === undefined) throw new Error('Internal error: micromark-extension-directive has no container construct');
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: container } }, signSyntax());
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown(), signFromMarkdown());
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutGuesses)
  .use(containersAndSigns)
  .freeze();

/**
 * Parses Markdown as all content is written.
 *
 * @param source the text; positions count from its start
 */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
