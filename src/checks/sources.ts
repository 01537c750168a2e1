/** Sources: each cited somewhere, and its citation as the documents print it. */
import type { Archive, Source } from '../edition/model.ts';
import { placeOf } from '../edition/yaml.ts';
import { normalize } from '../text/normal-form.ts';
import type { Problem } from '../text/problem.ts';

/** Checks every source against the notes that cite it. */
export function checkSources(archive: Archive): Problem[] {
  const words = new Map(
    archive.documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, passage.normal.text]),
    ),
  );
  return archive.sources.flatMap((source) => [...checkCited(source), ...checkCitedAs(source, words)]);
}

function checkCited({ id, citations, places }: Source): Problem[] {
  if (citations.length > 0) return [];
  return [
    {
      rule: 'source-uncited',
      ...placeOf(places, ''),
      message: `Unexpected source \`${id}\` that no note cites, expected a note that links it`,
      mend: `Link it from a note: \`[words](../sources/${id}.md)\`; a work the editor relied on belongs in content/evidence/`,
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
        mend: 'Copy the words of the note, without its marker',
      },
    ];
  });
}
