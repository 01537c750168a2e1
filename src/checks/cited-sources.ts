/** Checks that a note cites every source, and that `cited-as` has the words of the note. */
import { parseItemLink } from '../dialect/item-links.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Source } from '../model/model.ts';
import { findNearest } from '../text/nearest-name.ts';
import { normalize } from '../text/normal-form.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import { excerpt } from '../text/shorten.ts';
import type { Scope } from './check-scope.ts';

/** Checks every source against the notes that cite it. */
export function checkSources(scope: Scope): Problem[] {
  const linked = findLinkedSources(scope);
  const hasWithheld = scope.archive.documents.some(
    ({ withheld, passages }) => withheld || passages.some((passage) => passage.withheld !== undefined),
  );
  return scope.archive.sources.flatMap((source) => {
    const mayBeCited = linked.has(source.id) || scope.isInUnread('documents', `sources/${source.id}.md`);
    return [...(mayBeCited ? [] : checkCited(source, hasWithheld)), ...checkCitedAs(source, scope)];
  });
}

/** The sources that a document with mistakes links, and those that are nearest to a misspelled link. */
function findLinkedSources({ archive, broken }: Scope): Set<string> {
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

function checkCited({ id, citations, places }: Source, hasWithheld: boolean): Problem[] {
  if (citations.length > 0) return [];
  return [
    problem(
      'source-uncited',
      placeOf(places, ''),
      `No note cites the source \`${id}\``,
      `Link it from a note: \`[words](../sources/${id}.md)\`, or delete the file. ` +
        'If you relied on the work, describe it in the folder `evidence` instead' +
        (hasWithheld ? '. If only a withheld note cited it, delete the file: it tells what the note says' : ''),
    ),
  ];
}

function checkCitedAs({ citations, fields, places }: Source, { archive, findIntact }: Scope): Problem[] {
  const { passage } = getIndexes(archive);
  if (citations.length === 0 || citations.some(({ document }) => findIntact(document) === undefined)) return [];
  const printed = new Set(citations.map(({ document, note }) => passage(document, note)?.normal ?? ''));
  return fields['cited-as'].flatMap((citation, index) =>
    printed.has(normalize(citation))
      ? []
      : [
          problem(
            'citation-differs',
            placeOf(places, `cited-as.${index}`),
            `Unexpected citation ${excerpt(citation)}, expected the words of a note that cites the source: ` +
              `“${[...printed][0] ?? ''}”`,
            'Copy the words of the note without its marker',
          ),
        ],
  );
}
