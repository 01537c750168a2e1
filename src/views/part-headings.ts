/** The parts of a document's page. Screen readers list their headings, which the paper does not print. */
import { findPassage } from '../model/document-indexes.ts';
import type { ArchiveDocument, Block } from '../model/model.ts';

const OPENING = new Set(['letterhead', 'titleblock', 'dateline', 'address', 'salutation']);
const CLOSING = new Set(['closing', 'signatures']);

export type PagePart = 'Opening' | 'Text' | 'Closing';

/**
 * The part that begins with each block: `undefined` for a block that begins none, and for a text that begins with a
 * printed heading.
 *
 * @param blocks the outermost blocks of the document
 */
export function findPartHeadings(document: ArchiveDocument, blocks: readonly Block[]): (PagePart | undefined)[] {
  let current: PagePart | undefined;
  return blocks.map((block) => {
    const passage = block.type === 'passage' ? findPassage(document, block.id) : undefined;
    const part = partOf(passage?.part);
    if (part === current) return undefined;
    current = part;
    return passage?.kind === 'heading' ? undefined : part;
  });
}

function partOf(name: string | undefined): PagePart {
  if (name === undefined) return 'Text';
  return OPENING.has(name) ? 'Opening' : CLOSING.has(name) ? 'Closing' : 'Text';
}
