/** Whether a text has forms whose styles only its page must load. */
import type { DocumentText, TextBlock } from './document-text.ts';
import type { Margin } from './margin.ts';

/** What `reading-page.css` has styles for. The styles of everything else are in `document-forms.css`. */
const PLAIN_KINDS = new Set(['paragraph', 'heading', 'part']);
const PLAIN_PARTS = new Set(['letterhead', 'dateline', 'address', 'salutation', 'closing', 'signatures']);
const OTHER_ELEMENT = /<(?!\/|(?:p|br|a|em|strong|sup|span)\b)/;
const OTHER_CLASS = /class="(?!(?:name|lemma|call|voice-quoted)\b)/;

/**
 * @returns whether the text or its notes have a title block, a list, a quotation, a table, verse, a sign, or a changed
 *   address, or run from right to left
 */
export function hasSpecialForms({ blocks, notes, ended, isRightToLeft }: DocumentText): boolean {
  return (
    isRightToLeft ||
    ended.length > 0 ||
    blocks.some(isSpecialBlock) ||
    notes.some(({ hasBlocks, html, margin }) => hasBlocks || isSpecial(html) || hasHistory(margin))
  );
}

function isSpecialBlock(block: TextBlock): boolean {
  if (block.type !== 'passage') return block.type !== 'part-heading';
  const { text, margin } = block.row;
  const { kind, part, html } = text;
  return (
    !PLAIN_KINDS.has(kind) || (part !== undefined && !PLAIN_PARTS.has(part)) || isSpecial(html) || hasHistory(margin)
  );
}

function isSpecial(html: string): boolean {
  return OTHER_ELEMENT.test(html) || OTHER_CLASS.test(html);
}

function hasHistory(margin: Margin | undefined): boolean {
  return margin !== undefined && (margin.history !== undefined || margin.ended.length > 0);
}
