/** Checks that every link between items of content leads to an item that exists. */
import { parseItemLink, type ItemLink } from '../dialect/item-links.ts';
import { fileOfAnnotation, type WrittenLink } from '../model/editorial-content.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** The ids of all items, by kind. A page cannot show a received text, so a link to one is an error. */
type KnownIds = Record<Exclude<ItemLink['kind'], 'received'>, ReadonlySet<string>>;

/** Checks every link that an author wrote. */
export function checkLinks(scope: Scope): Problem[] {
  const { archive, annotations } = scope;
  const ids: KnownIds = {
    document: new Set(archive.documents.map(({ id }) => id)),
    source: new Set(archive.sources.map(({ id }) => id)),
    page: new Set(archive.pages.map(({ id }) => id)),
    name: new Set(archive.names.map(({ id }) => id)),
    annotation: new Set(annotations.map(({ document, id }) => `${document}/${id}`)),
  };
  const check = (file: string, links: readonly WrittenLink[]) =>
    links.flatMap((link) => checkLink(file, link, ids, scope));
  return [
    ...archive.documents.flatMap(({ id, links }) => check(`documents/${id}.md`, links)),
    ...archive.sources.flatMap(({ id, body }) => check(`sources/${id}.md`, body.links)),
    ...archive.pages.flatMap(({ id, body }) => check(`pages/${id}.md`, body.links)),
    ...annotations.flatMap((annotation) => check(fileOfAnnotation(annotation), annotation.body.links)),
  ];
}

/** A link with a scheme leads to another site, or was refused when its file was read. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function checkLink(file: string, { url, place }: WrittenLink, ids: KnownIds, scope: Scope): Problem[] {
  if (SCHEME.test(url)) return [];
  const report = (message: string, fix: string) => [problem('link-dead', place, message, fix)];
  const link = parseItemLink(file, url);
  if (link === undefined || link.kind === 'received') {
    return report(
      `Unexpected link \`${url}\`, expected the path of an item of content`,
      'Write the path from this file, for example `../sources/<id>.md`',
    );
  }
  const { kind, id, fragment } = link;
  if (!ids[kind].has(id)) {
    if (scope.isUnread(pathOf(link))) return [];
    return report(
      `The link \`${url}\` leads to no ${kind}${didYouMean(id, ids[kind])}`,
      'Correct the link, or add the missing file',
    );
  }
  if (fragment === '') return [];
  if (kind !== 'document') {
    const article = kind === 'annotation' ? 'an' : 'a';
    return report(
      `Unexpected \`#${fragment}\` in a link to ${article} ${kind}: only documents have passages`,
      'Remove `#` and the text after it',
    );
  }
  const passages = scope.findIntact(id)?.passages.map((passage) => passage.id);
  if (passages === undefined || passages.includes(fragment)) return [];
  return report(
    `\`${id}\` has no passage \`${fragment}\`${didYouMean(fragment, passages)}`,
    'Correct the passage after `#`',
  );
}

/** The file or folder of content that describes an item. */
function pathOf({ kind, id }: ItemLink): string {
  return kind === 'name' ? 'names' : `${kind}s/${id}.md`;
}
