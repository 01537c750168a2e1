/** Checks that each document has a short title of its own. Lists, links, and citations show the short titles. */
import { writtenName } from '../citations/parse-name.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { formatDate, isUndated } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** Reports each document whose short title an earlier document already has. Case and spaces make no difference. */
export function checkShortTitles({ archive }: Scope): Problem[] {
  const known = new Map<string, ArchiveDocument>();
  return archive.documents.flatMap((document) => {
    const title = document.fields['title-short'];
    const key = title.toLowerCase().replace(/\s+/g, ' ').trim();
    const other = known.get(key);
    if (other === undefined) {
      known.set(key, document);
      return [];
    }
    return [
      problem(
        'title-short-repeated',
        placeOf(document.places, 'title-short'),
        `Unexpected short title \`${title}\`, which \`${other.file}\` also has`,
        `Write a short title that no other document has, for example \`${suggestTitle(document)}\``,
      ),
    ];
  });
}

/** Kind, correspondent, and date: `Letter to Jane Doe, October 18, 2010`. */
function suggestTitle({ fields: { kind, from, to, date } }: ArchiveDocument): string {
  const [addressee] = to;
  const [author] = from;
  const correspondent = addressee ? ` to ${writtenName(addressee)}` : author ? ` by ${writtenName(author)}` : '';
  return `${capitalize(kind)}${correspondent}${isUndated(date.edtf) ? '' : `, ${formatDate(date.edtf)}`}`;
}
