/** The HTML with which another site shows a passage in a frame. Browsers can load this module. */
import { escapeHtml } from './escape-html.ts';

/** The height of the frame in CSS pixels: enough for a paragraph of ten lines and its citation. */
const HEIGHT = 320;

/**
 * Formats the element.
 *
 * @param address the URL of the passage in the page for frames
 * @param title what the frame contains, for screen readers: `Letter, para. 4`
 */
export function formatEmbedCode(address: string, title: string): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
}
