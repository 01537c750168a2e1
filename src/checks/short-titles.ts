/** Checks that each document has a short title of its own. Lists, links, and citations show the short titles. */
import { suggestTitle } from '../citations/suggested-title.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** Reports each document whose short title an earlier document already has. Case and spaces make no difference. */
export function checkShortTitles({ archive }: Scope): Problem[] {
  const known = new Map<string, ArchiveDocument>();
  return archive.documents.flatMap((document) => {
    const title = document.fields['title-short'];
    const other = known.get(keyOf(title));
    if (other === undefined) {
      known.set(keyOf(title), document);
      return [];
    }
    const suggestion = suggestTitle(document.fields);
    const example = known.has(keyOf(suggestion)) ? '' : `, for example \`${suggestion}\``;
    return [
      problem(
        'title-short-repeated',
        placeOf(document.places, 'title-short'),
        `Unexpected short title \`${title}\`, which \`${other.file}\` also has`,
        `Write in \`title-short\` a title that no other document has${example}`,
      ),
    ];
  });
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}
