/** HTML with slots: places whose content is written in chunks and is never in memory as a whole. */
import { randomUUID } from 'node:crypto';
import type { ElementContent } from 'hast';
import type { Chunk } from './file-content.ts';

export interface HtmlSlots {
  /** A node for the tree of the page. @param html what is written in its place */
  add(html: Iterable<Chunk>): ElementContent;
  /** The chunks of the page. @param page the page with its slots, formatted by `formatHtml` */
  fill(page: string): Iterable<Chunk>;
}

export function createSlots(): HtmlSlots {
  // No text of the archive can contain the name of a slot.
  const id = randomUUID();
  const contents: Iterable<Chunk>[] = [];
  const nameOf = (index: number) => `<!--${id} ${index}-->`;
  return {
    add: (html) => ({ type: 'raw', value: nameOf(contents.push(html) - 1) }),
    *fill(page) {
      let end = 0;
      for (const [index, content] of contents.entries()) {
        const start = page.indexOf(nameOf(index), end);
        if (start === -1) throw new Error('Internal error: the slots of a page are not in the order of their creation');
        yield page.slice(end, start);
        yield* content;
        end = start + nameOf(index).length;
      }
      yield page.slice(end);
    },
  };
}
