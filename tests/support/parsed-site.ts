/** A built site, parsed, with the archive that it was built from. */
import assert from 'node:assert/strict';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { readArchive } from '../../src/load/read-archive.ts';
import type { Archive } from '../../src/model/model.ts';
import { parseHtml, readPages } from './site-files.ts';
import { contentOf, getSite, type SiteName } from './built-sites.ts';

export interface ParsedSite {
  readonly archive: Archive;
  /** The folder of the site. */
  readonly folder: string;
  /** A page by its path: `/documents/letter/`. @throws AssertionError where there is none */
  page(path: string): Root;
  /** The row of a passage: its words and what is in the margin next to them. */
  rowOf(document: string, passage: string): Element;
}

/** Reads an archive and its site. */
export async function parseSite(name: SiteName): Promise<ParsedSite> {
  const { archive } = await readArchive(contentOf(name));
  assert.ok(archive);
  const { folder } = getSite(name);
  const pages = new Map([...readPages(folder)].map(([path, html]) => [path, parseHtml(html)]));
  const page = (path: string): Root => {
    const tree = pages.get(path);
    assert.ok(tree, `no page ${path}`);
    return tree;
  };
  return {
    archive,
    folder,
    page,
    rowOf(document, passage) {
      const row = selectAll('.passage', page(`/documents/${document}/`)).find(
        (element) => selectAll(`[id="${passage}"]`, element).length > 0 && selectAll('.passage', element).length <= 1,
      );
      assert.ok(row, `${document}#${passage}`);
      return row;
    },
  };
}

/** The addresses that an element links, as they are written. */
export function linksOf(node: Root | Element): string[] {
  return selectAll('a[href]', node).map(({ properties }) => String(properties['href']));
}
