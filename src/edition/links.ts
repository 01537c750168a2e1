/** Links between items of content, as authors write them: relative to the file they stand in. */
import { posix } from 'node:path';

/** What a relative link means, by the folder it leads to. */
export interface ItemLink {
  readonly kind: 'document' | 'source' | 'page' | 'annotation' | 'name' | 'received';
  readonly id: string;
  /** What follows `#`, or an empty string. */
  readonly fragment: string;
}

const FOLDERS = new Map<string, ItemLink['kind']>([
  ['documents', 'document'],
  ['sources', 'source'],
  ['pages', 'page'],
  ['received', 'received'],
]);

/** Schemes that a link out of the archive may have. */
export const OUTWARD = /^(?:https?:\/\/|mailto:)/i;

/**
 * What a link in a file of content leads to.
 *
 * @param from the file it stands in, relative to the content folder: `documents/letter.md`
 * @param url the link as written: `../sources/report.md`, `#p4`, `../names/people.yaml#jane-doe`
 * @returns the item, or undefined where it is no link to an item of content
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
