/** Sources: each cited somewhere, and its citation as the documents print it. */
import { parseItemLink } from '../dialect/item-links.ts';
import type { Source } from '../model/model.ts';
import { placeOf } from '../text/places.ts';
import { findNearest } from '../text/nearest-name.ts';
import { normalize } from '../text/normal-form.ts';
import type { Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** Checks every source against the notes that cite it. */
export function checkSources(scope: Scope): Problem[] {
  const { archive, findSound } = scope;
  const meant = findMeant(scope);
  const words = new Map(
    archive.documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, passage.normal.text]),
    ),
  );
  return archive.sources.flatMap((source) => {
    const mayBeCited = meant.has(source.id) || scope.mayStandUnread('documents', `sources/${source.id}.md`);
    const isSound = source.citations.every(({ document }) => findSound(document) !== undefined);
    return [...(mayBeCited ? [] : checkCited(source)), ...(isSound ? checkCitedAs(source, words) : [])];
  });
}

/** Sources that would be cited but for another mistake: linked by a document that has one, or by a link that is misspelt. */
function findMeant({ archive, broken }: Scope): Set<string> {
  const known = new Set(archive.sources.map(({ id }) => id));
  return new Set(
    archive.documents.flatMap((document) =>
      document.links.flatMap(({ url }) => {
        const link = parseItemLink(`documents/${document.id}.md`, url);
        if (link?.kind !== 'source') return [];
        if (known.has(link.id)) return broken.includes(document) ? [link.id] : [];
        return findNearest(link.id, known) ?? [];
      }),
    ),
  );
}

function checkCited({ id, citations, places }: Source): Problem[] {
  if (citations.length > 0) return [];
  return [
    {
      rule: 'source-uncited',
      ...placeOf(places, ''),
      message: `Unexpected source \`${id}\` that no note cites, expected a note that links it`,
      fix: `Link it from a note: \`[words](../sources/${id}.md)\`; a work the editor relied on belongs in content/evidence/`,
    },
  ];
}

function checkCitedAs({ citations, fields, places }: Source, words: ReadonlyMap<string, string>): Problem[] {
  const printed = new Set(citations.map(({ document, note }) => words.get(`${document}#${note}`) ?? ''));
  return fields['cited-as'].flatMap((written, index): Problem[] => {
    if (printed.size === 0 || printed.has(normalize(written))) return [];
    return [
      {
        rule: 'citation-differs',
        ...placeOf(places, `cited-as.${index}`),
        message: `Unexpected citation \`${written.slice(0, 50)}…\`, expected the words of a note that cites it: \`${[...printed][0] ?? ''}\``,
        fix: 'Copy the words of the note, without its marker',
      },
    ];
  });
}
