/** The one Markdown pipeline: CommonMark, tables, notes and struck-out words of GFM, container directives and editorial signs. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import { signFromMarkdown, signSyntax } from './signs.ts';

const COLON = 58;

/** Only `:::name` blocks: a colon in prose stays a colon, so notes and links beside it are not lost. */
function containerSyntax(): Extension {
  const { flow } = directive();
  const constructs = flow?.[COLON];
  const container = Array.isArray(constructs) ? constructs[0] : constructs;
  if (container === undefined) throw new Error('Our fault: micromark-extension-directive has no container construct');
  return { flow: { [COLON]: container } };
}

// Of GFM neither bare addresses as links (only what the author wrote as one is one) nor boxes to tick (`[x]` is text).
const extensions = [
  gfmFootnote(),
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  containerSyntax(),
  signSyntax(),
];
const mdastExtensions = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  directiveFromMarkdown(),
  signFromMarkdown(),
];

/**
 * Parses Markdown as all content is written.
 *
 * @param source the text; positions count from its start
 */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, { extensions, mdastExtensions });
}
