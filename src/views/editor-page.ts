/** Pages and introductions that the editor wrote in `content/pages/`. */
import { createResolver } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Page } from '../model/editorial-content.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';

/** A page that the editor wrote. */
export interface EditorPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly html: string;
}

/** Makes the view of a page that the editor wrote. */
export function createEditorPage({ id, fields, body }: Page, paths: Paths): EditorPage {
  return {
    id,
    title: fields.title,
    summary: fields.summary,
    html: renderProse(body.tree, createResolver(paths, `pages/${id}.md`)),
  };
}

/**
 * The editor's introduction to a section of the site, as HTML.
 *
 * @param section the id of the section; the page of content with the same id introduces it
 */
export function renderIntroduction(archive: Archive, section: string, paths: Paths): string | undefined {
  const page = getIndexes(archive).page(section);
  return page && createEditorPage(page, paths).html;
}
