/**
 * Links between items of content, as authors write them: the path of a file, relative to the file that contains the
 * link.
 */
import { posix } from 'node:path';
import type { Paths } from '../paths.ts';

/** The target of a link to an item of content. */
export interface ItemLink {
  readonly kind: 'document' | 'source' | 'page' | 'annotation' | 'name' | 'received';
  readonly id: string;
  /** The text after `#`, or an empty string. */
  readonly fragment: string;
}

const FOLDERS = new Map<string, ItemLink['kind']>([
  ['documents', 'document'],
  ['sources', 'source'],
  ['pages', 'page'],
  ['received', 'received'],
]);

/** An address outside the archive that a link may have. */
export const OUTWARD = /^(?:https?:\/\/|mailto:)/i;

/**
 * Parses a link.
 *
 * @param from the file that contains the link, relative to the content folder: `documents/letter.md`
 * @param url the link as written: `../sources/report.md`, `#p4`, `../names/people.yaml#jane-doe`
 * @returns undefined if the link does not lead to an item of content
 */
export function parseItemLink(from: string, url: string): ItemLink | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('/')) return undefined;
  const [path = '', fragment = ''] = url.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  const [folder = '', ...rest] = target.split('/');
  const name = rest.at(-1) ?? '';
  if (folder === 'names' && rest.length === 1) return { kind: 'name', id: fragment, fragment: '' };
  if (folder === 'annotations' && rest.length === 2) {
    return { kind: 'annotation', id: `${rest[0]}/${name.replace(/\.md$/, '')}`, fragment };
  }
  const kind = FOLDERS.get(folder);
  if (kind === undefined || rest.length !== 1) return undefined;
  if (kind !== 'received' && !name.endsWith('.md')) return undefined;
  return { kind, id: kind === 'received' ? name : name.slice(0, -'.md'.length), fragment };
}

/**
 * Makes the function that converts the links of one file to URLs. Links that do not lead to an item are unchanged.
 *
 * @param paths the URLs of the site
 * @param from the file that contains the links, relative to the content folder
 */
export function createResolver(paths: Paths, from: string): (url: string) => string {
  return (url) => {
    const link = parseItemLink(from, url);
    const fragment = link === undefined || link.fragment === '' ? '' : `#${link.fragment}`;
    switch (link?.kind) {
      case 'document':
        return `${paths.document(link.id)}${fragment}`;
      case 'source':
        return `${paths.source(link.id)}${fragment}`;
      case 'page':
        return `${paths.page(link.id)}${fragment}`;
      case 'annotation': {
        const [document = '', annotation = ''] = link.id.split('/');
        return paths.passage(document, `a-${annotation}`);
      }
      case 'name':
        return paths.name(link.id);
      default:
        return url;
    }
  };
}
