/** Links between items of content: each must lead to something that exists. */
import type { WrittenLink } from '../model/model.ts';
import { parseItemLink, type ItemLink } from '../dialect/item-links.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** Checks every link that an author wrote. */
export function checkLinks({ archive, annotations, findSound, isUnread }: Scope): Problem[] {
  const passages = new Map(
    archive.documents.map(({ id, passages }) => [id, new Set(passages.map((passage) => passage.id))]),
  );
  const items = new Map<string, ReadonlySet<string>>([
    ['document', new Set(passages.keys())],
    ['source', new Set(archive.sources.map(({ id }) => id))],
    ['page', new Set(archive.pages.map(({ id }) => id))],
    ['name', new Set(archive.names.map(({ id }) => id))],
    ['annotation', new Set(annotations.map(({ document, id }) => `${document}/${id}`))],
  ]);
  const check = (from: string, { url, place }: WrittenLink): Problem[] => {
    // Links out, and those whose scheme was refused already.
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return [];
    const link = parseItemLink(from, url);
    const known = link && items.get(link.kind);
    if (link === undefined || known === undefined) {
      return [
        dead(place, url, 'a relative link to a file of content', 'Write the path from this file: `../sources/<id>.md`'),
      ];
    }
    if (!known.has(link.id) && isUnread(fileOf(link))) return [];
    if (!known.has(link.id)) return [dead(place, url, `a ${link.kind} that exists${didYouMean(link.id, known)}`)];
    const fragments = link.kind === 'document' && findSound(link.id) ? passages.get(link.id) : undefined;
    if (link.fragment !== '' && fragments !== undefined && !fragments.has(link.fragment)) {
      return [dead(place, url, `a passage of \`${link.id}\`${didYouMean(link.fragment, fragments)}`)];
    }
    if (link.fragment !== '' && (link.kind === 'page' || link.kind === 'source' || link.kind === 'annotation')) {
      return [
        dead(
          place,
          url,
          `a link to the whole ${link.kind}: only documents have passages`,
          'Leave out what follows `#`; a passage of a document is `<path to documents>/<id>.md#<passage>`',
        ),
      ];
    }
    return [];
  };
  return [
    ...archive.documents.flatMap(({ id, links }) => links.flatMap((link) => check(`documents/${id}.md`, link))),
    ...archive.sources.flatMap(({ id, body }) => body.links.flatMap((link) => check(`sources/${id}.md`, link))),
    ...archive.pages.flatMap(({ id, body }) => body.links.flatMap((link) => check(`pages/${id}.md`, link))),
    ...annotations.flatMap(({ document, id, body }) =>
      body.links.flatMap((link) => check(`annotations/${document}/${id}.md`, link)),
    ),
  ];
}

/** The file of content, or the folder, in which what a link leads to is described. */
function fileOf({ kind, id }: ItemLink): string {
  return kind === 'name' ? 'names' : `${kind}s/${id}.md`;
}

function dead(
  place: WrittenLink['place'],
  url: string,
  expected: string,
  fix = 'Correct the link, or add the file it names',
): Problem {
  return { rule: 'link-dead', ...place, message: `Unexpected link \`${url}\`, expected ${expected}`, fix };
}
